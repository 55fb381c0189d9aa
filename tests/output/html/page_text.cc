#include "output/html/page_text.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(page_text_tests)

namespace {

// Words of a line of extracted text, which counts in characters.
extract::Line line_of(const std::vector<std::string>& words, double y, bool starts = true) {
    extract::Line line;
    line.starts_paragraph = starts;
    double x = 0;
    for (const std::string& word : words) {
        const auto width = static_cast<double>(word.size());
        line.words.push_back({.text = word, .raw = "", .box = {x, y, x + width, y + 1}});
        x += width + 1;
    }
    return line;
}

extract::Page page_of(std::vector<extract::Line> lines) {
    extract::Page page;
    page.source = extract::PageSource::plain;
    page.lines = std::move(lines);
    for (std::uint32_t i = 0; i < page.lines.size(); ++i) page.flow.push_back({.index = i});
    return page;
}

}  // namespace

BOOST_AUTO_TEST_CASE(paragraphs_with_marks) {
    const extract::Page page = page_of({line_of({"Nay", "42", "TTHC"}, 0), line_of({"xong."}, 1, false)});
    const std::string text = page_text(page, {{.id = "f1", .box = {4, 0, 11, 1}}, {.id = "c2", .box = {0, 1, 5, 2}}});
    BOOST_TEST(text == "<p>Nay <mark data-s=\"f1\">42 TTHC</mark>\n<mark data-s=\"c2\">xong.</mark></p>\n");
}

BOOST_AUTO_TEST_CASE(a_word_of_two_spots) {
    const extract::Page page = page_of({line_of({"số", "42"}, 0)});
    const std::string text = page_text(page, {{.id = "c1", .box = {0, 0, 7, 1}}, {.id = "d1", .box = {5, 0, 7, 1}}});
    BOOST_TEST(text == "<p><mark data-s=\"c1\">số</mark> <mark data-s=\"c1 d1\">42</mark></p>\n");
}

BOOST_AUTO_TEST_CASE(markup_of_the_document_is_text) {
    const extract::Page page = page_of({line_of({"<script>x()</script>", "\"'&"}, 0)});
    BOOST_TEST(page_text(page, {{.id = "f1", .box = {0, 0, 20, 1}}}) ==
               "<p><mark data-s=\"f1\">&lt;script&gt;x()&lt;/script&gt;</mark> &quot;&#39;&amp;</p>\n");
}

BOOST_AUTO_TEST_CASE(tables_with_merged_cells) {
    extract::Page page;
    page.source = extract::PageSource::plain;
    extract::Grid grid;
    grid.rows = grid.columns = 2;
    grid.cells = {{.row = 0, .column = 0, .column_span = 2, .lines = {line_of({"Đầu"}, 0), line_of({"bảng"}, 1)}},
                  {.row = 1, .column = 0, .lines = {line_of({"1.1"}, 2)}},
                  {.row = 1, .column = 1, .row_span = 5000}};
    grid.cells[0].lines[0].words[0].bold = true;
    page.grids = {grid};
    page.flow = {{.kind = extract::FlowItem::Kind::grid, .index = 0}};
    BOOST_TEST(page_text(page, {}) ==
               "<table>\n<tr><td colspan=\"2\"><b>Đầu</b><br>bảng</td></tr>\n"
               "<tr><td>1.1</td><td rowspan=\"1000\"></td></tr>\n</table>\n");
}

BOOST_AUTO_TEST_CASE(running_lines_stand_apart) {
    extract::Line note = line_of({"Ghi"}, 0);
    note.role = extract::LineRole::footnote;
    BOOST_TEST(page_text(page_of({note}), {}) == "<p class=\"apart\">Ghi</p>\n");
    BOOST_TEST(page_text(extract::Page{}, {}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
