#pragma once
// Raised and lowered characters find the line they belong to.
//
// In:  fragments by baseline, so that a raised "(1)" stands in a band of its own above its line.
// Out: the same bands; each small raised number moved to the band of the word it touches, with mark = true; each small
//      lowered one moved too, without mark. Bands may be left empty.

#include <string_view>
#include <vector>

#include "extract/page/words.h"

namespace solieu::extract {

struct Band {
    float baseline = 0;
    float size = 0;  // the smallest font in it
    std::vector<Fragment> fragments;
};

void settle_marks(std::vector<Band>& bands);

// "(1)", "12", "[3]", "*", "(*)": what can refer to a note.
[[nodiscard]] bool looks_like_mark(std::string_view text);

// "m" or "km" and a raised "2" or "3": the unit, no reference.
[[nodiscard]] bool is_power_of_metre(std::string_view word, std::string_view mark);

}  // namespace solieu::extract
