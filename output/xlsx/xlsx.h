#pragma once
// The Report as a workbook (XLSX) that can be read and printed as it is.
//
// Sheets, in Vietnamese or English: Báo cáo / Report (what it is, what was checked, what was not read), Phát hiện /
// Findings (one a row), Bảng 1 / Table 1 … (each table as it stood), Số liệu / Observations (every value, one a row).
// What the report says stays in its own language. A cell that holds nothing but a number is a number, shown with its
// decimals as written; a percentage is one; everything else is text as written. What is likely wrong is coloured (red:
// error, yellow: warning, blue: remark), its comment gives the reason: the suspects of a finding or, where none is
// likelier than the others, all that take part. A finding leads to the cell, the last column of a table back to it.
// Pages are A4, as wide as the sheet, with the heads on each and numbers below.
//
// The same report in the same language gives the same bytes.
//
// Fails: write_failed (Error::place is left to the caller): no room for temporary files, too many rows for a sheet.
//
// Example:
//   Result<void> written = write_xlsx(report, Language::vi, sink);

#include "output/report.h"
#include "output/sink.h"
#include "output/words/messages.h"

namespace solieu::output {

[[nodiscard]] Result<void> write_xlsx(const Report& report, Language language, const Sink& sink);

}  // namespace solieu::output
