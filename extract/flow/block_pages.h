#pragma once
// Paragraphs and tables to the pages of a Document: the last step of the readers of Word documents, web pages and
// workbooks.
//
// In:    the content (blocks.h), what kind of document it is, the pages wanted.
// Out:   the Document with `file` and `sha256` empty. A page ends where the content says so; places are counted in
//        characters (x) and lines (y), see geometry.h. A table stands on the page where it begins, parts of it on
//        further pages where a page end was noted before a row with an STT. What was left out is a diagnostic.
// Fails: over_limit (more pages than options.max_pages), OverBudget; without a Budget that is over_limit, too.
//
// Example: a paragraph and a table of two rows -> one page with one line and one grid

#include "base/result.h"
#include "extract/budget.h"
#include "extract/document.h"
#include "extract/flow/blocks.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> pages_of(const FlowContent& content, SourceKind kind, const ReadOptions& options,
                                        Budget& budget);
[[nodiscard]] Result<Document> pages_of(const FlowContent& content, SourceKind kind, const ReadOptions& options);

}  // namespace solieu::extract
