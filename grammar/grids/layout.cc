#include "grammar/grids/layout.h"

namespace solieu::grammar {
namespace {

// Whether most cells hold something.
bool is_filled(const GridView& grid) {
    int cells = 0, filled = 0;
    for (int row = 0; row < grid.rows(); ++row) {
        for (int c = 0; c < grid.columns(); ++c) {
            const extract::Cell* cell = grid.starting_at(row, c);
            if (cell == nullptr) continue;
            ++cells;
            filled += !cell->lines.empty();
        }
    }
    return filled * 5 >= cells * 3;
}

}  // namespace

bool is_layout(const GridView& grid, bool ruled) {
    return !ruled || grid.rows() < 3 || grid.columns() < 3 || !is_filled(grid);
}

bool is_chart(const GridView& grid, const std::vector<Column>& columns) {
    for (const Column& column : columns)
        if (column.role != ColumnRole::value) return false;
    return !is_filled(grid);
}

}  // namespace solieu::grammar
