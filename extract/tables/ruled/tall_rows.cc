#include "extract/tables/ruled/tall_rows.h"

#include <algorithm>
#include <vector>

#include "extract/tables/unruled/aligned_rows.h"

namespace solieu::extract {
namespace {

constexpr std::size_t fewest_numbers = 3;

// The first column of a tall row: a number a line, nothing else.
bool numbers_lines(const Cell& cell) {
    if (cell.row_span != 1 || cell.column_span != 1 || cell.lines.size() < fewest_numbers) return false;
    const auto numbers = std::count_if(cell.lines.begin(), cell.lines.end(), [](const Line& line) {
        return line.words.size() == 1 && is_short_sign(line.words[0].text);
    });
    return static_cast<std::size_t>(numbers) * 5 >= cell.lines.size() * 4;
}

// The row as a grid of its own; empty when it is one row after all.
Grid split(const std::vector<const Cell*>& cells, int columns) {
    std::vector<LaidLine> lines;
    Columns borders;
    Box box;
    for (const Cell* cell : cells) {
        if (cell->row_span != 1 || cell->column_span != 1) return {};
        if (cell->column > 0) borders.gutters.push_back({cell->box.x0 - 0.1, cell->box.x0 + 0.1});
        box = join(box, cell->box);
        for (const Line& line : cell->lines) lines.push_back(laid(line));
    }
    if (static_cast<int>(borders.gutters.size()) + 1 != columns) return {};
    std::stable_sort(lines.begin(), lines.end(),
                     [](const LaidLine& a, const LaidLine& b) { return a.baseline < b.baseline; });
    const std::vector<PrintedRow> rows = printed_rows(lines);
    describe(borders, rows);
    const RowEntries entries = entries_of(rows, borders);
    RowStarts starts = row_starts(rows, entries, borders);
    if (!starts.told) {
        for (std::size_t r = 1; r < rows.size(); ++r) {
            starts.begins[r] = !entries[r].empty() && entries[r].front().first == 0 ? 1 : 0;
        }
        starts.told = true;
    }
    Grid grid = assemble(rows, entries, borders, starts);
    grid.box = box;
    for (Cell& cell : grid.cells) {
        if (cell.column == 0) cell.box.x0 = box.x0;
        if (cell.column + cell.column_span == columns) cell.box.x1 = box.x1;
    }
    return grid;
}

}  // namespace

void split_tall_rows(Grid& grid) {
    const bool any = std::any_of(grid.cells.begin(), grid.cells.end(),
                                 [](const Cell& cell) { return cell.column == 0 && numbers_lines(cell); });
    if (!any) return;
    std::vector<std::vector<const Cell*>> by_row(static_cast<std::size_t>(grid.rows));
    for (const Cell& cell : grid.cells) by_row[static_cast<std::size_t>(cell.row)].push_back(&cell);
    std::vector<Grid> parts(by_row.size());
    std::vector<int> first(by_row.size() + 1, 0);  // the new number of each row
    for (std::size_t r = 0; r < by_row.size(); ++r) {
        const std::vector<const Cell*>& cells = by_row[r];
        if (!cells.empty() && cells.front()->column == 0 && numbers_lines(*cells.front())) {
            parts[r] = split(cells, grid.columns);
        }
        first[r + 1] = first[r] + std::max(1, parts[r].rows);
    }
    std::vector<Cell> out;
    for (std::size_t r = 0; r < by_row.size(); ++r) {
        if (parts[r].rows > 1) {
            for (Cell& cell : parts[r].cells) {
                cell.row += first[r];
                out.push_back(std::move(cell));
            }
            continue;
        }
        for (const Cell* cell : by_row[r]) {
            Cell moved = *cell;
            moved.row = first[r];
            moved.row_span = first[r + static_cast<std::size_t>(cell->row_span)] - first[r];
            out.push_back(std::move(moved));
        }
    }
    grid.cells = std::move(out);
    grid.rows = first.back();
}

}  // namespace solieu::extract
