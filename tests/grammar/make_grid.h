#pragma once
// Documents for tests, from plain strings.

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "grammar/rowsearch/lines/placed_line.h"

namespace solieu::test {

inline extract::Line line_of(std::string_view text, double y = 0) {
    extract::Line line;
    double x = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) {
            extract::Word word;
            word.text = text.substr(begin, end - begin);
            word.box = {x, y, x + static_cast<double>(end - begin), y + 1};
            line.words.push_back(word);
        }
        x += static_cast<double>(end - begin) + 1;
        begin = end + 1;
    }
    line.box = {0, y, x, y + 1};
    return line;
}

// Rows separated by '\n', cells by '|', lines in a cell by '~'. A cell "<<" is covered by the cell to its left, "^^" by
// the cell above it.
inline extract::Grid grid_of(std::string_view text) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view row = text.substr(begin, end - begin);
        std::vector<std::string> cells;
        for (std::size_t b = 0; b <= row.size();) {
            const std::size_t e = std::min(row.find('|', b), row.size());
            std::string cell(row.substr(b, e - b));
            while (!cell.empty() && cell.front() == ' ') cell.erase(0, 1);
            while (!cell.empty() && cell.back() == ' ') cell.pop_back();
            cells.push_back(cell);
            b = e + 1;
        }
        rows.push_back(cells);
        begin = end + 1;
    }
    extract::Grid grid;
    grid.rows = static_cast<int>(rows.size());
    for (const auto& row : rows) grid.columns = std::max(grid.columns, static_cast<int>(row.size()));
    for (int r = 0; r < grid.rows; ++r) {
        for (int c = 0; c < static_cast<int>(rows[r].size()); ++c) {
            const std::string& content = rows[r][c];
            if (content == "<<" || content == "^^") continue;
            extract::Cell cell{.row = r, .column = c, .box = {c * 100.0, r * 20.0, c * 100.0 + 100, r * 20.0 + 20}};
            while (c + cell.column_span < static_cast<int>(rows[r].size()) && rows[r][c + cell.column_span] == "<<")
                ++cell.column_span;
            while (r + cell.row_span < grid.rows && c < static_cast<int>(rows[r + cell.row_span].size()) &&
                   rows[r + cell.row_span][c] == "^^") {
                ++cell.row_span;
            }
            for (std::size_t b = 0; b < content.size();) {
                const std::size_t e = std::min(content.find('~', b), content.size());
                cell.lines.push_back(
                    line_of(content.substr(b, e - b), r * 20.0 + static_cast<double>(cell.lines.size())));
                b = e + 1;
            }
            grid.cells.push_back(cell);
        }
    }
    grid.box = {0, 0, grid.columns * 100.0, grid.rows * 20.0};
    return grid;
}

// A document of pages; each page is a list of lines and grids in reading order.
struct PageMaker {
    extract::Page page;

    PageMaker& line(std::string_view text, bool starts_paragraph = true) {
        extract::Line made = line_of(text, static_cast<double>(page.lines.size()));
        made.starts_paragraph = starts_paragraph;
        page.flow.push_back(
            {.kind = extract::FlowItem::Kind::line, .index = static_cast<std::uint32_t>(page.lines.size())});
        page.lines.push_back(made);
        return *this;
    }
    PageMaker& note(std::string_view text, bool starts_paragraph = true) {
        line(text, starts_paragraph);
        page.lines.back().role = extract::LineRole::footnote;
        return *this;
    }
    PageMaker& grid(std::string_view text) {
        page.flow.push_back(
            {.kind = extract::FlowItem::Kind::grid, .index = static_cast<std::uint32_t>(page.grids.size())});
        page.grids.push_back(grid_of(text));
        return *this;
    }
};

inline extract::Document document_of(std::vector<PageMaker> pages) {
    extract::Document document;
    for (PageMaker& maker : pages) {
        maker.page.number = static_cast<int>(document.pages.size()) + 1;
        document.pages.push_back(std::move(maker.page));
    }
    document.page_count = static_cast<int>(document.pages.size());
    return document;
}

// The lines of a document that are footnotes, or that are not.
inline std::vector<grammar::PlacedLine> lines_of(const extract::Document& document, bool footnotes) {
    std::vector<grammar::PlacedLine> lines;
    for (const extract::Page& page : document.pages) {
        for (const extract::FlowItem& item : page.flow) {
            if (item.kind != extract::FlowItem::Kind::line) continue;
            const extract::Line& line = page.lines[item.index];
            if ((line.role == extract::LineRole::footnote) == footnotes)
                lines.push_back({.line = &line, .page = page.number});
        }
    }
    return lines;
}
inline std::vector<grammar::PlacedLine> placed(const extract::Document& document) {
    return lines_of(document, false);
}
inline std::vector<grammar::PlacedLine> notes(const extract::Document& document) {
    return lines_of(document, true);
}

}  // namespace solieu::test
