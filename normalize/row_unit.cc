#include "normalize/row_unit.h"

#include <cstddef>
#include <string_view>

#include "base/text.h"
#include "normalize/values/cell_words.h"
#include "normalize/values/unit.h"
#include "normalize/values/unit_table.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_words = 1000;  // bytes looked at for a unit in brackets
constexpr int most_ancestors = 8;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \n:.");
    return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(" \n:.") - begin + 1);
}

// Words that are nothing but a unit of the table.
bool is_unit(std::string_view words, const Lexicon& lexicon) {
    return words == "%" || find_unit(lower(words), lexicon) != nullptr;
}

// "… (triệu đồng)", "(ĐVT: người)", "Đơn vị tính: triệu đồng".
std::string unit_in_brackets(std::string_view text, const Lexicon& lexicon) {
    text = text.substr(0, longest_words);
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string_view::npos) break;
        const std::string_view inside = trimmed(text.substr(open + 1, close - open - 1));
        if (is_unit(inside, lexicon)) return single_spaced(inside);
    }
    const std::string low = lower(text);
    for (const std::string& mark : unit_marks(lexicon)) {
        const std::size_t begin = low.find(mark);
        if (begin == std::string::npos) continue;
        const std::string_view rest = std::string_view(low).substr(begin + mark.size());
        const std::string_view words = trimmed(rest.substr(0, rest.find_first_of("),;")));
        if (is_unit(words, lexicon)) return std::string(words);
    }
    return "";
}

std::string_view last_storey(std::string_view title) {
    const std::size_t slash = title.rfind(" / ");
    return slash == std::string_view::npos ? title : title.substr(slash + 3);
}

const grammar::Column* column_of(const grammar::Table& table, const grammar::RowValue& value) {
    if (value.column < 0 || static_cast<std::size_t>(value.column) >= table.columns.size()) return nullptr;
    return &table.columns[static_cast<std::size_t>(value.column)];
}

// '%' as a unit: not "đạt 50% kế hoạch".
bool names_percent(std::string_view words) {
    const std::size_t sign = words.find('%');
    if (sign == std::string_view::npos) return false;
    const std::size_t before = words.substr(0, sign).find_last_not_of(' ');
    return before == std::string_view::npos || words[before] < '0' || words[before] > '9';
}

bool fits_percent(const Quantity& quantity) {
    return quantity.kind == QuantityKind::percent && quantity.value && quantity.value->coefficient >= 0 &&
           to_rational(*quantity.value) <= 100;
}

bool below_rate(const grammar::Table& table, const grammar::Row& row, const Lexicon& lexicon) {
    int parent = row.parent;
    for (int step = 0; step < most_ancestors && parent >= 0; ++step) {
        if (static_cast<std::size_t>(parent) >= table.rows.size()) return false;
        const grammar::Row& above = table.rows[static_cast<std::size_t>(parent)];
        if (is_rate_label(lower(above.label.text), lexicon)) return true;
        parent = above.parent;
    }
    return false;
}

}  // namespace

std::string unit_of_head(const grammar::Column& column, const Lexicon& lexicon) {
    const std::string_view head = last_storey(column.title);
    return names_percent(head) ? std::string("%") : unit_in_brackets(head, lexicon);
}

std::string unit_for(const grammar::Table& table, const grammar::Row& row, const grammar::RowValue& value,
                     const Lexicon& lexicon) {
    const grammar::Column* column = column_of(table, value);
    const std::string_view head = column == nullptr ? "" : last_storey(column->title);
    if (names_percent(head)) return "%";
    if (!row.unit.empty()) return single_spaced(row.unit.text);
    if (is_rate_label(lower(head), lexicon)) return "%";
    if (std::string unit = unit_in_brackets(head, lexicon); !unit.empty()) return unit;
    if (names_percent(row.reporter.text)) return "%";
    if (is_unit(trimmed(row.reporter.text), lexicon)) return single_spaced(row.reporter.text);
    if (std::string unit = unit_in_brackets(row.label.text, lexicon); !unit.empty()) return unit;
    return unit_in_brackets(table.title, lexicon);
}

Quantity read_row_value(const grammar::Table& table, const grammar::Row& row, const grammar::RowValue& value,
                        const Lexicon& lexicon) {
    const std::string unit = unit_for(table, row, value, lexicon);
    Quantity plain = read_cell(value.text.text, unit, lexicon);
    if (!unit.empty() || (plain.kind != QuantityKind::count && plain.kind != QuantityKind::decimal)) return plain;
    if (!plain.unit.empty()) return plain;  // the cell names its own
    const bool rate = is_rate_label(lower(row.label.text), lexicon);
    if (!rate && !(plain.decimals > 0 && below_rate(table, row, lexicon))) return plain;
    Quantity percent = read_cell(value.text.text, "%", lexicon);
    return fits_percent(percent) ? percent : plain;
}

}  // namespace solieu::normalize
