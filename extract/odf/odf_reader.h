#pragma once
// The reader of OpenDocument texts and spreadsheets (.odt, .ods, .ott, .ots), in a package or in one XML file (.fodt,
// .fods).
//
// In:    an open package whose mimetype is one of these, or the bytes of the XML file.
// Out:   a Document with `file` and `sha256` empty. Of a text (kind odt): paragraphs, headings, lists with their
//        numbers, tables with merged cells, notes; a page ends where a paragraph's style says so. Of a spreadsheet
//        (kind xlsx, whose rules it follows): a page a sheet; numbers as they are stored (office:value) with the
//        decimals that the cell shows, hidden sheets, rows and columns left out and said. Deleted text of tracked
//        changes stands apart in the file and is not looked at; text that is hidden or struck through is left out and
//        said. Pictures that may hold text are said. Headers, footers and comments are not looked at.
// Fails: encrypted, unreadable, over_limit (package.h, budget.h; pages): rows, columns and spaces that are said to
//        repeat are bounded before they are made, blank ones at the end take no room.

#include <string>

#include "base/result.h"
#include "extract/budget.h"
#include "extract/document.h"
#include "extract/ooxml/package.h"
#include "extract/read_options.h"

namespace solieu::extract {

// Whether a package says that it is one of these.
[[nodiscard]] bool is_odf(Package& package);

[[nodiscard]] Result<Document> read_odf(Package& package, const ReadOptions& options,
                                        const BudgetLimits& limits = office_limits());
[[nodiscard]] Result<Document> read_flat_odf(std::string bytes, const ReadOptions& options,
                                             const BudgetLimits& limits = office_limits());

}  // namespace solieu::extract
