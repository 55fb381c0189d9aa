#pragma once
// The Report as a workbook (XLSX).
//
// Sheets: Report (what it is, what was checked, what was not read), "Table 1" … (each table with its own columns and
// heads, group rows bold), Observations (every value, one a row: observations.h), Findings (the columns of csv.h).
// A cell that holds nothing but a number is a number, shown in the Vietnamese form with its decimals; everything else
// is text as written. What is likely wrong is coloured (red: error, yellow: warning, blue: remark) and its comment
// gives the reason in Vietnamese: the suspects of a finding or, where none is likelier than the others, all that take
// part.
//
// Fails: write_failed (Error::place is left to the caller): no room for temporary files, too many rows for a sheet.
//
// Example:
//   Result<void> written = write_xlsx(report, sink);

#include "output/report.h"
#include "output/sink.h"

namespace solieu::output {

[[nodiscard]] Result<void> write_xlsx(const Report& report, const Sink& sink);

// Whether `raw` is written as a number and nothing more: "1.872", "99,78 %", "-5"; not "28 (huyện 27)".
[[nodiscard]] bool is_bare_number(std::string_view raw);

}  // namespace solieu::output
