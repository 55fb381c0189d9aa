#include "grammar/rowsearch/sum_columns.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace solieu::grammar {
namespace {

constexpr std::size_t most_columns = 12;
constexpr std::size_t most_digits = 15;
constexpr std::size_t fewest_rows = 2;

// "1.872", "07": a whole number with or without dots between its groups.
std::optional<std::int64_t> whole_number(const Text& text) {
    if (text.empty() || text.text.size() > most_digits + most_digits / 3) return std::nullopt;
    std::int64_t value = 0;
    std::size_t digits = 0, group = 0;
    bool grouped = false;
    for (const char c : text.text) {
        if (c == '.') {
            if (digits == 0 || (grouped && group != 3)) return std::nullopt;
            grouped = true;
            group = 0;
        } else if (c >= '0' && c <= '9') {
            value = value * 10 + (c - '0');
            ++digits;
            ++group;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0 || digits > most_digits || (grouped && group != 3)) return std::nullopt;
    return value;
}

// The whole numbers that a row begins with; nullopt when anything else stands among them.
std::optional<std::vector<std::int64_t>> numbers_of(const Row& row) {
    std::vector<std::int64_t> out;
    bool blank = false;
    for (const RowValue& value : row.values) {
        if (value.text.empty()) {
            blank = true;
            continue;
        }
        const auto number = blank ? std::nullopt : whole_number(value.text);
        if (!number) return std::nullopt;
        out.push_back(*number);
    }
    return out;
}

// The sets of `sums.size()` columns of the whole that have the sums, at most two.
void find_sets(const std::vector<std::int64_t>& whole, const std::vector<std::int64_t>& sums, std::size_t from,
               std::vector<std::size_t>& chosen, std::vector<std::vector<std::size_t>>& found) {
    if (found.size() > 1) return;
    if (chosen.size() == sums.size()) {
        found.push_back(chosen);
        return;
    }
    for (std::size_t c = from; c < whole.size(); ++c) {
        if (whole[c] != sums[chosen.size()]) continue;
        chosen.push_back(c);
        find_sets(whole, sums, c + 1, chosen, found);
        chosen.pop_back();
    }
}

void move_values(Row& row, const std::vector<std::size_t>& columns) {
    for (std::size_t k = columns.size(); k-- > 0;) {
        RowValue &from = row.values[k], &to = row.values[columns[k]];
        for (Run& run : from.text.runs) run.place.confidence = 1;
        from.place.confidence = 1;
        if (k == columns[k]) continue;
        std::swap(from.text, to.text);
        std::swap(from.place, to.place);
    }
}

}  // namespace

void fit_columns_to_sums(Table& table) {
    for (std::size_t p = 0; p < table.rows.size(); ++p) {
        const auto whole = numbers_of(table.rows[p]);
        const std::size_t columns = table.rows[p].values.size();
        if (!whole || whole->size() != columns || columns < 2 || columns > most_columns) continue;
        std::vector<std::size_t> parts;
        std::vector<std::int64_t> sums;
        bool fits = true;
        for (std::size_t r = p + 1; r < table.rows.size() && fits; ++r) {
            if (table.rows[r].parent == static_cast<int>(p)) {
                const auto numbers = numbers_of(table.rows[r]);
                fits = numbers && !numbers->empty() && numbers->size() < columns &&
                       (parts.empty() || numbers->size() == sums.size());
                if (!fits) break;
                sums.resize(numbers->size());
                for (std::size_t k = 0; k < numbers->size(); ++k) sums[k] += (*numbers)[k];
                parts.push_back(r);
            }
        }
        const bool zero = std::all_of(sums.begin(), sums.end(), [](std::int64_t sum) { return sum == 0; });
        if (!fits || parts.size() < fewest_rows || zero) continue;
        std::vector<std::size_t> chosen;
        std::vector<std::vector<std::size_t>> found;
        find_sets(*whole, sums, 0, chosen, found);
        if (found.size() != 1) continue;
        for (const std::size_t r : parts) move_values(table.rows[r], found.front());
    }
}

}  // namespace solieu::grammar
