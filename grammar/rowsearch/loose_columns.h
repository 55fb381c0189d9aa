#pragma once
// Columns by place: for lines whose words stand below the heads of their columns.
//
// In:    the head; the body lines.
// Out:   LooseWord::column of every word; words of a line sorted by the roles' order (STT, label, unit, value, note).
// The border between two columns is where the fewest words cross between their heads.

#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/loose_head.h"

namespace solieu::grammar {

void place_words(const LooseHead& head, std::vector<LooseLine>& lines);

}  // namespace solieu::grammar
