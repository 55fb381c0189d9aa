#pragma once
// Which lines make up a row, and what each line is in it.
//
// The lines of a row follow each other, but within a row the cells may come in any order: the label's first line, the
// cells beside it, the label's second line. So every line is tried with each of its readings, as a part of the row
// before and as the beginning of a new one, and the best way through all lines wins (a beam search: linear time).
//
// What counts for a way: numbers that follow each other; labels that begin like labels, whose pieces go on where the
// piece before stopped (brackets, unfinished phrases, lower case, pairs of words that occur elsewhere in the document)
// and that end complete; units that are units; one unit and one value a row; notes that lie evenly around their row.
//
// Example: "2.1." / "Số VBQPPL do tỉnh đã ban" / "Văn bản 03" / "hành" -> one row

#include <vector>

#include "grammar/rowsearch/loose_readings.h"
#include "grammar/rowsearch/search/weights.h"

namespace solieu::grammar {

struct ReadLine {
    Reading reading;
    bool opens_row = false;
};

// `lines` are the rows' lines, heads left out. As many results as lines; the first opens a row.
[[nodiscard]] std::vector<ReadLine> read_rows(const std::vector<LooseLine>& lines, const TableShape& shape,
                                              const std::vector<Column>& columns, const Vocabulary& vocabulary,
                                              const WordPairs& pairs, const RowWeights& weights);

}  // namespace solieu::grammar
