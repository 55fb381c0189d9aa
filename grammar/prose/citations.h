#pragma once
// Documents cited: type, number and date ("Quyết định số 45/QĐ-UBND ngày 12/02/2023"). See Citation in statement.h.

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// Fills statements.citations and links them with statements.dates (which must be there already).
void find_citations(Statements& statements, const Lexicon& lexicon);

}  // namespace solieu::grammar
