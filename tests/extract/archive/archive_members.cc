#include "extract/archive/archive_members.h"

#include <boost/test/unit_test.hpp>

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
