#pragma once
// Notes that are about a figure of the text: "112 đơn vị³" and the note "112 đơn vị … gồm: 40 …; 72 …".

#include <cstddef>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// For each paragraph that is a note: the figure that its mark stands behind, or -1. Notes are numbered through a
// document or anew on each page, so the nearest mark before the note counts. `ranges`: figure_ranges(statements).
[[nodiscard]] std::vector<int> marked_figures(const Statements& statements, const std::vector<std::size_t>& ranges);

// The figure that the note begins with, or -1: it is the marked one once more.
[[nodiscard]] int leading_figure(const Statements& statements, const std::vector<std::size_t>& ranges,
                                 std::size_t paragraph);

// What the note's own figure consists of, the marked figure consists of too: says so in the breakdowns from `from` on.
void link_note(Statements& statements, std::size_t from, int note, int marked, const Lexicon& lexicon);

}  // namespace solieu::grammar
