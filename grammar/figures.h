#pragma once
// Quantities in the prose, and nothing that is none: no dates, document numbers, years, sections, footnote marks,
// ordinals ("kỳ họp thứ 6"), names ("Đề án 06", "ISO 9001:2015", "mức độ 4"), articles ("Điều 3").

#include "grammar/statement.h"

namespace solieu::grammar {

// Fills statements.figures from statements.paragraphs; dates and citations must be there already.
void find_figures(Statements& statements);

}  // namespace solieu::grammar
