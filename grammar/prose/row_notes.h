#pragma once
// The figures in the notes of rows: "14/52 TTHC" beside 26,9 %, "5 nhiệm vụ năm 2022; 8 nhiệm vụ năm 2023" beside 13.
// They are found as in the prose, so dates, years and document numbers are none.

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// Fills Row::note_figures. Notes of more than 600 bytes are prose of their own and left alone.
void find_note_figures(Statements& statements, const Lexicon& lexicon);

}  // namespace solieu::grammar
