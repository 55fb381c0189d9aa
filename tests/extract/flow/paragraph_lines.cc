#include "extract/flow/paragraph_lines.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/docx/make_docx.h"

using namespace solieu::extract;
using namespace solieu::tests;
using Kind = Inline::Kind;

BOOST_AUTO_TEST_SUITE(paragraph_lines_tests)

namespace {

Budget budget;

// Lines parted by "|"; "^" before the first word of a paragraph, marks in braces.
std::string lines(const std::vector<Inline>& items, const std::string& label = "") {
    std::string out;
    for (const PlacedParagraphLine& placed : lines_of({.label = label, .items = items}, 0, 0, budget)) {
        out += out.empty() ? "" : "|";
        if (placed.line.starts_paragraph) out += "^";
        std::string words;
        for (const Word& word : placed.line.words)
            words += (words.empty() ? "" : " ") + (word.mark ? "{" + word.text + "}" : word.text);
        out += words;
    }
    return out;
}
Inline words(const std::string& text) {
    return {.kind = Kind::text, .text = text};
}
Inline mark(const std::string& text, int note = -1) {
    return {.kind = Kind::mark, .note = note, .text = text};
}
const Inline tab{.kind = Kind::tab}, line_end{.kind = Kind::line_end};

}  // namespace

BOOST_AUTO_TEST_CASE(words_over_runs) {
    BOOST_TEST(lines({words("1.8"), words("72 hồ"), words(" sơ")}) == "^1.872 hồ sơ");
    const auto made = lines_of({.items = {words("Ba\u0301o "), words("ca\u0301o")}}, 3, 5, budget);
    BOOST_REQUIRE(made.size() == 1U);
    BOOST_TEST(made[0].line.words[0].text == "Báo");
    BOOST_TEST(made[0].line.words[0].raw == "Ba\u0301o");
    BOOST_TEST(made[0].line.words[1].box.x0 == 7);
    BOOST_TEST(made[0].line.words[1].box.y0 == 5);
    BOOST_TEST(made[0].line.hard_end);
    BOOST_TEST(lines({words("số\u00A0liệu\u2003mới\u202F1\u00AD2")}) == "^số liệu mới 12");
}

BOOST_AUTO_TEST_CASE(numbers_come_first) {
    BOOST_TEST(lines({words("Kết quả")}, "1.2.") == "^1.2. Kết quả");
    BOOST_TEST(lines({}, "7") == "^7");
    BOOST_TEST(lines({}) == "");
}

BOOST_AUTO_TEST_CASE(line_breaks_go_on_with_the_paragraph) {
    BOOST_TEST(lines({words("ỦY BAN"), line_end, words("TỈNH A")}) == "^ỦY BAN|TỈNH A");
    BOOST_TEST(lines({words("gồm"), line_end, words("12 xã")}) == "^gồm|12 xã");
    BOOST_TEST(lines({words("gồm"), line_end, words("- 12 xã"), line_end, words("b) 3 phường")}) ==
               "^gồm|^- 12 xã|^b) 3 phường");
    BOOST_TEST(lines({words("a"), line_end, line_end, words("b")}) == "^a|b");
    const auto made = lines_of({.items = {words("một"), line_end, words("hai")}}, 0, 0, budget);
    BOOST_TEST(!made[0].line.hard_end);
    BOOST_TEST(made[1].line.hard_end);
}

BOOST_AUTO_TEST_CASE(marks_stand_apart) {
    BOOST_TEST(lines({words("năm 2023"), mark("3", 0), words(", giảm")}) == "^năm 2023, {3} giảm");
    BOOST_TEST(lines({words("(đơn vị"), mark("(2)"), words(") có")}) == "^(đơn vị) {(2)} có");
    BOOST_TEST(lines({words("12 m"), mark("2"), words(" đất")}) == "^12 m2 đất");
    BOOST_TEST(lines({words("12 km"), mark("2", 4)}) == "^12 km {2}");  // a real note
    const auto made = lines_of({.items = {words("a"), mark("1", 0), words("b"), mark("2", 1)}}, 0, 0, budget);
    BOOST_TEST(made[0].notes.size() == 2U);
}

BOOST_AUTO_TEST_CASE(tabs) {
    BOOST_TEST(lines({words("Số: 12/BC-UBND"), tab, words("An Phú, ngày 5 tháng 6")}) ==
               "^Số: 12/BC-UBND|^An Phú, ngày 5 tháng 6");
    BOOST_TEST(lines({words("Tổng số:"), tab, words("12 văn bản")}) == "^Tổng số: 12 văn bản");
    BOOST_TEST(lines({words("1."), tab, words("Kết quả")}) == "^1. Kết quả");
    BOOST_TEST(lines({words("-"), tab, words("Ban hành")}) == "^- Ban hành");
    const auto made = lines_of({.items = {words("a"), tab, words("5")}}, 0, 0, budget);
    BOOST_TEST(made[0].line.words[1].box.x0 == 8);
}

BOOST_AUTO_TEST_CASE(page_ends) {
    const auto made = lines_of(
        {.items = {words("a"), {.kind = Kind::page_end}, {.kind = Kind::page_rendered}, words("b")}}, 0, 0, budget);
    BOOST_REQUIRE(made.size() == 2U);
    BOOST_TEST(made[1].pages_before == 1);
    BOOST_TEST(made[1].rendered_before == 1);
    BOOST_TEST(!made[1].line.starts_paragraph);
}

BOOST_AUTO_TEST_CASE(words_and_numbers_are_asked_for) {
    BudgetLimits limits;
    limits.most[static_cast<std::size_t>(Resource::words)] = 3;
    limits.most[static_cast<std::size_t>(Resource::numbers)] = 1;
    Budget few(limits);
    BOOST_TEST(lines_of({.items = {words("a 1")}}, 0, 0, few).size() == 1U);
    BOOST_CHECK_THROW(lines_of({.items = {words("2")}}, 0, 0, few), OverBudget);
    BOOST_CHECK_THROW(lines_of({.items = {words("b c")}}, 0, 0, few), OverBudget);
}

// Each mark looks for the word before it, each tab at the line before it: many of them in one line.
BOOST_AUTO_TEST_CASE(many_marks_and_tabs_in_a_line) {
    std::vector<Inline> items{words("a")};
    for (int i = 0; i < 200'000; ++i) {
        items.push_back(mark("1", -1));
        items.push_back(words(")"));
        items.push_back(tab);
    }
    const auto made = lines_of({.items = items}, 0, 0, budget);
    BOOST_REQUIRE(made.size() == 1U);
    BOOST_TEST(made[0].line.words.size() == 200'001U);
    BOOST_TEST(made[0].line.words[0].text.size() == 200'001U);
}

BOOST_AUTO_TEST_SUITE_END()
