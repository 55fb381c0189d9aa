#pragma once
// Which column each word stands in, for tables whose head names other columns than a number, label, unit, one value and
// note: several values a row, who reports, text.
//
// In:    the lines of the rows, heads left out; the columns that the head names, in their order.
// Out:   LooseWord::column of every word (ascending within a line) and which lines open a row. Words of values that
//        blank cells may have moved have LooseWord::doubt set; where the columns are periods these stand in the last
//        ones.
// Fails: never. Linear time: a beam search over the words.
//
// Within a row the cells come in the order of the columns, one or several a line, wrapped or not; a label may go on
// behind them. Blank cells leave nothing, or a blank line each.
//
// Example, columns STT, label, who reports, three years:
//   "1" / "Số lớp" / "đã mở" / "Sở Nội vụ 15 19 16" -> 1 | Số lớp đã mở | Sở Nội vụ | 15 | 19 | 16

#include <optional>
#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "grammar/rowsearch/search/weights.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// As many as lines: does it open a row?
[[nodiscard]] std::vector<bool> place_cells(std::vector<LooseLine>& lines, const std::vector<Column>& columns,
                                            const Vocabulary& vocabulary, const RowWeights& weights);

// The same where each blank cell left a blank line: nullopt where the text does not show that they do throughout.
[[nodiscard]] std::optional<std::vector<bool>> place_cells_by_blanks(std::vector<LooseLine>& lines,
                                                                     const std::vector<Column>& columns,
                                                                     const Vocabulary& vocabulary,
                                                                     const RowWeights& weights);

}  // namespace solieu::grammar
