#pragma once
// The reader of tables in plain text (CSV, TSV; text/separated.h).
//
// In:    the bytes: any encoding that extracted text may have (text/text_encoding.h).
// Out:   a Document of kind text with `file` and `sha256` empty: one page, its tables with the columns as they are,
// what
//        stands alone in a row above and below them as lines.
// Fails: over_limit (bytes, budget.h).
//
// Example: "STT;Chỉ tiêu;Số\n1;Số xã;8\n" -> a grid of two rows and three columns

#include <string_view>

#include "base/result.h"
#include "extract/budget.h"
#include "extract/document.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_delimited(std::string_view bytes, const ReadOptions& options,
                                              const BudgetLimits& limits = office_limits());

}  // namespace solieu::extract
