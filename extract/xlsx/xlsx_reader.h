#pragma once
// The reader of Excel workbooks (.xlsx, .xlsm, .xltx; transitional and strict).
//
// In:    an open package that is a workbook, and its parts.
// Out:   a Document of kind xlsx with `file` and `sha256` empty: a page for each sheet that shows something, in the
//        order of the tabs. Values stand as the sheet shows them, in the Vietnamese form; formulas by the results that
//        the file holds. Merged cells are kept; hidden sheets, rows and columns and what is struck through are left out
//        and said, pictures that may hold text are said; charts, comments, headers and footers are not looked at;
//        macros are never run, links never followed.
// Fails: over_limit (package.h, budget.h; pages), unreadable (damaged).
//
// Steps, one file each:
//   ooxml/package.h     members of the zip, unpacked with bounds
//   workbook_parts.h    which parts hold what
//   cell_styles.h       number formats, frames, fonts
//   shown_number.h      a number as its format shows it
//   sheet_cells.h       a sheet to rows of cells
//   sheet_blocks.h      rows to paragraphs and tables
//   flow/legacy_runs.h  cells in old fonts (.VnTime, VNI-…) to Unicode
//   flow/block_pages.h  those to pages
//
// Example:
//   Result<Package> package = Package::open(bytes);
//   Result<WorkbookParts> parts = find_workbook(*package);
//   Result<Document> document = read_xlsx(*package, *parts, {});

#include "base/result.h"
#include "extract/budget.h"
#include "extract/document.h"
#include "extract/ooxml/package.h"
#include "extract/read_options.h"
#include "extract/xlsx/workbook_parts.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_xlsx(Package& package, const WorkbookParts& parts, const ReadOptions& options,
                                         const BudgetLimits& limits = office_limits());

}  // namespace solieu::extract
