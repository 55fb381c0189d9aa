#pragma once
// Which pages of a file are read: those that were asked for, as far as it has them.
//
// In:    how many pages the file has; ReadOptions::first_page and last_page (0: to the end).
// Out:   the range, counted from 1. That less was there than was asked for is said by a Diagnostic "pages-past-end".
// Fails: no_such_page, with the number of pages, when the first page wanted is not there.
//
// Example, of a file of nine pages:
//   pages 5-600   -> 5 to 9, and a Diagnostic
//   pages 500-600 -> no_such_page "it has 9 pages, so there is nothing to read of the pages 500-600"

#include <optional>

#include "base/result.h"
#include "extract/read_options.h"

namespace solieu::extract {

struct PageRange {
    int first = 1, last = 1;
};

[[nodiscard]] Result<PageRange> page_range(int count, const ReadOptions& options);

// Nothing when all pages that were asked for are there.
[[nodiscard]] std::optional<Diagnostic> pages_past_end(int count, const ReadOptions& options);

}  // namespace solieu::extract
