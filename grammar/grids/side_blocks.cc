#include "grammar/grids/side_blocks.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "grammar/rows/column_heads.h"

namespace solieu::grammar {
namespace {

struct Blocks {
    std::vector<int> begins;  // first columns
    int width = 0;
};

// No begins where there are no blocks.
Blocks blocks_of(const TableHead& head, const Lexicon& lexicon) {
    if (head.columns.empty()) return {};
    std::vector<std::string> titles;
    for (const Column& column : head.columns) titles.push_back(fold(column.title));
    const auto counts = read_head(head.columns.front().title, lexicon);
    if (!counts || counts->role != ColumnRole::stt) return {};
    Blocks blocks;
    const auto columns = static_cast<int>(titles.size());
    const auto title = [&](int column) -> const std::string& { return titles[static_cast<std::size_t>(column)]; };
    for (int c = 0; c < columns; ++c)
        if (title(c) == titles.front()) blocks.begins.push_back(c);
    if (blocks.begins.size() < 2) return {};
    blocks.width = blocks.begins[1];
    while (blocks.width > 1 && title(blocks.width - 1).empty()) --blocks.width;
    std::set<std::string> own;
    for (int c = 0; c < blocks.width; ++c)
        if (title(c).empty() || !own.insert(title(c)).second) return {};
    if (blocks.width < 2) return {};
    for (std::size_t b = 0; b < blocks.begins.size(); ++b) {
        const int begin = blocks.begins[b];
        const int end = b + 1 < blocks.begins.size() ? blocks.begins[b + 1] : columns;
        for (int c = begin; c < end; ++c)
            if (c - begin < blocks.width ? title(c) != title(c - begin) : !title(c).empty()) return {};
        if (end - begin < blocks.width) return {};
    }
    return blocks;
}

}  // namespace

std::optional<extract::Grid> stack_blocks(const extract::Grid& grid, const TableHead& head, const Lexicon& lexicon) {
    const Blocks blocks = blocks_of(head, lexicon);
    if (blocks.begins.empty()) return std::nullopt;
    const int body = grid.rows - head.rows;
    extract::Grid out = grid;
    out.cells.clear();
    out.columns = blocks.width;
    out.rows = head.rows + body * static_cast<int>(blocks.begins.size());
    for (const extract::Cell& cell : grid.cells) {
        const auto behind = std::upper_bound(blocks.begins.begin(), blocks.begins.end(), cell.column);
        const auto block = static_cast<int>(behind - blocks.begins.begin()) - 1;
        extract::Cell moved = cell;
        moved.column = cell.column - blocks.begins[static_cast<std::size_t>(block)];
        // Nothing but what parts the blocks is left out.
        if (moved.column >= blocks.width) {
            if (!cell.lines.empty()) return std::nullopt;
            continue;
        }
        moved.column_span = std::min(cell.column_span, blocks.width - moved.column);
        if (cell.row < head.rows) {
            if (block > 0) continue;  // the head of another block says the same
        } else {
            moved.row += body * block;
        }
        out.cells.push_back(std::move(moved));
    }
    std::sort(out.cells.begin(), out.cells.end(), [](const extract::Cell& a, const extract::Cell& b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return out;
}

}  // namespace solieu::grammar
