#pragma once
// Whether the blank lines of extracted text are the blank cells of its table.
//
// In:    the lines of the rows, every word with its column (cell_search.h); which of them open a row; the columns.
// Out:   true where next to all ends of lines pass as many cells as blank lines stand there, blank cells among them. Of
// a
//        table with one value a row, which the lines alone tell of too, more is asked: each line is one cell, more ends
//        fit, and one cell of eight is blank.
//        may_be_one_cell_a_line: before the columns are searched for, false where a table with one value a row has too
//        many lines of a number and a label.
// Fails: never.
//
// Example: "1" / "Vườn" / "" / "12" in the columns STT, label, unit, value: the blank line is the unit

#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/statement.h"

namespace solieu::grammar {

[[nodiscard]] bool may_be_one_cell_a_line(const std::vector<LooseLine>& lines, const std::vector<Column>& columns);

[[nodiscard]] bool blank_lines_are_cells(const std::vector<LooseLine>& lines, const std::vector<bool>& opens,
                                         const std::vector<Column>& columns);

}  // namespace solieu::grammar
