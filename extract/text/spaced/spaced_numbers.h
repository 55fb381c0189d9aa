#pragma once
// The column of row numbers in a table that is set by spaces, known by what they are: they stand so near the labels
// that no place is white in all lines, and those of lower rows may be set further in.
//
// In:    the lines of one table; the strips between its columns (spaced_columns.h).
// Out:   cut_numbers: with a strip behind the numbers where labels stand right of them. join_numbers: without one that
//        parts "1" from "   1.1". is_numbered: most of what stands left of the first strip are row numbers.
// Fails: never.
//
// Example: "1 Văn bản", "2 Hồ sơ" and two more rows like these, no strip -> a strip [1,2)

#include <span>
#include <vector>

#include "extract/text/spaced/spaced_columns.h"

namespace solieu::extract {

void cut_numbers(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                 std::vector<WhiteStrip>& strips);
void join_numbers(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                  std::vector<WhiteStrip>& strips);

// Of a table with a strip.
[[nodiscard]] bool is_numbered(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                               std::span<const WhiteStrip> strips);

}  // namespace solieu::extract
