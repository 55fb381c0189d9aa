#pragma once
// A comparison of two versions as a workbook (XLSX).
//
// Sheets: the changes, one a row, the gravest first: sort, kind, what, table, place, what stood there and what stands
// there now, difference, pages, remark; and a summary: files with their hashes, counts, what was not read. Sheets and
// heads are named in the language asked for. A number that stands alone in its cell is a number.
//
// Fails: as write_xlsx.
//
// Example:
//   Result<void> written = write_comparison_book(compared, Language::vi, sink);

#include "base/result.h"
#include "output/sink.h"
#include "output/versions/compared_reports.h"
#include "output/words/messages.h"

namespace solieu::output {

[[nodiscard]] Result<void> write_comparison_book(const ComparedReports& compared, Language language, const Sink& sink);

}  // namespace solieu::output
