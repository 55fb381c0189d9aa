#pragma once
// Every value of a report, one after the other: the lines of CSV, NDJSON, SQLite and the sheet of observations.
//
// Out: every value of every item row, every filled value of a group row, then every prose figure, in reading order. The
// views in an Observation point into the Report.
//
// `status` says how the value came about: "as-read", or "repaired" when it was misread and another reading of
// the same pixels is taken (Quantity::read has what was read).
//
// Example:
//   for_each_observation(report, [&](const Observation& value) { … value.id … value.quantity.value … });

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "output/report.h"

namespace solieu::output {

struct Observation {
    int table = -1, row = -1, value = -1;  // of a cell; as in audit::Ref
    int figure = -1;                       // of a prose figure
    std::string id;                        // "t3.r12.v1" or "f17"
    std::string label;                     // the row's label or the figure's subject, one line
    std::string unit;                      // the row's unit cell or the figure's unit, one line
    std::string column_title;
    std::string_view indicator;    // "" when not resolved
    std::string_view period;       // "2024" as the column names it; "" for the report's own
    normalize::Period time;        // first and last day it tells of: the column's or the report's
    std::string_view basis;        // "cumulative", "within"; "" when nothing says so
    std::string_view measure;      // "plan", "actual", …; "" when the head of its column does not say
    normalize::Quantity quantity;  // missing when there is none
    std::string raw;               // as written, one line
    grammar::Place place;
    std::string_view status;

    [[nodiscard]] bool from_cell() const { return table >= 0; }
};

void for_each_observation(const Report& report, const std::function<void(const Observation&)>& take);

// The names of observations: "t3.r12.v1"; "" when the row has no value of that index.
[[nodiscard]] std::string observation_id(int table, int row, int value);

// The name of what a finding speaks of: of a cell that of its observation, of all else as id_of (ids.h).
[[nodiscard]] std::string spot_id(const audit::Ref& ref);

// Whether a value of a row is an observation: not when it is a blank of a group row.
[[nodiscard]] bool is_observation(const Report& report, int table, int row, int value);

// Which findings speak of a value, as indexes into Audit::findings: those that name this cell or figure, not those that
// speak of its row as a whole.
class FindingsOfValues {
  public:
    explicit FindingsOfValues(const audit::Audit& audit);
    [[nodiscard]] const std::vector<int>& of(const Observation& observation) const;

  private:
    std::map<std::string, std::vector<int>> by_id_;
};

}  // namespace solieu::output
