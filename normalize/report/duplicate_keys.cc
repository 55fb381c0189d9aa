#include "normalize/report/duplicate_keys.h"

#include <cstddef>
#include <map>
#include <string>

#include "base/text.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t shown_pairs = 3;
constexpr char between = '\x1f';  // of the parts of a key

const grammar::Row& row_of(const grammar::Statements& statements, const Fact& fact) {
    return statements.tables[static_cast<std::size_t>(fact.table)].rows[static_cast<std::size_t>(fact.row)];
}

std::string column_of(const grammar::Statements& statements, const Fact& fact) {
    const grammar::Table& table = statements.tables[static_cast<std::size_t>(fact.table)];
    const grammar::RowValue& value = row_of(statements, fact).values[static_cast<std::size_t>(fact.value)];
    const auto column = static_cast<std::size_t>(value.column);
    if (value.column < 0 || column >= table.columns.size()) return {};
    const std::string& title = table.columns[column].title;
    return title.empty() ? std::to_string(column) : title;  // columns without a head are told apart by where they stand
}

std::string day_of(const std::optional<CalendarDate>& day) {
    return day ? to_iso(*day) : std::string();
}

// The label of the row that this one stands under, or of its group.
std::string above(const grammar::Statements& statements, const Fact& fact) {
    const grammar::Table& table = statements.tables[static_cast<std::size_t>(fact.table)];
    const int parent = row_of(statements, fact).parent;
    return parent >= 0 && parent < static_cast<int>(table.rows.size())
               ? table.rows[static_cast<std::size_t>(parent)].label.text
               : std::string();
}

std::string place_of(const Facts& facts, const Fact& fact) {
    const auto table = static_cast<std::size_t>(fact.table), row = static_cast<std::size_t>(fact.row);
    if (table >= facts.row_places.size() || row >= facts.row_places[table].size()) return {};
    const Territory& place = facts.row_places[table][row];
    return place.code.empty() ? place.name : place.code;
}

std::string key_of(const grammar::Statements& statements, const Facts& facts, const Fact& fact) {
    const grammar::Row& row = row_of(statements, fact);
    std::string key = fact.indicator;
    for (const std::string& part :
         {place_of(facts, fact), fact.period, day_of(fact.time.from), day_of(fact.time.to),
          std::string(name_of(fact.measure)), std::string(name_of(fact.basis)), fold(column_of(statements, fact)),
          fold(row.unit.text), std::string(name_of(fact.quantity.kind)), fold(row.reporter.text),
          fold(above(statements, fact))})
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
    std::map<std::string, const Fact*> first;
    std::size_t within = 0, across = 0, pairs = 0;
    std::string places;
    int page = 0;
    for (const Fact& fact : facts.facts) {
        if (!fact.from_cell() || fact.indicator.empty() || !fact.quantity.value) continue;
        const auto [other, fresh] = first.emplace(key_of(statements, facts, fact), &fact);
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
