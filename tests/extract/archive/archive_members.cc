#include "extract/archive/archive_members.h"

#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "tests/extract/docx/make_docx.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(archive_members_tests)

BOOST_AUTO_TEST_CASE(files_of_an_archive) {
    const std::string bytes = make_zip({{"quý 1/a.txt", "một"}, {"b.txt", "hai"}, {"B.txt", "ba"}, {"rong/", ""}});
    BOOST_TEST(archive_members(bytes).value() == (std::vector<std::string>{"quý 1/a.txt", "b.txt", "B.txt"}),
               boost::test_tools::per_element());
    BOOST_TEST(archive_member(bytes, "quý 1/a.txt").value() == "một");
    BOOST_TEST(archive_member(bytes, "b.txt").value() == "hai");
    BOOST_TEST(archive_member(bytes, "B.txt").value() == "ba");
    BOOST_TEST((archive_member(bytes, "c.txt").error().kind == ErrorKind::unreadable));
}

// Old programs write names in the encoding of their computer and say nothing of it.
BOOST_AUTO_TEST_CASE(names_in_old_encodings) {
    const auto named = [](std::string name) {
        // Names of zip files are written into its directory as they are: one of the same length is put in their place.
        const std::string stand_in(name.size(), 'x');
        std::string bytes = make_zip({{stand_in, "một"}});
        for (std::size_t at = bytes.find(stand_in); at != std::string::npos; at = bytes.find(stand_in))
            bytes.replace(at, name.size(), name);
        return bytes;
    };
    for (const std::string& bytes :
         {named("B\xB8o c\xB8o c\xB6i c\xB8""ch h\xB5nh ch\xDDnh/qu\xFD I.txt"), named("gi\x82\xFF.txt")}) {
        const auto members = archive_members(bytes);
        BOOST_TEST_REQUIRE(members.has_value());
        BOOST_TEST_REQUIRE(members->size() == 1U);
        BOOST_TEST(members->front() == to_utf8(members->front(), Encoding::utf8));  // whatever it is, it is text
        BOOST_TEST(archive_member(bytes, members->front()).value() == "một");
    }
    BOOST_TEST(archive_members(named("B\xB8o c\xB8o c\xB6i c\xB8""ch h\xB5nh ch\xDDnh/qu\xFD I.txt"))->front() ==
               "Báo cáo cải cách hành chính/quý I.txt");
    BOOST_TEST(archive_members(named("th\xA0ng 1\\gi\x82y.txt"))->front() == "tháng 1/giéy.txt");
}

// The directory of a zip may name two files alike: of these only one could be had.
BOOST_AUTO_TEST_CASE(two_files_of_one_name_are_refused) {
    std::string bytes = make_zip({{"a.txt", "một"}, {"b.txt", "hai"}});
    for (std::size_t at = bytes.find("b.txt"); at != std::string::npos; at = bytes.find("b.txt")) bytes[at] = 'a';
    BOOST_TEST(archive_members(bytes).error().reason == "it has two files of the name a.txt");
}

BOOST_AUTO_TEST_CASE(a_document_is_no_archive) {
    BOOST_TEST((archive_members(make_zip({{"[Content_Types].xml", "<x/>"}})).error().kind == ErrorKind::unsupported));
    BOOST_TEST((archive_members("PK\x03\x04").error().kind == ErrorKind::unreadable));
}

BOOST_AUTO_TEST_SUITE_END()
