#include "extract/text/spaced/spaced_head.h"

#include <algorithm>

namespace solieu::extract {
namespace {

// A field of the head and the storey it stands in.
struct HeadCell {
    std::size_t first = 0, last = 0, storey = 0;
    TableField field;
};

}  // namespace

void add_head(SourceTable& table, std::span<const HeadLine> lines, std::size_t columns) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<HeadCell> cells;
    std::vector<std::size_t> lowest(columns, none);  // by column: the cell that reaches furthest down so far
    std::size_t storeys = 1;
    for (const HeadLine& head : lines) {
        for (const SpacedEntry& entry : head.entries) {
            const Field text = field_of(*head.source, *head.line, entry.begin, entry.end);
            const std::size_t above = lowest[entry.first];
            if (above != none && cells[above].first == entry.first && cells[above].last == entry.last) {
                extend_field(cells[above].field, *head.source, text);
                continue;
            }
            HeadCell cell{
                .first = entry.first, .last = entry.last, .storey = 0, .field = make_field(*head.source, text)};
            for (std::size_t c = entry.first; c <= entry.last; ++c)
                if (lowest[c] != none) cell.storey = std::max(cell.storey, cells[lowest[c]].storey + 1);
            for (std::size_t c = entry.first; c <= entry.last; ++c) lowest[c] = cells.size();
            storeys = std::max(storeys, cell.storey + 1);
            cells.push_back(std::move(cell));
        }
    }
    // Each reaches down to the next storey that has something below it.
    std::vector<std::vector<TableRow>> rows;
    std::vector<std::vector<std::size_t>> at(storeys, std::vector<std::size_t>(columns, none));
    for (std::size_t i = 0; i < cells.size(); ++i)
        for (std::size_t c = cells[i].first; c <= cells[i].last; ++c) at[cells[i].storey][c] = i;
    for (HeadCell& cell : cells) {
        std::size_t bottom = cell.storey + 1;
        const auto free = [&](std::size_t storey) {
            for (std::size_t c = cell.first; c <= cell.last; ++c)
                if (at[storey][c] != none) return false;
            return true;
        };
        while (bottom < storeys && free(bottom)) ++bottom;
        cell.field.row_span = static_cast<int>(bottom - cell.storey);
        cell.field.column_span = static_cast<int>(cell.last - cell.first + 1);
    }
    std::vector<std::size_t> covered(columns, 0);  // storeys that a cell from above still covers
    for (std::size_t storey = 0; storey < storeys; ++storey) {
        TableRow row;
        for (std::size_t c = 0; c < columns;) {
            const std::size_t i = at[storey][c];
            if (covered[c] > storey) {
                ++c;
                continue;
            }
            if (i == none || cells[i].first != c) {
                TableField blank;
                blank.y = lines.front().source->number;
                blank.x1 = 1;
                blank.y1 = blank.y + 1;
                row.fields.push_back(std::move(blank));
                ++c;
                continue;
            }
            for (std::size_t k = cells[i].first; k <= cells[i].last; ++k)
                covered[k] = storey + static_cast<std::size_t>(cells[i].field.row_span);
            c = cells[i].last + 1;
            row.fields.push_back(std::move(cells[i].field));
        }
        table.rows.push_back(std::move(row));
    }
}

}  // namespace solieu::extract
