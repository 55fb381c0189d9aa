#pragma once
// Justified text in a narrow cell: the spaces between its words are as wide as gutters, and over a few lines they may
// stand one below the other.
//
// In:  printed rows and two neighbouring zones of the page, from `x0` to `middle` and from there to `x1`.
// Out: whether the lines that have words in both run on over `middle`: they end flush at the right, and the gap there
// is
//      as wide as the other gaps of the line. A column of its own has a wider gap before it, or stands flush at the
//      left.
//
// Example: "chức   =   x;" below "hiểu      CCHC", both ending at the same place.

#include <span>

#include "extract/tables/unruled/printed_rows.h"

namespace solieu::extract {

[[nodiscard]] bool is_within_justified_lines(std::span<const PrintedRow> rows, double x0, double middle, double x1);

}  // namespace solieu::extract
