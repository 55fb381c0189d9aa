#include "extract/page/unseen_text.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(unseen_text_tests)

namespace {

void write(PageContent& content, const std::string& text, double y, Unseen unseen) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        Glyph glyph;
        const double x = 100 + 6.0 * static_cast<double>(i);
        glyph.box = {x, y - 10, x + 6, y + 2};
        glyph.baseline = static_cast<float>(y);
        glyph.size = 12;
        glyph.text_begin = static_cast<std::uint32_t>(content.text.size());
        glyph.text_size = 1;
        glyph.unseen = unseen;
        glyph.invisible = unseen == Unseen::not_painted;
        content.text += text[i];
        content.glyphs.push_back(glyph);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(figures_that_nobody_sees_are_a_warning) {
    PageContent content{.width = 600, .height = 800};
    write(content, "1.530", 100, Unseen::no);
    write(content, "1.350", 100, Unseen::covered);
    write(content, "880", 300, Unseen::like_ground);
    const auto said = leave_out_unseen(content, 3);
    BOOST_TEST(content.glyphs.size() == 5U);
    BOOST_REQUIRE(said.has_value());
    BOOST_TEST(said->code == "unseen-text");
    BOOST_TEST((said->severity == Severity::warning));
    BOOST_TEST(said->page == 3);
    BOOST_TEST(said->box.y1 == 302);
    BOOST_TEST(said->message.find("1.350 880") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(marks_of_programs_are_not_worth_a_word) {
    PageContent content{.width = 600, .height = 800};
    write(content, "--", 100, Unseen::like_ground);
    BOOST_TEST(!leave_out_unseen(content, 1).has_value());
    BOOST_TEST(content.glyphs.empty());
}

BOOST_AUTO_TEST_CASE(text_without_paint_stays_on_a_picture) {
    PageContent content{.width = 600, .height = 800};
    content.images.push_back({.box = {50, 50, 550, 150}, .pixel_width = 1000, .pixel_height = 200});
    write(content, "917", 100, Unseen::not_painted);
    write(content, "376", 400, Unseen::not_painted);
    BOOST_TEST(leave_out_unseen(content, 1).has_value());
    BOOST_TEST(content.glyphs.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_scan_keeps_its_layer) {
    PageContent content{.width = 600, .height = 800};
    content.images.push_back({.box = {0, 0, 600, 800}, .pixel_width = 1700, .pixel_height = 2200});
    write(content, "917", 100, Unseen::covered);
    BOOST_TEST(is_scan(content));
    BOOST_TEST(!leave_out_unseen(content, 1).has_value());
    BOOST_TEST(content.glyphs.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
