#pragma once
// Tables in text that kept no cells: the rows stand in lines, word-wrapped or interleaved.
//
// In:  the document's body lines in reading order.
// Out: the tables found and which lines they took. Rows have STT, label, unit, values and note; build_row_tree was
//      applied.
//
// Shapes that are read:
//   "1.4.1. Số TTHC cấp tỉnh (Bao gồm" / "cả TTHC …)" / "Thủ tục 1.486"       one row wrapped over lines
//   "Số sở, ngành đã kiểm tra" / "Cơ quan, đơn" / "vị" / "10"                 cells wrapped on their own
//   labels of one row wrapped around the cells of it ("2.1." / "Số VBQPPL do …" / "Văn bản 03" / "hành")
//
// The steps of the whole, in this order:
//   1. lines/loose_lines.h  lines of words with the white space before each; a first look for heads decides whether any
//                           more is done (lines/glued_words.h parts words that ran together)
//   2. loose_regions.h      heads by their words (loose_head.h) or their shape (free_head.h), and titles; from each
//                           head to where units and values cease: the table's body
//   3. loose_units.h        units and lists of values that the bodies themselves show, beside those that
//                           lines/loose_vocabulary.h knows
//      torn/torn_heads.h    heads that an extractor wrote in pieces: put together, and left out among the rows
//   4. torn/column_streams.h  where the text stands column by column, as all its tables together show: the rows, page
//   by
//                           page. Elsewhere which column a word stands in: loose_columns.h where heads stand apart;
//                           cell_search.h where a row has several
//      values or other columns, or where blank lines are blank cells. Elsewhere lines are read, put back in order by
//      cell_order.h:
//   5. loose_readings.h     the ways each line can be read: which words are STT, label, unit, value, note
//                           (loose_unit_cells.h finds units in a line, loose_values.h what belongs to a value)
//   6. loose_search.h       the best way through all lines (beam search), judged by loose_scores.h with the weights
//                           of search/weights.h
//   7. loose_build.h        the words of each part put together to rows
//   8. sum_columns.h        columns that sums tell; table_doubts.h says what is guessed
// A table begins at its head ("STT Chỉ tiêu … Đơn vị tính Số liệu") and ends where prose or another title begins.

#include <cstddef>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "base/result.h"
#include "grammar/rowsearch/lines/placed_line.h"
#include "grammar/rowsearch/search/weights.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct LooseTable {
    Table table;
    std::size_t begin = 0, end = 0;  // lines [begin, end) belong to it, title and repeated heads included
};

struct LooseTables {
    std::vector<LooseTable> tables;
    std::vector<Diagnostic> diagnostics;  // see table_doubts.h
};

[[nodiscard]] LooseTables find_loose_tables(const std::vector<PlacedLine>& lines, const Lexicon& lexicon,
                                            const RowWeights& weights = {});

}  // namespace solieu::grammar
