#pragma once
// What is known of how numbers are written, weighed with what the network saw.
//
// In:  the readings of one line, likeliest first, as ctc_beam gives them.
// Out: the same, likeliest first. The probabilities of those that are left out or lowered go to the others.
//
//   A run of letters is one '~', whatever letters of row numbers the network sees in it: "~I" and "~V" are "~".
//   Points and commas that group no number rarely stand in one: "634.741.89", "649326.484" count a tenth. They stay the
//   first reading where the network is sure of them, since authors slip too, and lose in confidence.
//   A line with ink says something: that it reads as nothing must be likelier than 0.9.
//
// Example: {{"634.741.89", 0.6}, {"634.741,89", 0.3}} becomes {{"634.741,89", 0.75}, {"634.741.89", 0.15}}.

#include <string_view>
#include <vector>

#include "extract/document.h"

namespace solieu::extract {

[[nodiscard]] std::vector<Reading> weigh_forms(const std::vector<Reading>& readings);

// Whether each run of digits, points and commas can be a count, a decimal, a date or a row number.
[[nodiscard]] bool is_well_formed(std::string_view text);

}  // namespace solieu::extract
