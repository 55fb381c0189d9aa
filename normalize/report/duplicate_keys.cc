#include "normalize/report/duplicate_keys.h"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t shown_pairs = 3;
constexpr char between = '\x1f';  // of the parts of a key

std::string day_of(const std::optional<CalendarDate>& day) {
    return day ? to_iso(*day) : std::string();
}

// What the words of the columns and rows of the tables add to a key, each folded once.
struct TableKeys {
    std::vector<std::string> columns;
    std::vector<std::string> rows;  // unit, who reports, the label of the row that it stands under
};

TableKeys keys_of(const grammar::Table& table, const std::vector<RowMeaning>& rows, const std::vector<Unit>& units) {
    TableKeys keys;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const std::string& title = table.columns[c].title;
        keys.columns.push_back(title.empty() ? std::to_string(c) : fold(title));  // without a head: where it stands
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const grammar::Row& row = table.rows[r];
        const auto unit = r < rows.size() ? static_cast<std::size_t>(rows[r].unit) : units.size();
        std::string key = unit < units.size() ? fold(units[unit].name) : std::string();
        (key += between) += fold(row.reporter.text);
        key += between;
        if (row.parent >= 0 && row.parent < static_cast<int>(table.rows.size()))
            key += fold(table.rows[static_cast<std::size_t>(row.parent)].label.text);
        keys.rows.push_back(std::move(key));
    }
    return keys;
}

std::string place_of(const Facts& facts, const Fact& fact) {
    const auto table = static_cast<std::size_t>(fact.table), row = static_cast<std::size_t>(fact.row);
    if (table >= facts.row_places.size() || row >= facts.row_places[table].size()) return {};
    const Territory& place = facts.row_places[table][row];
    return place.code.empty() ? place.name : place.code;
}

std::string key_of(const grammar::Statements& statements, const Facts& facts, const Fact& fact, const TableKeys& keys) {
    const auto row = static_cast<std::size_t>(fact.row);
    const grammar::Row& source = statements.tables[static_cast<std::size_t>(fact.table)].rows[row];
    const int column = source.values[static_cast<std::size_t>(fact.value)].column;
    const bool stands = column >= 0 && static_cast<std::size_t>(column) < keys.columns.size();
    std::string key = fact.indicator;
    for (const std::string& part : {place_of(facts, fact), fact.period, day_of(fact.time.from), day_of(fact.time.to),
                                    std::string(name_of(fact.measure)), std::string(name_of(fact.basis)),
                                    stands ? keys.columns[static_cast<std::size_t>(column)] : std::string(),
                                    keys.rows[row], std::string(name_of(fact.quantity.kind))})
        (key += between) += part;
    return key;
}

std::string name_of_row(const Fact& fact) {
    return "t" + std::to_string(fact.table + 1) + ".r" + std::to_string(fact.row + 1);
}

std::string page_of(const Fact& fact) {
    return fact.place.page > 0 ? " (page " + std::to_string(fact.place.page) + ")" : std::string();
}

}  // namespace

std::vector<Diagnostic> find_duplicate_keys(const grammar::Statements& statements, const Facts& facts) {
    std::vector<TableKeys> keys;
    for (std::size_t t = 0; t < statements.tables.size(); ++t)
        keys.push_back(keys_of(statements.tables[t], t < facts.rows.size() ? facts.rows[t] : std::vector<RowMeaning>{},
                               facts.units));
    std::map<std::string, const Fact*> first;
    std::size_t within = 0, across = 0, pairs = 0;
    std::string places;
    int page = 0;
    for (const Fact& fact : facts.facts) {
        if (!fact.from_cell() || fact.indicator.empty() || !fact.quantity.value) continue;
        const auto [other, fresh] =
            first.emplace(key_of(statements, facts, fact, keys[static_cast<std::size_t>(fact.table)]), &fact);
        if (fresh) continue;
        ++(other->second->table == fact.table ? within : across);
        if (pairs++ >= shown_pairs) continue;
        if (page == 0) page = fact.place.page;
        places += (places.empty() ? "" : "; ") + name_of_row(*other->second) + page_of(*other->second) + " and " +
                  name_of_row(fact) + page_of(fact);
    }
    if (pairs == 0) return {};
    const auto counted = [](std::size_t count, const char* where) {
        return count == 0 ? std::string() : std::to_string(count) + where;
    };
    const std::string both = within > 0 && across > 0 ? ", " : "";
    return {{.code = "duplicate-key",
             .severity = Severity::info,
             .message = "values that have the key of another (indicator, place, period, measure, breakdown): " +
                        counted(within, " within a table") + both + counted(across, " in another table") + ": " +
                        places + (pairs > shown_pairs ? "; …" : ""),
             .page = page}};
}

}  // namespace solieu::normalize
