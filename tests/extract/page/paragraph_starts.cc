#include "extract/page/paragraph_starts.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/fragments.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::extract::testing;

BOOST_AUTO_TEST_SUITE(paragraph_starts_tests)

namespace {

// Words of `letters` letters from x until the line is as wide as asked.
void draw_line(PageContent& content, double x, double x1, double y, Style style = {},
               const std::string& first = "nnnn") {
    x = draw(content, x, y, first, style) + 3;
    while (x + 24 <= x1 + 0.01) x = draw(content, x, y, "nnnn", style) + 3;
    if (x1 - x > 1) draw_sign(content, x1 - 6, y, "n", false, style);
}

std::vector<bool> starts(const PageContent& content) {
    std::vector<LaidLine> lines = make_lines(make_fragments(content, Direction::right), Gaps::keep);
    std::vector<FlowItem> flow;
    for (std::size_t i = 0; i < lines.size(); ++i)
        flow.push_back({FlowItem::Kind::line, static_cast<std::uint32_t>(i)});
    mark_paragraphs(lines, {}, flow);
    std::vector<bool> out;
    for (const LaidLine& laid : lines) out.push_back(laid.line.starts_paragraph);
    return out;
}

using Starts = std::vector<bool>;

}  // namespace

BOOST_AUTO_TEST_CASE(indents_and_short_lines) {
    PageContent content = blank_page();
    draw_line(content, 100, 500, 100);  // indented
    draw_line(content, 70, 500, 118);
    draw_line(content, 70, 300, 136);  // ends early
    draw_line(content, 70, 500, 154);  // so this begins one
    draw_line(content, 70, 500, 172);
    draw_line(content, 100, 500, 190);  // indented again
    draw_line(content, 70, 500, 208);
    BOOST_TEST((starts(content) == Starts{true, false, false, true, false, true, false}));
}

BOOST_AUTO_TEST_CASE(gaps_sizes_and_bullets) {
    PageContent content = blank_page();
    for (int i = 0; i < 6; ++i) draw_line(content, 70, 500, 100 + 18 * i);
    draw_line(content, 70, 500, 216);                     // 26 points below, the others 18
    draw_line(content, 70, 500, 234, {.size = 10});       // smaller type
    draw_line(content, 70, 500, 250, {.size = 10}, "-");  // a bullet
    BOOST_TEST((starts(content) == Starts{false, false, false, false, false, false, true, true, true}));
}

BOOST_AUTO_TEST_CASE(lines_of_a_cell) {
    PageContent content = blank_page();
    draw(content, 70, 100, "nnnn nnnn nnnn");
    draw(content, 70, 114, "nnnn nnnn");
    draw(content, 70, 128, "nnnn");  // had room on the line before
    std::vector<LaidLine> lines = make_lines(make_fragments(content, Direction::right), Gaps::keep);
    mark_cell_paragraphs(lines, 100);
    BOOST_REQUIRE_EQUAL(lines.size(), 3U);
    BOOST_TEST(!lines[1].line.starts_paragraph);
    BOOST_TEST(lines[2].line.starts_paragraph);
}

BOOST_AUTO_TEST_SUITE_END()
