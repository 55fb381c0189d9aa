#include "extract/scan/merged_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "extract/tables/unruled/gutters.h"

namespace solieu::extract {
namespace {

enum class Kind { figures, labels };

struct Band {
    double y0 = 0, y1 = 0;
    int cells = 0;   // of this row alone
    int filled = 0;  // of these, with something in them
    bool numbered = false;
};

bool is_figure(const Line& line) {
    return line.words.size() == 1 && is_short_sign(line.words[0].text) &&
           line.words[0].text.find_first_of("0123456789") != std::string::npos;
}

std::vector<Band> bands_of(const Grid& grid) {
    std::vector<Band> bands(static_cast<std::size_t>(grid.rows));
    for (const Cell& cell : grid.cells) {
        if (cell.row_span != 1) continue;
        Band& band = bands[static_cast<std::size_t>(cell.row)];
        band.y0 = cell.box.y0;
        band.y1 = cell.box.y1;
        ++band.cells;
        band.filled += cell.lines.empty() ? 0 : 1;
        band.numbered = band.numbered || (cell.column == 0 && cell.lines.size() == 1 && is_figure(cell.lines.front()));
    }
    return bands;
}

// A figure meant for all rows stands at the top or in the middle of them.
bool stands_low(const Cell& cell, const Band& row) {
    const Box& line = cell.lines.front().box;
    const double middle = (line.y0 + line.y1) / 2, centre = (cell.box.y0 + cell.box.y1) / 2;
    return middle - centre > 0.25 * (row.y1 - row.y0);
}

// The row of the span that each line stands in; nothing when one stands in none.
std::optional<std::vector<int>> rows_of_lines(const Cell& cell, const std::vector<Band>& bands) {
    std::vector<int> rows;
    int row = cell.row;
    for (const Line& line : cell.lines) {
        const double middle = (line.box.y0 + line.box.y1) / 2;
        const auto holds = [&](const Band& band) { return middle > band.y0 && middle < band.y1; };
        while (row < cell.row + cell.row_span && !holds(bands[static_cast<std::size_t>(row)])) ++row;
        if (row == cell.row + cell.row_span) return std::nullopt;
        rows.push_back(row);
    }
    return rows;
}

bool are_figures_apart(const Cell& cell, const std::vector<int>& rows, const std::vector<Band>& bands) {
    if (!std::all_of(cell.lines.begin(), cell.lines.end(), is_figure)) return false;
    if (std::adjacent_find(rows.begin(), rows.end()) != rows.end()) return false;
    return rows.size() > 1 || stands_low(cell, bands[static_cast<std::size_t>(rows.front())]);
}

bool are_labels_apart(const Cell& cell, const std::vector<int>& rows, const std::vector<Band>& bands) {
    for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
        const auto first = std::find(rows.begin(), rows.end(), row);
        const Band& band = bands[static_cast<std::size_t>(row)];
        if (first == rows.end() || (band.filled < 2 && !band.numbered)) return false;
        const Line& line = cell.lines[static_cast<std::size_t>(first - rows.begin())];
        if (!starts_upper(text_of(line))) return false;
    }
    return true;
}

// Takes out what is left of the ruling between two figures: "-", where two rows meet.
void drop_remains(Cell& cell, const std::vector<Band>& bands) {
    if (cell.row_span < 2 || std::count_if(cell.lines.begin(), cell.lines.end(), is_figure) < 2) return;
    std::erase_if(cell.lines, [&](const Line& line) {
        if (text_of(line).find_first_not_of("-_.~ ") != std::string::npos) return false;
        const double middle = (line.box.y0 + line.box.y1) / 2;
        for (int row = cell.row + 1; row < cell.row + cell.row_span; ++row) {
            const Band& band = bands[static_cast<std::size_t>(row)];
            if (std::abs(middle - band.y0) < 0.25 * (band.y1 - band.y0)) return true;
        }
        return false;
    });
}

// The row of each line where the cell is a merged one.
std::optional<std::vector<int>> merged_rows(const Cell& cell, const std::vector<Band>& bands, Kind kind) {
    if (cell.row_span < 2 || cell.column_span != 1 || cell.lines.empty()) return std::nullopt;
    for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
        if (bands[static_cast<std::size_t>(row)].cells == 0) return std::nullopt;
    }
    std::optional<std::vector<int>> rows = rows_of_lines(cell, bands);
    if (!rows) return std::nullopt;
    const bool apart =
        kind == Kind::figures ? are_figures_apart(cell, *rows, bands) : are_labels_apart(cell, *rows, bands);
    return apart ? rows : std::nullopt;
}

void cut_cells(Grid& grid, Kind kind) {
    const std::vector<Band> bands = bands_of(grid);
    std::vector<Cell> cut;
    for (Cell& cell : grid.cells) {
        drop_remains(cell, bands);
        const auto rows = merged_rows(cell, bands, kind);
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
            for (std::size_t i = 0; i < rows->size(); ++i) {
                if ((*rows)[i] == r) piece.lines.push_back(std::move(cell.lines[i]));
            }
            cut.push_back(std::move(piece));
        }
    }
    std::stable_sort(cut.begin(), cut.end(),
                     [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
    grid.cells = std::move(cut);
}

}  // namespace

void cut_merged_rows(Grid& grid) {
    if (!grid.ruled) return;
    cut_cells(grid, Kind::figures);
    cut_cells(grid, Kind::labels);  // what the figures tell of the rows helps
}

std::vector<Box> rows_run_together(const Grid& grid) {
    std::vector<Box> boxes;
    for (const Cell& cell : grid.cells) {
        const auto figures = std::count_if(cell.lines.begin(), cell.lines.end(), is_figure);
        if (grid.ruled && cell.row_span > 1 && figures > 1) boxes.push_back(cell.box);
    }
    return boxes;
}

}  // namespace solieu::extract
