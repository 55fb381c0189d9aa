#pragma once
// Quantities in the prose, and nothing that is none: no dates, document numbers, years, sections, footnote marks,
// ordinals ("kỳ họp thứ 6"), names ("Đề án 06", "ISO 9001:2015", "mức độ 4"), articles ("Điều 3").

#include <cstddef>

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// Each figure costs the later stages 20 to 70 microseconds and two kilobytes; no report has a hundredth of them.
inline constexpr std::size_t most_figures = 100'000;

// Fills statements.figures from statements.paragraphs; dates and citations must be there already. Of more than `most`
// the first are read, and a diagnostic "too-many-figures" says where it stopped.
void find_figures(Statements& statements, const Lexicon& lexicon, std::size_t most = most_figures);

}  // namespace solieu::grammar
