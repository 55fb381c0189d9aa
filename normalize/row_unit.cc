#include "normalize/row_unit.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "normalize/values/cell_words.h"
#include "normalize/values/unit_table.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_words = 1000;  // bytes looked at for a unit in brackets
constexpr int most_ancestors = 8;
constexpr std::string_view storeys_between = " / ";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \n:.");
    return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(" \n:.") - begin + 1);
}

// Words that are nothing but a unit of the table, or so many of a thing that it does not have: "triệu quả".
bool is_unit(std::string_view words, const Lexicon& lexicon) {
    constexpr std::size_t longest = 30;  // bytes
    const std::string low = lower(words);
    if (words == "%" || find_unit(low, lexicon) != nullptr) return true;
    const std::size_t scale = scale_length(low, lexicon);
    return scale > 0 && low.size() > scale && low.size() <= longest &&
           low.find_first_of("0123456789.,;:") == std::string::npos;
}

// "thủ tục hành chính (TTHC)": the bracket shortens the words before it.
bool is_abbreviation(std::string_view words, std::string_view before) {
    const std::string short_form = fold(words), whole = fold(before);
    if (short_form.empty() || short_form.find(' ') != std::string::npos) return false;
    std::string initials;
    for (std::size_t i = 0; i < whole.size(); ++i)
        if (whole[i] != ' ' && (i == 0 || whole[i - 1] == ' ')) initials += whole[i];
    return short_form.size() > 1 && initials.ends_with(short_form);
}

// "… (triệu đồng)", "(ĐVT: người)", "Đơn vị tính: triệu đồng". Of a title only a bracket at its end is its own: those
// within may be heads of columns.
std::string unit_in_brackets(std::string_view text, const Lexicon& lexicon, bool only_at_end = false) {
    text = text.substr(0, longest_words);
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string_view::npos) break;
        if (only_at_end && text.find_first_not_of(" .:)", close) != std::string_view::npos) continue;
        const std::string_view inside = trimmed(text.substr(open + 1, close - open - 1));
        if (is_unit(inside, lexicon) && !is_abbreviation(inside, trimmed(text.substr(0, open))))
            return single_spaced(inside);
    }
    const std::string low = lower(text);
    for (const std::string& mark : unit_marks(lexicon)) {
        const std::size_t begin = low.find(mark);
        if (begin == std::string::npos) continue;
        const std::string_view rest = std::string_view(low).substr(begin + mark.size());
        // Of several each row has its own.
        const std::string_view words = trimmed(rest.substr(0, rest.find(')')));
        if (is_unit(words, lexicon)) return std::string(words);
    }
    return "";
}

std::string_view last_storey(std::string_view title) {
    const std::size_t between = title.rfind(storeys_between);
    return between == std::string_view::npos ? title : title.substr(between + storeys_between.size());
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

// Points, ranks, days and fees are what they are in every row, also in one that is called a rate.
bool has_its_own_unit(Measure measure) {
    return measure == Measure::score || measure == Measure::maximum || measure == Measure::rank ||
           measure == Measure::duration || measure == Measure::fee;
}

bool is_ditto(std::string_view unit, const Lexicon& lexicon) {
    return is_ditto_mark(lower(trimmed(unit)), lexicon);
}

struct AmountHeads {
    explicit AmountHeads(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("amount_heads.tsv")) {
            std::vector<std::string>& words = row[0] == "money" ? money : row[0] == "things" ? things : money_units;
            words.push_back(" " + std::string(row[1]) + " ");
        }
    }
    std::vector<std::string> money, things, money_units;  // lower case, a space at both ends
};

bool holds_any(const std::string& text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& one) { return text.find(one) != std::string::npos; });
}

bool is_of_money(std::string_view unit, const Lexicon& lexicon) {
    return holds_any(" " + lower(unit) + " ", lexicon.of<AmountHeads>().money_units);
}

// What the caption of the table names; of two units the one that the head of the column tells.
std::string unit_of_table(const grammar::Table& table, std::string_view head, const Lexicon& lexicon) {
    const std::size_t between = table.unit.find_first_of(",;");
    if (between == std::string::npos || is_unit(trimmed(table.unit), lexicon)) return table.unit;
    const std::string_view one = trimmed(std::string_view(table.unit).substr(0, between));
    const std::string_view other = trimmed(std::string_view(table.unit).substr(between + 1));
    if (is_of_money(one, lexicon) == is_of_money(other, lexicon)) return "";
    const AmountHeads& known = lexicon.of<AmountHeads>();
    const std::string words = " " + lower(head) + " ";
    const bool money = holds_any(words, known.money);
    if (money == holds_any(words, known.things)) return "";
    return std::string(money == is_of_money(one, lexicon) ? one : other);
}

// The unit that the head of a column names for all its values; "" for none.
std::string unit_of_head(const grammar::Column& column, const Lexicon& lexicon) {
    std::string_view title = column.title;
    while (true) {
        const std::string_view head = last_storey(title);
        if (names_percent(head)) return "%";
        std::string unit = unit_in_brackets(head, lexicon);
        if (!unit.empty() || head.size() == title.size()) return unit;
        title.remove_suffix(head.size() + storeys_between.size());
    }
}

// What the words of a row name that has no unit cell: who reports, or the label.
std::string unit_beside(const grammar::Row& row, const Lexicon& lexicon) {
    if (names_percent(row.reporter.text)) return "%";
    if (is_unit(trimmed(row.reporter.text), lexicon)) return single_spaced(row.reporter.text);
    return unit_in_brackets(row.label.text, lexicon);
}

bool is_below_rate(const grammar::Table& table, const grammar::Row& row, const std::vector<RowUnit>& units) {
    int parent = row.parent;
    for (int step = 0; step < most_ancestors && parent >= 0; ++step) {
        const auto at = static_cast<std::size_t>(parent);
        if (at >= table.rows.size()) return false;
        if (units[at].rate) return true;
        parent = table.rows[at].parent;
    }
    return false;
}

const ColumnUnit& column_of(const TableUnits& table, int column) {
    if (column < 0 || static_cast<std::size_t>(column) >= table.columns.size()) return table.no_column;
    return table.columns[static_cast<std::size_t>(column)];
}

}  // namespace

TableUnits read_units(const grammar::Table& table, const Lexicon& lexicon) {
    TableUnits units;
    const std::string of_title = unit_in_brackets(table.title, lexicon, true);
    const auto of_table = [&](std::string_view head) {
        std::string unit = unit_of_table(table, head, lexicon);
        return unit.empty() ? of_title : unit;
    };
    units.no_column.of_table = of_table("");
    for (const grammar::Column& column : table.columns) {
        const std::string_view head = last_storey(column.title);
        units.columns.push_back({.unit = unit_of_head(column, lexicon),
                                 .of_table = of_table(head),
                                 .in_percent = names_percent(head),
                                 .rate = is_rate_label(lower(head), lexicon)});
    }
    std::string above;
    for (const grammar::Row& row : table.rows) {
        RowUnit& unit = units.rows.emplace_back();
        unit.has_cell = !row.unit.empty();
        unit.rate = is_rate_label(lower(row.label.text), lexicon);
        if (unit.has_cell) {
            const bool ditto = is_ditto(row.unit.text, lexicon);
            unit.cell = ditto && !above.empty() ? above : single_spaced(row.unit.text);
            if (!ditto) above = unit.cell;
        } else if (!row.values.empty()) {
            unit.beside = unit_beside(row, lexicon);
            unit.of_label = row.reporter.empty() && !unit.rate && names_percent(row.label.text);
        }
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        units.rows[r].below_rate = is_below_rate(table, table.rows[r], units.rows);
    return units;
}

const std::string& unit_for(const TableUnits& table, std::size_t row, int column, Measure measure) {
    static const std::string percent = "%", none;
    const ColumnUnit& of_column = column_of(table, column);
    const RowUnit& of_row = table.rows[row];
    if (of_column.in_percent) return percent;
    if (of_row.has_cell) return of_row.cell;
    if (of_column.rate) return percent;
    if (!of_column.unit.empty()) return of_column.unit;
    if (has_its_own_unit(measure)) return none;
    return of_row.beside.empty() ? of_column.of_table : of_row.beside;
}

Quantity read_row_value(const TableUnits& table, std::size_t row, const grammar::RowValue& value, UnitNumbers& units,
                        const Lexicon& lexicon, const ColumnForm& column) {
    CellForm form{.marks = column.marks,
                  .score = column.measure == Measure::score || column.measure == Measure::maximum};
    const std::vector<grammar::Run>& runs = value.text.runs;
    form.marks.stored = !runs.empty() && std::all_of(runs.begin(), runs.end(),
                                                     [](const grammar::Run& run) { return run.stored_number; });
    const auto read_as = [&](const std::string& unit) {
        return read_cell(value.text.text, unit, units.of(unit, lexicon), lexicon, form);
    };
    const RowUnit& of_row = table.rows[row];
    const std::string& unit = unit_for(table, row, value.column, column.measure);
    Quantity plain = read_as(unit);
    if (unit == "%" && of_row.of_label) {
        // "Các khoản thu phân chia theo tỷ lệ phần trăm (%)": an amount, as its number says, of which only the label
        // speaks of percent.
        constexpr int largest_percent = 1000;
        Quantity amount = read_as("");
        const bool too_large = amount.value && to_rational(*amount.value) > largest_percent;
        const bool says_percent = value.text.text.find('%') != std::string::npos;
        if (too_large && !says_percent) return amount;
    }
    if (!unit.empty() || has_its_own_unit(column.measure)) return plain;
    if (plain.kind != QuantityKind::count && plain.kind != QuantityKind::decimal) return plain;
    if (!plain.unit.empty()) return plain;  // the cell names its own
    if (!of_row.rate && !(plain.decimals > 0 && of_row.below_rate)) return plain;
    Quantity percent = read_as("%");
    return fits_percent(percent) ? percent : plain;
}

}  // namespace solieu::normalize
