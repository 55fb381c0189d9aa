#pragma once
// Dates as written in prose, footnotes, table titles and notes. See Date in statement.h.

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// Fills statements.dates from statements.paragraphs and tables.
void find_dates(Statements& statements, const Lexicon& lexicon);

}  // namespace solieu::grammar
