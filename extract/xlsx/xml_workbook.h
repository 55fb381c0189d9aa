#pragma once
// The reader of workbooks in one XML file (SpreadsheetML of Excel 2002 and 2003, also named .xls).
//
// In:    the bytes of the file.
// Out:   a Document of kind xlsx as xlsx_reader.h makes it: a page for each sheet, values by their formats, merged
//        cells; hidden sheets, rows and columns and what is struck through are left out and said.
// Fails: unreadable (no well-formed XML), over_limit (budget.h, pages). Rows and cells that are said to stand far below
//        or to the right, or to reach over many, take no room.

#include <string>

#include "base/result.h"
#include "extract/budget.h"
#include "extract/document.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_xml_workbook(std::string bytes, const ReadOptions& options,
                                                 const BudgetLimits& limits = office_limits());

}  // namespace solieu::extract
