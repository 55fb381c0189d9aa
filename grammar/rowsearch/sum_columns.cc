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

// The whole numbers of a row and the columns they stand in; nullopt when anything else stands among them.
struct Numbers {
    std::vector<std::int64_t> values;
    std::vector<std::size_t> columns;
};

std::optional<Numbers> numbers_of(const Row& row) {
    Numbers out;
    for (std::size_t c = 0; c < row.values.size(); ++c) {
        if (row.values[c].text.empty()) continue;
        const auto number = whole_number(row.values[c].text);
        if (!number) return std::nullopt;
        out.values.push_back(*number);
        out.columns.push_back(c);
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

void move_values(Row& row, const std::vector<std::size_t>& from, const std::vector<std::size_t>& to) {
    std::vector<RowValue> moved = row.values;
    for (RowValue& value : moved) {
        value.text = {};
        value.place = row.place;
    }
    for (std::size_t k = 0; k < from.size(); ++k) {
        RowValue& value = row.values[from[k]];
        for (Run& run : value.text.runs) run.place.confidence = 1;
        value.place.confidence = 1;
        moved[to[k]].text = std::move(value.text);
        moved[to[k]].place = value.place;
    }
    row.values = std::move(moved);
}

}  // namespace

void fit_columns_to_sums(Table& table) {
    for (std::size_t p = 0; p < table.rows.size(); ++p) {
        const auto whole = numbers_of(table.rows[p]);
        const std::size_t columns = table.rows[p].values.size();
        if (!whole || whole->values.size() != columns || columns < 2 || columns > most_columns) continue;
        std::vector<std::size_t> parts;
        std::vector<std::int64_t> sums;
        bool fits = true;
        for (std::size_t r = p + 1; r < table.rows.size() && fits; ++r) {
            if (table.rows[r].parent == static_cast<int>(p)) {
                const auto numbers = numbers_of(table.rows[r]);
                fits = numbers && !numbers->values.empty() && numbers->values.size() < columns &&
                       (parts.empty() || numbers->values.size() == sums.size());
                if (!fits) break;
                sums.resize(numbers->values.size());
                for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += numbers->values[k];
                parts.push_back(r);
            }
        }
        const bool zero = std::all_of(sums.begin(), sums.end(), [](std::int64_t sum) { return sum == 0; });
        if (!fits || parts.size() < fewest_rows || zero) continue;
        std::vector<std::size_t> chosen;
        std::vector<std::vector<std::size_t>> found;
        find_sets(whole->values, sums, 0, chosen, found);
        if (found.size() != 1) continue;
        for (const std::size_t r : parts) {
            const auto numbers = numbers_of(table.rows[r]);
            if (numbers) move_values(table.rows[r], numbers->columns, found.front());
        }
    }
}

}  // namespace solieu::grammar
