#include "extract/ooxml/package.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/docx/make_docx.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(package_tests)

BOOST_AUTO_TEST_CASE(members_are_read_by_name) {
    const std::string bytes = make_zip({{"a.xml", "<a/>"}, {"word/b.xml", std::string(200'000, 'b')}});
    Result<Package> package = Package::open(bytes);
    BOOST_REQUIRE(package);
    BOOST_TEST(package->has("a.xml"));
    BOOST_TEST(package->has("Word/B.xml"));  // names differ in case between writers
    BOOST_TEST(!package->has("c.xml"));
    BOOST_TEST(package->read("a.xml").value() == "<a/>");
    BOOST_TEST(package->read("word/b.xml").value().size() == 200'000U);
    const auto missing = package->read("c.xml");
    BOOST_REQUIRE(!missing);
    BOOST_TEST((missing.error().kind == ErrorKind::unreadable));
}

// 300 MB of blanks in 300 KB: the limit is met while unpacking.
BOOST_AUTO_TEST_CASE(a_bomb_in_one_member) {
    const std::string bytes = make_zip({{"word/document.xml", std::string(300u << 20, ' ')}});
    BOOST_TEST(bytes.size() < 1'000'000U);
    Result<Package> package = Package::open(bytes);
    BOOST_REQUIRE(package);
    const auto content = package->read("word/document.xml");
    BOOST_REQUIRE(!content);
    BOOST_TEST((content.error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(a_bomb_in_many_members) {
    const std::string part(1000, 'x');
    const std::string bytes = make_zip({{"a", part}, {"b", part}, {"c", part}});
    Result<Package> package = Package::open(bytes, {.member_bytes = 1000, .total_bytes = 2500});
    BOOST_REQUIRE(package);
    BOOST_TEST(package->read("a").has_value());
    BOOST_TEST(package->read("b").has_value());
    const auto third = package->read("c");
    BOOST_REQUIRE(!third);
    BOOST_TEST((third.error().kind == ErrorKind::over_limit));
}

// What the directory says of a member's size is not believed.
BOOST_AUTO_TEST_CASE(a_member_that_is_larger_than_it_says) {
    std::string bytes = make_zip({{"a", std::string(100'000, 'x')}});
    const std::string size("\xA0\x86\x01\x00", 4);  // 100,000
    for (std::size_t at = bytes.find(size); at != bytes.npos; at = bytes.find(size, at + 4))
        bytes.replace(at, 2, "\1\0", 2);
    Result<Package> package = Package::open(bytes, {.member_bytes = 50'000});
    if (!package) return;  // refused at once is as good
    BOOST_TEST(!package->read("a"));
}

BOOST_AUTO_TEST_CASE(too_many_members) {
    Members members;
    for (int i = 0; i < 50; ++i) members.emplace_back("m" + std::to_string(i), "x");
    const auto package = Package::open(make_zip(members), {.members = 49});
    BOOST_REQUIRE(!package);
    BOOST_TEST((package.error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(a_zip_that_is_cut_off_or_damaged) {
    const std::string bytes = make_zip({{"a.xml", "<a>chữ</a>"}, {"b.xml", std::string(5000, 'b')}});
    for (std::size_t size = 4; size < bytes.size(); size += 7) {
        const auto package = Package::open(std::string_view(bytes).substr(0, size));
        BOOST_TEST_CONTEXT(size) {
            BOOST_REQUIRE(!package);
            BOOST_TEST((package.error().kind == ErrorKind::unreadable));
        }
    }
    std::string damaged = bytes;
    damaged[damaged.find("<a>") == damaged.npos ? 40 : damaged.find("<a>")] ^= 0x55;
    Result<Package> package = Package::open(damaged);
    BOOST_REQUIRE(package);
    BOOST_TEST(!package->read("a.xml"));  // the checksum
}

BOOST_AUTO_TEST_CASE(a_member_with_a_password) {
    const std::string bytes = make_zip({{"a.xml", "<a/>"}}, "khoa");
    Result<Package> package = Package::open(bytes);
    BOOST_REQUIRE(package);
    const auto content = package->read("a.xml");
    BOOST_REQUIRE(!content);
    BOOST_TEST((content.error().kind == ErrorKind::encrypted));
}

BOOST_AUTO_TEST_SUITE_END()
