#pragma once
// From fragments to lines of words.
//
// In:  fragments of one area (a table cell, or a page without its tables) in any order.
// Out: lines from the top down, those side by side from the left; words clean (clean) with the raw text
//      beside them where it differs. Small raised numbers ("(1)", "3", "*") are words of their own with mark = true, on
//      the line whose word they follow or precede; lowered ones are part of their word. Letters spaced out
//      ("B Á O  C Á O") are put together where the gaps tell the words apart.
//
// Example: "năm 2023" with a small raised "3" behind it -> "năm", "2023", "3" (mark).

#include <vector>

#include "extract/page/words.h"

namespace solieu::extract {

enum class Gaps {
    keep,   // one line a baseline (a table cell)
    split,  // a wide gap ends a line: the two sides of a letterhead are two lines
};

struct LaidLine {
    Line line;
    float baseline = 0;
    float size = 0;  // font size of most of its text
};

[[nodiscard]] std::vector<LaidLine> make_lines(std::vector<Fragment> fragments, Gaps gaps);

}  // namespace solieu::extract
