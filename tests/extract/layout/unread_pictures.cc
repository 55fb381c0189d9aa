#include "extract/layout/unread_pictures.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(unread_pictures_tests)

namespace {

Page page_with(const Box& box) {
    Page page{.number = 2, .width = 600, .height = 800};
    page.images.push_back({.box = box, .pixel_width = static_cast<int>(box.width() * 2), .pixel_height = 200});
    return page;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_picture_as_wide_as_a_table_is_named) {
    const auto found = unread_pictures(page_with({60, 300, 540, 400}));
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].code == "picture-not-read");
    BOOST_TEST(found[0].page == 2);
    BOOST_TEST(found[0].box.y0 == 300);
}

BOOST_AUTO_TEST_CASE(seals_and_rulers_are_not) {
    BOOST_TEST(unread_pictures(page_with({400, 600, 520, 720})).empty());
    BOOST_TEST(unread_pictures(page_with({60, 300, 540, 310})).empty());
}

BOOST_AUTO_TEST_CASE(strips_are_one_picture) {
    Page page = page_with({60, 300, 540, 350});
    page.images.push_back({.box = {60, 350, 540, 400}, .pixel_width = 960, .pixel_height = 100});
    BOOST_TEST(unread_pictures(page).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_background_carries_text) {
    Page page = page_with({60, 300, 540, 400});
    Line line;
    for (int i = 0; i < 10; ++i)
        line.words.push_back({.text = "hai", .box = {100.0 + 30 * i, 320, 120.0 + 30 * i, 332}});
    page.lines.push_back(line);
    BOOST_TEST(unread_pictures(page).empty());
}

BOOST_AUTO_TEST_SUITE_END()
