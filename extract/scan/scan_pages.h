#pragma once
// The scanned pages of one file, read by several threads with a ScanReader each.
//
// In:  which pages and how many threads, as for side_by_side; the options, of which the reader of running text and the
//      phrases against which words are mended are of use; how the calling thread reads a page; what makes the same for
//      another thread, called there (none: that thread stands back); what to do with a page when no reader could be
//      loaded on the calling thread.
// Out: each page was read once, or left with the reason. Threads without a page help with the pages of the others, so
//      two threads for each page are of use.
//
// Example:
//   read_scans({.pieces = 3, .threads = scan_threads(0, 3)}, options, read, [&] { return read; }, leave);

#include <functional>
#include <memory>

#include "base/result.h"
#include "base/side_by_side.h"
#include "extract/read_options.h"
#include "extract/scan/mend/known_phrases.h"
#include "extract/scan/scan_page.h"

namespace solieu::extract {

using ReadScan = std::function<void(int piece, ScanReader& reader, ScanHands& hands)>;

void read_scans(const Pieces& pages, const ReadOptions& options, const ReadScan& own,
                const std::function<ReadScan()>& make_other,
                const std::function<void(int piece, const Error& why)>& leave);

// Never null; those that the options bring, made in some milliseconds.
[[nodiscard]] std::shared_ptr<const KnownPhrases> phrases_of(const ReadOptions& options);

// `wanted` threads, or as many as the machine has when it is 0, for so many pages.
[[nodiscard]] int scan_threads(int wanted, int pages);

}  // namespace solieu::extract
