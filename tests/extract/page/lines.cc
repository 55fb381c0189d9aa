#include "extract/page/lines.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/fragments.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::extract::testing;

BOOST_AUTO_TEST_SUITE(lines_tests)

namespace {

std::vector<LaidLine> lines_of(const PageContent& content, Gaps gaps = Gaps::split) {
    return make_lines(make_fragments(content, Direction::right), gaps);
}

std::vector<std::string> texts(const PageContent& content, Gaps gaps = Gaps::split) {
    std::vector<std::string> out;
    for (const LaidLine& laid : lines_of(content, gaps)) out.push_back(text_of(laid.line));
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(the_order_of_drawing_does_not_matter) {
    PageContent content = blank_page();
    draw(content, 50, 120, "hai");
    draw(content, 80, 100, "mot b");
    draw(content, 50, 100, "dong");
    BOOST_TEST((texts(content) == Texts{"dong mot b", "hai"}));
}

BOOST_AUTO_TEST_CASE(pieces_of_a_word_are_joined) {
    PageContent content = blank_page();
    const double x = draw(content, 50, 100, "1.");
    draw(content, 200, 100, "xa");
    draw(content, x, 100, "872");  // drawn later, stands right behind
    BOOST_TEST((texts(content, Gaps::keep) == Texts{"1.872 xa"}));
}

BOOST_AUTO_TEST_CASE(raised_numbers_are_marks) {
    PageContent content = blank_page();
    double x = draw(content, 50, 100, "nam 2023");
    x = draw(content, x, 95, "(1)", {.size = 7});
    x = draw(content, x, 100, ", co");
    const auto lines = lines_of(content);
    BOOST_REQUIRE_EQUAL(lines.size(), 1U);
    const auto& words = lines[0].line.words;
    BOOST_REQUIRE_EQUAL(words.size(), 4U);
    BOOST_TEST(words[1].text == "2023,");  // the comma belongs to the word
    BOOST_TEST(words[2].text == "(1)");
    BOOST_TEST(words[2].mark);
    BOOST_TEST(!words[3].mark);
}

BOOST_AUTO_TEST_CASE(a_raised_square_is_a_unit_and_a_lowered_figure_a_part) {
    PageContent content = blank_page();
    double x = draw(content, 50, 100, "15 km");
    draw(content, x, 95, "2", {.size = 7});
    x = draw(content, 50, 140, "CO");
    draw(content, x, 143, "2", {.size = 7});
    BOOST_TEST((texts(content) == Texts{"15 km2", "CO2"}));
}

BOOST_AUTO_TEST_CASE(a_number_of_another_line_is_no_mark) {
    PageContent content = blank_page();
    draw(content, 50, 100, "12", {.size = 9});
    draw(content, 50, 112, "tiep theo", {.size = 12});
    for (const LaidLine& laid : lines_of(content)) {
        for (const Word& word : laid.line.words) BOOST_TEST(!word.mark, word.text);
    }
}

BOOST_AUTO_TEST_CASE(spaced_letters_become_words) {
    PageContent content = blank_page();
    double x = 50;
    for (const char* letters : {"BAO", "CAO"}) {
        for (const char* c = letters; *c != 0; ++c) x = draw(content, x, 100, std::string_view(c, 1)) + 3;
        x += 4;
    }
    BOOST_TEST((texts(content) == Texts{"BAO CAO"}));
}

BOOST_AUTO_TEST_CASE(wide_gaps_split_lines_but_not_cells_nor_justified_lines) {
    PageContent content = blank_page();
    draw(content, 50, 100, "UBND TINH");
    draw(content, 300, 100, "CONG HOA");
    double x = 50;
    for (const char* word : {"cac", "co", "quan", "da"}) x = draw(content, x, 130, word) + 20;  // evenly wide
    BOOST_TEST((texts(content) == Texts{"UBND TINH", "CONG HOA", "cac co quan da"}));
    BOOST_TEST((texts(content, Gaps::keep) == Texts{"UBND TINH CONG HOA", "cac co quan da"}));
}

BOOST_AUTO_TEST_CASE(words_are_clean_and_keep_what_the_file_has) {
    PageContent content = blank_page();
    double x = draw(content, 50, 100, "ha");
    draw_sign(content, x, 100, "\xcc\x80", true);
    const auto lines = lines_of(content);
    BOOST_REQUIRE_EQUAL(lines.size(), 1U);
    BOOST_TEST(lines[0].line.words[0].text == "h\xc3\xa0");  // U+00E0
    BOOST_TEST(lines[0].line.words[0].raw == "ha\xcc\x80");
}

BOOST_AUTO_TEST_CASE(a_string_printed_twice_counts_once) {
    PageContent content = blank_page();
    draw(content, 50, 100, "1.872 thu tuc");
    draw(content, 50.4, 100, "1.872 thu tuc");
    BOOST_TEST((texts(content) == Texts{"1.872 thu tuc"}));
}

BOOST_AUTO_TEST_SUITE_END()
