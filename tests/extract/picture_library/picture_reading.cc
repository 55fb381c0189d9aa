#include "extract/picture_library/picture_reading.h"

#include <boost/test/unit_test.hpp>
#include <thread>

#include "tests/app/folder.h"

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(picture_reading_tests)

namespace {

void check_refused(const std::string& library, const std::string& why) {
    const Result<const PictureReading*> reading = open_picture_reading(library);
    BOOST_TEST_REQUIRE(!reading.has_value());
    BOOST_TEST((reading.error().kind == ErrorKind::unreadable));
    BOOST_TEST(reading.error().reason.find(why) != std::string::npos, reading.error().reason);
    BOOST_TEST(reading.error().reason.find(library) != std::string::npos, reading.error().reason);
    BOOST_TEST(reading.error().advice.find("beside the program") != std::string::npos);
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_table_for_all_threads) {
    const PictureReading* seen[4] = {};
    std::vector<std::thread> threads;
    for (const PictureReading*& reading : seen) {
        threads.emplace_back([&reading] { reading = picture_reading().value_or(nullptr); });
    }
    for (std::thread& thread : threads) thread.join();
    BOOST_TEST_REQUIRE((seen[0] != nullptr));
    for (const PictureReading* reading : seen) BOOST_TEST((reading == seen[0]));
    BOOST_TEST(seen[0]->stamp == picture_reading_stamp());
    BOOST_TEST(seen[0]->scan_model().find("tesseract") == 0U);
}

BOOST_AUTO_TEST_CASE(a_library_that_is_not_there) {
    check_refused("/nowhere/libsolieu_pictures.so", "No such file");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_library) {
    const tests::Folder folder;
    tests::put(folder / "a.so", "text");
    check_refused(folder / "a.so", "cannot be loaded");
}

BOOST_AUTO_TEST_CASE(another_library) {
    check_refused("libm.so.6", "another library");
}

BOOST_AUTO_TEST_CASE(a_library_of_another_build) {
    check_refused(STALE_PICTURES_LIBRARY, "of another build");
}

BOOST_AUTO_TEST_SUITE_END()
