#include "grammar/grids/side_blocks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"

namespace solieu::grammar {
namespace {

// The columns of a block; 0 when there is but one.
int block_width(const TableHead& head) {
    std::vector<std::string> titles;
    for (const Column& column : head.columns) titles.push_back(fold(column.title));
    const auto columns = static_cast<int>(titles.size());
    for (int width = 2; width * 2 <= columns; ++width) {
        if (columns % width != 0) continue;
        bool repeats = true;
        for (int c = 0; c < columns && repeats; ++c) {
            const std::string& title = titles[static_cast<std::size_t>(c)];
            repeats = !title.empty() && title == titles[static_cast<std::size_t>(c % width)];
        }
        // The same measure twice over ("Số vụ | Số vụ") is no list: its rows have to be numbered.
        if (repeats && head.columns[0].role == ColumnRole::stt) return width;
    }
    return 0;
}

}  // namespace

std::optional<extract::Grid> stack_blocks(const extract::Grid& grid, const TableHead& head) {
    const int width = block_width(head);
    if (width == 0) return std::nullopt;
    const int body = grid.rows - head.rows;
    extract::Grid out = grid;
    out.cells.clear();
    out.columns = width;
    out.rows = head.rows + body * (grid.columns / width);
    for (const extract::Cell& cell : grid.cells) {
        extract::Cell moved = cell;
        const bool in_head = cell.row < head.rows;
        moved.column = cell.column % width;
        moved.column_span = std::min(cell.column_span, width - moved.column);
        if (in_head && cell.column >= width) continue;
        if (!in_head) moved.row += body * (cell.column / width);
        out.cells.push_back(std::move(moved));
    }
    std::sort(out.cells.begin(), out.cells.end(), [](const extract::Cell& a, const extract::Cell& b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return out;
}

}  // namespace solieu::grammar
