#include "base/part_library.h"

#include <boost/test/unit_test.hpp>

#include "tests/app/folder.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(part_library_tests)

namespace {

const Part part{.file = "libsolieu_part.so", .entry = "solieu_part", .does = "does something", .stamp = "1"};

void check_refused(const std::string& library, const std::string& why) {
    const Result<const void*> table = open_part(part, library);
    BOOST_TEST_REQUIRE(!table.has_value());
    BOOST_TEST((table.error().kind == ErrorKind::unreadable));
    BOOST_TEST(table.error().reason.find("the part of the program that does something cannot be loaded: ") == 0U);
    BOOST_TEST(table.error().reason.find(why) != std::string::npos, table.error().reason);
    BOOST_TEST(table.error().advice == "put libsolieu_part.so of the same build beside the program");
}

}  // namespace

// One of another build: tests/extract/picture_library/picture_reading.cc.
BOOST_AUTO_TEST_CASE(what_is_no_part) {
    const tests::Folder folder;
    tests::put(folder / "a.so", "text");
    check_refused("/nowhere/libsolieu_part.so", "No such file");
    check_refused(folder / "a.so", folder / "a.so");
    check_refused("libm.so.6", "another library");
}

BOOST_AUTO_TEST_CASE(beside_the_program_or_wherever_the_system_has_it) {
    BOOST_TEST(part_library_path("nowhere.so") == "nowhere.so");
    BOOST_TEST(part_library_path("test_base").ends_with("/test_base"));
}

BOOST_AUTO_TEST_CASE(a_stamp_holds_every_size) {
    BOOST_TEST(part_stamp({1, 20}).ends_with(", 1 20"));
    BOOST_TEST(part_stamp({1, 20}) != part_stamp({1, 24}));
}

BOOST_AUTO_TEST_SUITE_END()
