#pragma once
// Which printed lines are one row of a table whose cells are wrapped: what nobody has written down, but the way the
// cells of a row stand beside each other tells.
//
// In:    by line, what stands in which column.
// Out:   for each line whether a row begins there; for each row how surely it is one (0…1).
//        Forms set the cells of a row in the middle, at the top or at the foot: the lines of a row are then those above
//        and below which all its cells are even. Each way to part the lines costs what its rows lack: cells that stand
//        askew, two figures or two row numbers in one cell, a line broken where the next word would have fitted, a
//        label that begins in the middle of a sentence. The cheapest parting is found row by row, from the top.
// Fails: never. A row has at most most_row_lines lines; the cost is linear in the lines.
//
// Example: "     Số hồ sơ"            one row, its cells in the middle
//          "1                12"
//          "     đã giải quyết"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace solieu::extract {

inline constexpr std::size_t most_row_lines = 40;

struct RowCell {
    std::size_t column = 0;
    std::string_view text;
    std::size_t x0 = 0, x1 = 0;
};

struct RowLine {
    std::vector<RowCell> cells;  // from the left, one a column
    int blanks = 0;              // blank lines above it
    bool alone = false;          // a row by itself: text over several columns
    bool head = false;           // of the head, as far as known: above its last sure line
};

struct RowColumns {
    std::size_t count = 0;
    std::size_t label = 0;           // the column with the labels
    std::size_t label_x = 0;         // where most labels begin
    bool numbered = false;           // the first column holds row numbers
    std::vector<std::size_t> width;  // characters of the longest text
};

enum class RowSetting { centre, top, foot, any };

struct RowParting {
    std::vector<std::size_t> begins;  // the first line of each row
    std::vector<float> sure;          // of each row
    double cost = 0;
};

[[nodiscard]] RowParting part_rows(std::span<const RowLine> lines, const RowColumns& columns, RowSetting setting);

}  // namespace solieu::extract
