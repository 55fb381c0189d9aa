#pragma once
// Breakdowns within one paragraph: `trong đó`, `gồm` and lists in brackets.
//
// A paragraph is read as events (figures, openers, brackets, separators), bracket by bracket. An opener is about the
// nearest figure before it; its parts are the figures behind it that count the same kind of thing, up to the end of
// the sentence or of the list.

#include "grammar/prose/prose_figures.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// Appends to statements.breakdowns. `marked`: the figure that this paragraph, a note, is written for, which an opener
// without a figure before it is about; -1 for none.
void read_sentence_breakdowns(Statements& statements, const ProseFigures& prose, int marked);

}  // namespace solieu::grammar
