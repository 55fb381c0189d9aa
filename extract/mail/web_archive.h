#pragma once
// The reader of web archives (MHTML: .mht, .mhtml; saved by Word and Excel also as .doc, .xls).
//
// In:    the bytes of the file.
// Out:   a Document of kind html as html/html_reader.h makes it: all pages of the archive in their order, each on a
// page
//        of its own (the sheets of a workbook). A page that only frames others is left out; so are pictures and style
//        sheets. Attached files are counted as parts outside.
// Fails: unsupported (no web page in it: an ordinary mail), over_limit.

#include <string_view>

#include "base/result.h"
#include "extract/budget.h"
#include "extract/document.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_web_archive(std::string_view bytes, const ReadOptions& options,
                                                const BudgetLimits& limits = {});

}  // namespace solieu::extract
