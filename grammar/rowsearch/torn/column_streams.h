#pragma once
// Rows of a text that stands column by column: the numbers, labels, units and values of a page, each in the order of
// the rows, but only by turns beside each other.
//
// In:    the lines of a table's rows, their pages (column_pages.h), the columns.
// Out:   rows with the pieces that are theirs. `sure` where the text or the count shows it: the cells stand right
// behind
//        the label, or there is one cell for each row that can have one. Pages whose pieces do not fit together give no
//        rows: `lost` names their lines. `dropped`: pieces of a page that was read which found no row.
// Fails: never. Linear in the lines.
//
// The steps: cell_pieces.h tells what each line is; label_order.h puts labels where they belong whose number goes back
// (an extractor writes them behind the cells of later rows); column_pages.h has both for each page; column_habits.h
// says what the pages tell of one another; page_search.h finds the best way through the four columns of a page at once.
//
// Example: "1." "2." / "Số lớp" "Tỷ lệ hoàn" "thành" / "Lớp" "%" / "4" "80"
//          -> 1. Số lớp | Lớp | 4, 2. Tỷ lệ hoàn thành | % | 80

#include <cstddef>
#include <utility>
#include <vector>

#include "grammar/rowsearch/torn/page_search.h"

namespace solieu::grammar {

struct ColumnRows {
    std::vector<StreamRow> rows;
    std::vector<std::pair<std::size_t, std::size_t>> lost;  // lines [begin, end)
    std::size_t dropped = 0;
};

[[nodiscard]] ColumnRows read_columns(const std::vector<LooseLine>& lines, const std::vector<ColumnPage>& pages,
                                      const PieceColumns& columns, const Vocabulary& vocabulary,
                                      const RowWeights& weights = {});

}  // namespace solieu::grammar
