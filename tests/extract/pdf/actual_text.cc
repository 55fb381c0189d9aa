#include "extract/pdf/actual_text.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(actual_text_tests)

namespace {

PageContent drawn(const std::string& text) {
    PageContent content{.width = 600, .height = 800};
    content.text = text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        Glyph glyph;
        const double x = 100 + 6.0 * static_cast<double>(i);
        glyph.box = {x, 90, x + 6, 102};
        glyph.baseline = 100;
        glyph.size = 12;
        glyph.text_begin = static_cast<std::uint32_t>(i);
        glyph.text_size = text[i] == ' ' ? 0 : 1;
        glyph.space = text[i] == ' ';
        content.glyphs.push_back(glyph);
    }
    return content;
}

std::string text_of(const PageContent& content) {
    std::string text;
    for (const Glyph& glyph : content.glyphs) text += glyph.space ? " " : std::string(content.text_of(glyph));
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_for_one) {
    PageContent content = drawn("l.S3O ho");
    use_actual_text(content, 0, U"1.530 hộ");
    BOOST_TEST(text_of(content) == "1.530 hộ");
    BOOST_TEST(content.glyphs[2].box.x0 == 112);
}

BOOST_AUTO_TEST_CASE(along_the_line_when_there_are_more_or_fewer) {
    PageContent content = drawn("Thu: fi");
    use_actual_text(content, 5, U"2.746 tỷ");
    BOOST_TEST(text_of(content) == "Thu: 2.746 tỷ");
    BOOST_TEST(content.glyphs.back().box.x1 == 142);
}

BOOST_AUTO_TEST_CASE(nothing_in_the_place_of_letters_stays_as_drawn) {
    PageContent content = drawn("75-");
    use_actual_text(content, 0, U"\u00AD\t");
    BOOST_TEST(text_of(content) == "75-");
    use_actual_text(content, 3, U"9");
    BOOST_TEST(text_of(content) == "75-");
}

BOOST_AUTO_TEST_SUITE_END()
