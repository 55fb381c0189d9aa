#include "grammar/grids/grid_view.h"

#include <algorithm>

namespace solieu::grammar {

GridView::GridView(const extract::Grid& grid) : grid_(grid), rows_(grid.rows), columns_(grid.columns) {
    covering_.assign(static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_), -1);
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        const extract::Cell& cell = grid.cells[i];
        const int last_row = std::min(rows_, cell.row + cell.row_span);
        const int last_column = std::min(columns_, cell.column + cell.column_span);
        for (int r = std::max(0, cell.row); r < last_row; ++r) {
            for (int c = std::max(0, cell.column); c < last_column; ++c) {
                covering_[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns_) +
                          static_cast<std::size_t>(c)] = static_cast<int>(i);
            }
        }
    }
}

const extract::Cell* GridView::at(int row, int column) const {
    if (row < 0 || row >= rows_ || column < 0 || column >= columns_) return nullptr;
    const int index = covering_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                                static_cast<std::size_t>(column)];
    return index < 0 ? nullptr : &grid_.cells[static_cast<std::size_t>(index)];
}

const extract::Cell* GridView::starting_at(int row, int column) const {
    const extract::Cell* cell = at(row, column);
    return cell != nullptr && cell->row == row && cell->column == column ? cell : nullptr;
}

Text cell_text(const extract::Cell& cell, int page, char line_end) {
    Text out;
    for (const extract::Line& line : cell.lines) {
        char separator = line_end;
        bool glue = false;
        if (out.text.size() >= 2) {
            const char last = out.text.back(), before = out.text[out.text.size() - 2];
            glue = (last == '-' || last == '/') && before != ' ' && before != '\n';
        }
        for (const extract::Word& word : line.words) {
            if (word.mark) continue;
            if (glue) {
                // One word across the line end: no separator, but a run of its own.
                const auto begin = static_cast<std::uint32_t>(out.text.size());
                out.text += word.text;
                out.runs.push_back({.begin = begin,
                                    .end = static_cast<std::uint32_t>(out.text.size()),
                                    .place = {.page = page, .box = word.box, .confidence = word.confidence},
                                    .stored_number = word.stored_number});
                glue = false;
            } else {
                append(out, word, page, separator);
            }
            separator = ' ';
        }
    }
    return out;
}

std::string plain_text(const extract::Cell* cell) {
    return cell == nullptr ? std::string() : cell_text(*cell, 0, ' ').text;
}

}  // namespace solieu::grammar
