#pragma once
// The outside of a written number: which strings of digits and marks can be one, and which digit groups that a line
// end tore apart belong together. What the number is worth is normalize's business.
//
//   is_written_number("1.706") and "99,61", "97.36", "05", "1,118,402", "14.244,081"; not "3.1.1", "1.25.423"
//   torn_number_end("1.118. 402 người", 0) == 10

#include <cstddef>
#include <string_view>

#include "base/lexicon/lexicon.h"

namespace solieu::grammar {

[[nodiscard]] bool is_written_number(std::string_view text);

// Groups of three digits behind dots, so certainly an amount: "1.706", "14.244,081".
[[nodiscard]] bool has_groups(std::string_view text);

// Four digits from 1900 to 2100 and nothing else.
[[nodiscard]] bool looks_like_year(std::string_view text);

// Where the number that begins at `begin` ends when a space tore it apart and its parts are unmistakable:
// "1.118. 402", "1.118 .402", "71.220,40 2 triệu đồng"; `begin` when it was not torn.
[[nodiscard]] std::size_t torn_number_end(std::string_view text, std::size_t begin, const Lexicon& lexicon);

}  // namespace solieu::grammar
