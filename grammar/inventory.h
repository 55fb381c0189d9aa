#pragma once
// Numbers that nothing took: they stand on a page, but in no table, figure, date or citation.
//
// Prose is full of numbers that count nothing ("Điều 3", "khoản 1 và 2"): those are left to the sentences that name
// them. A paragraph, heading or caption of which two words of five or more are numbers that nothing took is another
// thing: the row of a table that was not read as one. All such numbers are counted, by page.
//
// In:  the statements, complete.
// Out: Statements::unplaced by page, and a diagnostic `unplaced-numbers` (warning) where they are many: ten and more,
// and
//      one of ten of all numbers at least.

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

void count_unplaced_numbers(Statements& statements, const Lexicon& lexicon);

}  // namespace solieu::grammar
