#include "extract/page/words.h"

#include <boost/test/unit_test.hpp>

#include "extract/page/lines.h"
#include "tests/extract/fragments.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::extract::testing;

BOOST_AUTO_TEST_SUITE(words_tests)

namespace {

std::vector<std::string> texts(const PageContent& content, const std::vector<Box>& rulings = {}) {
    std::vector<std::string> out;
    for (const Fragment& fragment : make_fragments(content, Direction::right, rulings))
        out.push_back(fragment.word.text);
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(spaces_and_gaps_end_words) {
    PageContent content = blank_page();
    double x = draw(content, 50, 100, "so lieu");
    x = draw(content, x + 1, 100, "x");  // 1 point of 12: kerning
    draw(content, x + 3, 100, "moi");    // 3 points: a space that was not drawn
    BOOST_TEST((texts(content) == Texts{"so", "lieux", "moi"}));
}

BOOST_AUTO_TEST_CASE(another_baseline_or_size_ends_a_word) {
    PageContent content = blank_page();
    double x = draw(content, 50, 100, "2023");
    x = draw(content, x, 95, "1", {.size = 7});
    draw(content, 50, 115, "tiep");
    BOOST_TEST((texts(content) == Texts{"2023", "1", "tiep"}));
}

BOOST_AUTO_TEST_CASE(a_ruling_parts_words_that_nearly_touch) {
    PageContent content = blank_page();
    const double x = draw(content, 50, 100, "12");
    draw(content, x + 1.2, 100, "34");
    BOOST_TEST((texts(content) == Texts{"1234"}));
    BOOST_TEST((texts(content, {{x + 0.5, 80, x + 0.7, 120}}) == Texts{"12", "34"}));
    BOOST_TEST((texts(content, {{x + 0.5, 200, x + 0.7, 220}}) == Texts{"1234"}));
}

BOOST_AUTO_TEST_CASE(a_mark_goes_behind_its_letter) {
    PageContent content = blank_page();
    double x = draw(content, 50, 100, "ha");
    const double behind_a = x;
    draw(content, x, 100, "nh");
    draw_sign(content, behind_a, 100, "\xcc\x80", true);  // U+0300, drawn after the whole word
    BOOST_TEST((texts(content) == Texts{"ha\xcc\x80nh"}));
}

BOOST_AUTO_TEST_CASE(characters_printed_twice_count_once) {
    PageContent content = blank_page();
    double x = 50;
    for (const char* c : {"a", "a", "b"}) {  // "aab": the second a is a letter, not a shadow
        draw(content, x, 100, c);
        draw(content, x + 0.4, 100, c);
        x += 6;
    }
    const auto fragments = make_fragments(content, Direction::right);
    BOOST_REQUIRE_EQUAL(fragments.size(), 1U);
    BOOST_TEST(fragments[0].word.text == "aab");
    BOOST_TEST(fragments[0].word.bold);
}

BOOST_AUTO_TEST_CASE(character_spacing_is_no_word_gap) {
    PageContent content = blank_page();
    double x = 50;
    for (const char* c : {"B", "A", "O"}) {
        x = draw(content, x, 100, c) + 4;
        content.glyphs.back().next = static_cast<float>(x);
    }
    BOOST_TEST((texts(content) == Texts{"BAO"}));
}

// A font without some letters: the whole line comes without them, and then they, in another font.
BOOST_AUTO_TEST_CASE(letters_of_another_font_come_after_the_line) {
    PageContent content = blank_page();
    draw(content, 50, 100, "S");
    draw(content, 62, 100, " noi vu ");  // the space stands behind a letter that comes later
    draw(content, 56, 100, "o");
    std::vector<LaidLine> lines = make_lines(make_fragments(content, Direction::right), Gaps::split);
    BOOST_TEST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(text_of(lines[0].line) == "So noi vu");
}

BOOST_AUTO_TEST_SUITE_END()
