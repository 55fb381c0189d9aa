#include "extract/page/legacy_glyphs.h"

#include <boost/test/unit_test.hpp>

#include "extract/encoding/legacy_decoder.h"
#include "extract/page/words.h"

BOOST_AUTO_TEST_SUITE(legacy_glyphs_tests)

namespace {

using namespace solieu::extract;

// Text drawn letter by letter, in lines of one font each.
class Drawing {
  public:
    void line(const std::string& font, std::string_view shown) {
        content.width = 600;
        content.height = 800;
        auto found = std::find(content.fonts.begin(), content.fonts.end(), font);
        if (found == content.fonts.end()) found = content.fonts.insert(found, font);
        y_ += 20;
        double x = 10;
        for (const char32_t character : characters_of(shown)) {
            Glyph glyph;
            glyph.font = static_cast<std::uint16_t>(found - content.fonts.begin());
            glyph.size = 10;
            glyph.baseline = static_cast<float>(y_);
            glyph.box = {x, y_ - 9, x + 5, y_ + 2};
            glyph.next = static_cast<float>(x + 5);
            glyph.space = character == U' ';
            if (!glyph.space) put(glyph, character);
            content.glyphs.push_back(glyph);
            x += 5;
        }
    }

    // The words, "|" between them.
    std::string words(bool raw = false) {
        std::string out;
        for (const Fragment& fragment : make_fragments(content, Direction::right))
            out += (out.empty() ? "" : "|") + (raw ? fragment.word.raw : fragment.word.text);
        return out;
    }

    PageContent content;

  private:
    void put(Glyph& glyph, char32_t character) {
        glyph.text_begin = static_cast<std::uint32_t>(content.text.size());
        content.text += utf8_of(std::u32string_view(&character, 1));
        glyph.text_size = static_cast<std::uint8_t>(content.text.size() - glyph.text_begin);
        glyph.code = character < 0x80 ? 0 : code_of(character).value_or(0);
    }

    double y_ = 0;
};

BOOST_AUTO_TEST_CASE(fonts_that_tell) {
    Drawing page;
    page.line("ABCDEF+.VnTime", "Tæng sè 1.872");
    page.line("ABCDEF+.VnTimeH", "céng hßa");
    page.line("VNI-Times", "Coâng taùc");
    page.line("Times", "Số kê");
    convert_legacy_glyphs(page.content);
    BOOST_TEST(page.words() == "Tổng|số|1.872|CỘNG|HÒA|Công|tác|Số|kê");
    BOOST_TEST(page.words(true) == "Tæng|sè||céng|hßa|Coâng|taùc||");
}

// The mark's room is the letter's.
BOOST_AUTO_TEST_CASE(two_characters_for_a_letter) {
    Drawing page;
    page.line("VNI-Times", "öôùc");
    convert_legacy_glyphs(page.content);
    BOOST_REQUIRE(page.content.glyphs.size() == 3u);
    BOOST_TEST(page.content.glyphs[1].box.x0 == 15);
    BOOST_TEST(page.content.glyphs[1].box.x1 == 25);
    BOOST_TEST(page.content.glyphs[1].next == 25);
    BOOST_TEST(page.words() == "ước");
}

BOOST_AUTO_TEST_CASE(unicode_under_an_old_name) {
    Drawing page;
    page.line(".VnTime", "Thống kê cả năm không báo cáo");
    const std::string before = page.words();
    convert_legacy_glyphs(page.content);
    BOOST_TEST(page.words() == before);
    BOOST_TEST(page.words(true).find_first_not_of('|') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(fonts_that_do_not_tell) {
    Drawing page;
    page.line("T1_0", "Thùc hiÖn nhiÖm vô ®­îc giao, huyÖn ®· tiÕp nhËn hå s¬");
    page.line("Times", "không có gì");
    convert_legacy_glyphs(page.content);
    BOOST_TEST(page.words() == "Thực|hiện|nhiệm|vụ|được|giao,|huyện|đã|tiếp|nhận|hồ|sơ|không|có|gì");

    Drawing french;
    french.line("T1_0", "Les procédures ont été simplifiées là où c'était nécessaire; le préfet a été clair.");
    const std::string before = french.words();
    convert_legacy_glyphs(french.content);
    BOOST_TEST(french.words() == before);
}

// A code that the file gives no meaning has one in an old font.
BOOST_AUTO_TEST_CASE(characters_without_unicode) {
    Drawing page;
    page.line(".VnTime", "sè");
    Glyph& last = page.content.glyphs.back();
    last.mapped = false;
    last.text_begin = static_cast<std::uint32_t>(page.content.text.size());
    page.content.text += "\uFFFD";
    last.text_size = 3;
    page.content.unmapped_glyphs = 1;
    convert_legacy_glyphs(page.content);
    BOOST_TEST(page.words() == "số");
    BOOST_TEST(page.content.unmapped_glyphs == 0u);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
