#pragma once
// What the lines of the tables themselves tell of units, before their rows are read.

#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"

namespace solieu::grammar {

// Adds units that the vocabulary lacks: the same words between label and number at the ends of two lines or more, or
// alone before a number. "Số tuyến đường đã sửa Tuyến 4" and "… Tuyến 7" -> "tuyến".
void learn_units(const std::vector<std::vector<LooseLine>>& bodies, Vocabulary& vocabulary);

// Adds units that list what a value may be: words with ';' or '/' between them, of which one is repeated behind the
// list. "Đạt một phần; Đạt toàn bộ" / "Đạt toàn bộ"
void learn_choices(const std::vector<std::vector<LooseLine>>& bodies, Vocabulary& vocabulary);

// Marks the units that the tables use: those that stand before a number at a line's end, or alone on a line above one.
void support_units(const std::vector<std::vector<LooseLine>>& bodies, Vocabulary& vocabulary);

// Does the text leave one more space for a blank cell? Then units and values stand a single space apart, and two spaces
// mean that a cell between is blank.
[[nodiscard]] bool leaves_blank_cells(const std::vector<LooseLine>& lines);

}  // namespace solieu::grammar
