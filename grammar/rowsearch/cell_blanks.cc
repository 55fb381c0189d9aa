#include "grammar/rowsearch/cell_blanks.h"

#include <algorithm>
#include <cstddef>

#include "grammar/rowsearch/lines/row_numbers.h"

namespace solieu::grammar {
namespace {

constexpr float fitting = 0.93F;          // share of the line ends
constexpr float fitting_of_one = 0.98F;   // the same of tables with one value a row
constexpr int fewest_blank = 8;           // of these one cell of so many is blank
constexpr std::ptrdiff_t two_cells = 50;  // and one line of so many may be read as two

bool has_one_value(const std::vector<Column>& columns) {
    return std::count_if(columns.begin(), columns.end(),
                         [](const Column& column) { return column.role == ColumnRole::value; }) <= 1;
}

}  // namespace

bool may_be_one_cell_a_line(const std::vector<LooseLine>& lines, const std::vector<Column>& columns) {
    if (!has_one_value(columns)) return true;
    const auto two = std::count_if(lines.begin(), lines.end(), [](const LooseLine& line) {
        if (line.words.size() < 2 || !line.words[1].upper) return false;
        const auto number = stt_of(line);
        return number && is_sure(*number);
    });
    return two * two_cells <= static_cast<std::ptrdiff_t>(lines.size());
}

bool blank_lines_are_cells(const std::vector<LooseLine>& lines, const std::vector<bool>& opens,
                           const std::vector<Column>& columns) {
    const auto is_value = [&](int column) {
        return columns[static_cast<std::size_t>(column)].role == ColumnRole::value;
    };
    const bool one_value = has_one_value(columns);
    const auto two = std::count_if(lines.begin(), lines.end(), [](const LooseLine& line) {
        return line.words.front().column != line.words.back().column;
    });
    if (one_value && two * two_cells > static_cast<std::ptrdiff_t>(lines.size())) return false;
    int fit = 0, all = 0, blank = 0;
    bool valued = false;  // the row so far
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const LooseLine &above = lines[i - 1], &line = lines[i];
        valued = (valued && !opens[i - 1]) || std::any_of(above.words.begin(), above.words.end(),
                                                          [&](const auto& word) { return is_value(word.column); });
        const int from = above.words.back().column, to = line.words.front().column;
        const int passed = opens[i] ? static_cast<int>(columns.size()) - from + to : to - from;
        const int stood = line.blank_lines + 1;
        if (passed <= 0) continue;                            // the cell goes on
        if (opens[i] && !valued && passed > stood) continue;  // one cell over all
        ++all;
        fit += passed == stood ? 1 : 0;
        blank += passed == stood && passed > 1 ? 1 : 0;
    }
    if (blank == 0 || (one_value && blank * fewest_blank < all)) return false;
    return static_cast<float>(fit) >= (one_value ? fitting_of_one : fitting) * static_cast<float>(all);
}

}  // namespace solieu::grammar
