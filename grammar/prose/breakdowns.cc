#include "grammar/prose/breakdowns.h"

#include <cstddef>
#include <vector>

#include "grammar/prose/comparisons.h"
#include "grammar/prose/listed_parts.h"
#include "grammar/prose/note_figures.h"
#include "grammar/prose/prose_figures.h"
#include "grammar/prose/ratios.h"
#include "grammar/prose/sentence_breakdowns.h"

namespace solieu::grammar {

namespace {

void read_paragraphs_breakdowns(Statements& statements, const std::vector<std::size_t>& ranges,
                                const Lexicon& lexicon) {
    const std::vector<int> marked = marked_figures(statements, ranges);
    for (std::size_t p = 0; p < statements.paragraphs.size(); ++p) {
        if (ranges[p] == ranges[p + 1]) continue;
        const ProseFigures prose = prose_figures(statements, p, lexicon);
        const std::size_t from = statements.breakdowns.size();
        const int note = marked[p] >= 0 ? leading_figure(statements, ranges, p) : -1;
        const bool about_marked =
            marked[p] >= 0 && note < 0 && can_be_whole(statements.figures[static_cast<std::size_t>(marked[p])]);
        read_sentence_breakdowns(statements, prose, about_marked ? marked[p] : -1);
        if (about_marked) {
            for (std::size_t b = from; b < statements.breakdowns.size(); ++b) {
                if (statements.breakdowns[b].whole == marked[p]) {
                    statements.breakdowns[b].form = Breakdown::Form::footnote;
                }
            }
        }
        if (note >= 0) link_note(statements, from, note, marked[p], lexicon);
    }
}

}  // namespace

void find_breakdowns(Statements& statements, const Lexicon& lexicon) {
    statements.breakdowns.clear();
    const std::vector<std::size_t> ranges = figure_ranges(statements);
    read_paragraphs_breakdowns(statements, ranges, lexicon);
    find_listed_parts(statements, ranges, lexicon);
    find_ratios(statements, lexicon);
    find_comparisons(statements, lexicon);
}

}  // namespace solieu::grammar
