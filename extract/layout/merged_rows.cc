#include "extract/layout/merged_rows.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/layout/gutters.h"

namespace solieu::extract {
namespace {

struct Band {
    double y0 = 0, y1 = 0;
    bool known = false;  // a cell of this row alone tells where it is
};

std::vector<Band> bands_of(const Grid& grid) {
    std::vector<Band> bands(static_cast<std::size_t>(grid.rows));
    for (const Cell& cell : grid.cells) {
        if (cell.row_span == 1) bands[static_cast<std::size_t>(cell.row)] = {cell.box.y0, cell.box.y1, true};
    }
    return bands;
}

bool is_figure(const Line& line) {
    return line.words.size() == 1 && is_short_sign(line.words[0].text) &&
           line.words[0].text.find_first_of("0123456789") != std::string::npos;
}

// A figure meant for all rows stands at the top or in the middle of them.
bool stands_low(const Cell& cell, const Band& row) {
    const Box& line = cell.lines.front().box;
    const double middle = (line.y0 + line.y1) / 2, centre = (cell.box.y0 + cell.box.y1) / 2;
    return middle - centre > 0.3 * (row.y1 - row.y0);
}

// The row that each line stands in; nothing when the cell is no merged one.
std::optional<std::vector<int>> rows_of_lines(const Cell& cell, const std::vector<Band>& bands) {
    if (cell.row_span < 2 || cell.column_span != 1 || cell.lines.empty()) return std::nullopt;
    std::vector<int> rows;
    for (const Line& line : cell.lines) {
        if (!is_figure(line)) return std::nullopt;
        const double middle = (line.box.y0 + line.box.y1) / 2;
        int row = rows.empty() ? cell.row : rows.back() + 1;
        const auto holds = [&](int r) {
            const Band& band = bands[static_cast<std::size_t>(r)];
            return middle > band.y0 && middle < band.y1;
        };
        const int end = cell.row + cell.row_span;
        while (row < end && !holds(row)) ++row;
        if (row == end) return std::nullopt;
        rows.push_back(row);
    }
    if (rows.size() == 1 && !stands_low(cell, bands[static_cast<std::size_t>(rows.front())])) return std::nullopt;
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
        if (!bands[static_cast<std::size_t>(r)].known) return std::nullopt;
    }
    return rows;
}

}  // namespace

void cut_merged_rows(Grid& grid) {
    const std::vector<Band> bands = bands_of(grid);
    std::vector<Cell> cut;
    for (Cell& cell : grid.cells) {
        const auto rows = rows_of_lines(cell, bands);
        if (!rows) {
            cut.push_back(std::move(cell));
            continue;
        }
        for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
            const Band& band = bands[static_cast<std::size_t>(r)];
            Cell piece;
            piece.row = r;
            piece.column = cell.column;
            piece.box = {cell.box.x0, band.y0, cell.box.x1, band.y1};
            const auto line = std::find(rows->begin(), rows->end(), r);
            if (line != rows->end()) {
                piece.lines.push_back(std::move(cell.lines[static_cast<std::size_t>(line - rows->begin())]));
            }
            cut.push_back(std::move(piece));
        }
    }
    std::stable_sort(cut.begin(), cut.end(),
                     [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
    grid.cells = std::move(cut);
}

}  // namespace solieu::extract
