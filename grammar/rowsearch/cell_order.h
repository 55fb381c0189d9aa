#pragma once
// Puts the lines of a table's rows back in order where an extractor wrote labels behind the cells that follow them
// (`pdftotext` does, block by block).
//
// In:    the lines of the rows, one cell a line; the words that head the columns.
// Out:   the same lines: rows whose number goes back stand where it belongs; a unit and value too many of one row stand
//        with the next row that has none; lines that only repeat heads of columns are left out. Rows without numbers
//        stay where they are.
// Fails: never.
//
// Example: "1.2" "Số a" "Người" "4" "%" "5" "1.4" "Số b" "Người" "6" "1.3" "Tỷ lệ"
//       -> "1.2" "Số a" "Người" "4" "1.3" "Tỷ lệ" "%" "5" "1.4" "Số b" "Người" "6"

#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"

namespace solieu::grammar {

// Rows whose number goes back. One or two of a document may be slips of its numbering.
[[nodiscard]] int count_displaced(const std::vector<LooseLine>& lines, const Vocabulary& vocabulary);

void restore_order(std::vector<LooseLine>& lines, const Vocabulary& vocabulary);

}  // namespace solieu::grammar
