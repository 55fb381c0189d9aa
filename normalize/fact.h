#pragma once
// What the numbers of a document mean: the product of normalize::resolve.

#include <optional>
#include <string>
#include <vector>

#include "grammar/statement.h"
#include "normalize/quantity.h"

namespace solieu::normalize {

// A number with its meaning. It comes from a cell (table, row and value are set) or from a prose figure.
struct Fact {
    int table = -1, row = -1, value = -1;  // Statements::tables[table].rows[row].values[value]
    int figure = -1;                       // Statements::figures[figure]
    Quantity quantity;
    std::string subject;    // the row's label or the figure's subject
    std::string indicator;  // canonical id; "" until the catalogue resolves it
    std::string period;     // "2024" of a multi-year table; "" for the report's own period
    grammar::Place place;

    [[nodiscard]] bool from_cell() const { return table >= 0; }
};

struct CalendarDate {
    int year = 0, month = 0, day = 0;
    friend auto operator<=>(const CalendarDate&, const CalendarDate&) = default;
};
[[nodiscard]] bool exists(const CalendarDate& date);  // 29/2 only in leap years; month 0 never
[[nodiscard]] std::string to_iso(const CalendarDate& date);  // "2022-02-21"

enum class PeriodKind { none, month, quarter, half_year, nine_months, year, term };
[[nodiscard]] std::string_view name_of(PeriodKind kind);

struct Period {
    PeriodKind kind = PeriodKind::none;
    int year = 0;                         // the (last) year
    int number = 0;                       // quarter 1…4, half 1…2, month 1…12
    std::optional<CalendarDate> from, to; // first and last day
};

enum class Level { unknown, ministry, province, department, district, commune };
[[nodiscard]] std::string_view name_of(Level level);

struct ReportFacts {
    std::string title, number, place, issuer;  // "" when blank or not there
    std::optional<CalendarDate> date;
    std::optional<CalendarDate> not_after;  // the last day the report can have been written: its date, else the end of
                                            // the month or year that its head names
    Level level = Level::unknown;
    Period period;
};

struct Facts {
    ReportFacts report;
    std::vector<Fact> facts;  // all cells by table, row and value; then all prose figures in order
    std::vector<std::vector<int>> row_begin;  // row_begin[table][row]: index into facts of the row's first value
    int figure_begin = 0;                     // facts[figure_begin + i] is Statements::figures[i]
    std::vector<std::optional<CalendarDate>> dates;  // beside Statements::dates; nullopt when it does not exist or is
                                                     // not complete
};

}  // namespace solieu::normalize
