#pragma once
// What the numbers of a document mean: the product of normalize::resolve.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "grammar/statement.h"
#include "normalize/labels/topic.h"
#include "normalize/values/column_formula.h"
#include "normalize/values/measure.h"
#include "normalize/values/quantity.h"
#include "normalize/values/unit.h"

namespace solieu::normalize {

struct CalendarDate {
    int year = 0, month = 0, day = 0;
    friend auto operator<=>(const CalendarDate&, const CalendarDate&) = default;
};
[[nodiscard]] bool exists(const CalendarDate& date);         // 29/2 only in leap years; month 0 never
[[nodiscard]] std::string to_iso(const CalendarDate& date);  // "2022-02-21"

enum class PeriodKind { none, month, quarter, half_year, nine_months, year, term, to_date };
[[nodiscard]] std::string_view name_of(PeriodKind kind);

struct Period {
    PeriodKind kind = PeriodKind::none;
    int year = 0;                          // the (last) year
    int number = 0;                        // quarter 1…4, half 1…2, month 1…12
    std::optional<CalendarDate> from, to;  // first and last day
};

// The days on which the figures of a period are counted off.
struct CutOff {
    CalendarDate from, to;
    bool assumed = true;  // those of the regulation on reports; the report itself names none
};

// Since when a figure counts: since the first day of its period, or since the beginning of the year, the term or of
// counting at all ("lũy kế").
enum class Basis { unknown, within, cumulative };
[[nodiscard]] std::string_view name_of(Basis basis);

// What a row or a figure tells of. An id of the catalogue (indicator.h) means the same in every report; a row that is
// not in it has an id of its own, "local.…" (local_indicator.h).
struct IndicatorId {
    std::string id;  // "" for none
    int score = 0;  // 0…1000: how like the label is to the catalogue's; of a local id: of the best that was not enough
    bool catalogue = false;
};

// Another number that the same pixels may show.
struct OtherReading {
    Decimal value;
    std::string text;       // the cell or figure as it would be written
    float probability = 0;  // 0…1
};

// A number in the note of a row. A fraction is two, one after the other.
struct NoteNumber {
    Decimal value;
    std::string unit;           // "" when none is written
    std::string raw;            // "125"
    bool is_numerator = false;  // of the next
    int unit_number = 0;        // index into Facts::units
    bool aside = false;         // stands in brackets: about something else than the row's number
    bool begins_item = false;   // of a list: nothing stands before it but a mark, or words that lead a list
};

// A number with its meaning. It comes from a cell (table, row and value are set) or from a prose figure.
struct Fact {
    int table = -1, row = -1, value = -1;  // Statements::tables[table].rows[row].values[value]
    int figure = -1;                       // Statements::figures[figure]
    Quantity quantity;
    int unit = 0;           // index into Facts::units: that of the quantity
    std::string indicator;  // id of the catalogue or of the row's own (IndicatorId::id); "" for none
    std::string period;     // "2024" of a multi-year table; "" for the report's own period
    int year = 0;           // 2024, where the period is nothing but a year
    Period time;            // first and last day it tells of: the report's or the column's
    Basis basis = Basis::unknown;
    Measure measure = Measure::none;  // that its column states; none where the head does not say
    grammar::Place place;
    std::vector<NoteNumber> note;        // of the row, where it has but one value
    std::vector<OtherReading> readings;  // of a scan, likeliest first; empty when there is no doubt

    [[nodiscard]] bool from_cell() const { return table >= 0; }
};

enum class Level { unknown, ministry, province, department, district, commune };
[[nodiscard]] std::string_view name_of(Level level);

// A division of the country: see territory.h.
struct Territory {
    std::string name;  // "Thái Nguyên"; "" for none
    Level level = Level::unknown;
    std::string code;           // of the General Statistics Office; "" for none or not known
    std::string province_code;  // of the province it lies in, or is
    // Of one that was not there on the day asked for: its first or last day.
    std::optional<CalendarDate> since, until;
};

// A pack that knows the report: see report/forms.h.
struct FormMatch {
    std::string pack, form;  // ids; form "" where the pack tells none apart
    int score = 0;           // 0…1000
};

struct ReportFacts {
    std::string title, number, place, issuer;  // "" when blank or not there
    std::string issuer_name;                   // the issuer in lower case: reports with the same are of one issuer
    std::optional<CalendarDate> date;
    std::optional<CalendarDate> not_after;  // the last day the report can have been written: its date, else the end of
                                            // the month or year that its head names
    Level level = Level::unknown;
    Territory territory;  // that the issuer governs, or belongs to
    Period period;
    std::optional<CutOff> cut_off;  // of `period`; none where no regulation sets one
    std::vector<FormMatch> forms;   // the surest first
};

// What the head of a column says of all its values.
struct ColumnMeaning {
    Measure measure = Measure::none;
    std::string unit;       // "triệu đồng" of "Thực hiện (triệu đồng)"; "" when it names none
    Period time;            // that its head names; kind none where it names none
    ColumnFormula formula;  // that its head gives; in indexes of columns
};

// What a row means by itself, and what it is compared by with the rows of other reports.
struct RowMeaning {
    int unit = 0;                  // index into Facts::units: of the unit cell
    bool rate = false;             // a percent: by its unit or its label
    std::string form;              // the label in one form: "#tthc cấp xã"
    bool since_beginning = false;  // counts since the beginning of the year
    bool lasting = false;          // the total of a thing that stays; dossiers, documents and tasks come and go
    bool never_repeated = false;   // counts a thing of which two years never have the same large number
    bool runs_on = false;          // counts on over the years ("lũy kế")
};

struct Facts {
    ReportFacts report;
    std::vector<Fact> facts;  // all cells by table, row and value; then all prose figures in order
    std::vector<std::vector<ColumnMeaning>> columns;  // columns[table][column]
    std::vector<std::vector<RowMeaning>> rows;        // rows[table][row]
    std::vector<int> figure_units;                    // beside Statements::figures: indexes into `units`
    std::vector<Unit> units;                          // of the document, each way of writing once; [0]: none
    std::vector<std::vector<int>> row_begin;  // row_begin[table][row]: index into facts of the row's first value
    std::vector<std::vector<IndicatorId>> row_indicators;  // row_indicators[table][row]
    std::vector<std::vector<Territory>> row_places;        // row_places[table][row]: the division of the country that
                                                           // the row is of, name "" for none; empty for a table of none
    std::vector<IndicatorId> figure_indicators;            // beside Statements::figures; ids of the catalogue only
    int figure_begin = 0;                                  // facts[figure_begin + i] is Statements::figures[i]
    std::vector<std::optional<CalendarDate>> dates;  // beside Statements::dates; nullopt when it does not exist or is
                                                     // not complete
    std::vector<Diagnostic> diagnostics;             // what its values cannot be used for: see report/duplicate_keys.h
    DocumentWords words;                             // what the words say, for those who compare them
};

}  // namespace solieu::normalize
