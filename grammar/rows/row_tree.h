#pragma once
// The tree of a table's rows: normal STT, paths, parents; numbers recovered that a row lost.
//
// In:  rows in order with stt_raw, label, unit, values and kind.
// Out: stt, path, parent, within, stt_recovered.
//
// Numbering is inconsistent in practice: dots come and go, 6.2.1 stands under 6.2., roman groups restart the numbers,
// '-' and blank children belong to the numbered row above, `Trong đó` opens the children of that row. A row without a
// number between 3 and 3.2 whose siblings are numbered was 3.1. Capitals and roman numbers count parts, whichever comes
// first the outer ones (A, I, 1 or I, A, 1): C after B and II is the next part, no child of II. Rows of tables without
// numbers stand below the nearest one above that begins further left.

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

void build_row_tree(Table& table, const Lexicon& lexicon);

}  // namespace solieu::grammar
