#pragma once
// Which figures the text says make up another, and which are the parts of a rate. See Breakdown and RatioClaim.

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// Fills statements.breakdowns, ratios and comparisons from statements.figures.
void find_breakdowns(Statements& statements, const Lexicon& lexicon);

}  // namespace solieu::grammar
