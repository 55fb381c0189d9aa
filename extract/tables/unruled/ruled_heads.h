#pragma once
// Heads of tables that have no rulings but those above and below their head.
//
// In:  the printed rows of a page, the rows of a table found by its columns, the rulings that belong to no table.
// Out: the rows between the two rulings above its first figures: the head, however many lines it has and however wide
// the
//      white below it; none where no rulings tell. Over the first column, which may have no head, none is needed.
//      begin_below parts rows at rulings that run across the table. make_room moves each gutter, within the strip that
//      the figures leave free, to where the fewest texts of the head are cut.
//
// Example: of
//   ────────────────────────────────────────────────
//                      Thực hiện    Ước tính
//                      tháng 4      tháng 5
//                      ──────────────────────────
//   Than đá              4111,6      4167,4
// the two lines between the rulings.

#include <optional>
#include <span>

#include "extract/tables/unruled/aligned_rows.h"
#include "extract/tables/unruled/gutters.h"
#include "extract/tables/unruled/printed_rows.h"

namespace solieu::extract {

// Of the table `range` of the page's rows; `lowest` is the first row that may be its head.
[[nodiscard]] std::optional<RowRange> ruled_head(std::span<const PrintedRow> rows, RowRange range,
                                                 const Columns& columns, std::size_t lowest,
                                                 std::span<const Box> rulings);

// A ruling across the table ends a row: the head, when it is the only one.
void begin_below(std::span<const Box> rulings, std::span<const PrintedRow> rows, RowStarts& starts);

void make_room(std::span<const PrintedRow> head, Columns& columns);

// The entries of the head, which stands centred over the columns however their figures are aligned. A ruling within it,
// over some of the columns: what stands above it within its reach is said of all of them. `head`: rows of the head, of
// which `entries` begins with those.
void cut_head(std::span<const Box> rulings, std::span<const PrintedRow> head, const Columns& columns,
              RowEntries& entries);

}  // namespace solieu::extract
