#pragma once
// The best way through the four columns of a page at once: which number, unit and value each label has.
//
// In:    a page of a text that stands column by column; what all pages tell (column_habits.h), `first_number` the index
//        there of the page's first number; the columns.
// Out:   the rows in the order of the labels, each of one or several lines; how many numbers, units and values none of
//        them took. `sure`: the row's cells stand right behind its label.
// Fails: never. A beam search over the lines of labels: linear time.
//
// Each step takes one label of one or several lines, with the next number, unit, value or without, or words that are a
// note of the row before; judged by the weights `torn_…` of search/weights.h.
//
// Example: numbers 1. 2., labels "Số lớp" / "Tỷ lệ hoàn" / "thành", units "Lớp" "%", values 4 80
//          -> 1. Số lớp | Lớp | 4, 2. Tỷ lệ hoàn thành | % | 80

#include <cstddef>
#include <optional>
#include <vector>

#include "grammar/rowsearch/search/weights.h"
#include "grammar/rowsearch/torn/column_habits.h"
#include "grammar/rowsearch/torn/column_pages.h"

namespace solieu::grammar {

struct StreamRow {
    std::optional<CellPiece> number, unit, value;
    std::vector<CellPiece> note;
    std::vector<CellPiece> label;
    bool sure = false;
    bool goes_on = false;  // the label of the row before goes on, over the edge of a page
};

struct PageRows {
    std::vector<StreamRow> rows;
    std::size_t dropped = 0;
};

[[nodiscard]] PageRows search_page(const std::vector<LooseLine>& lines, const ColumnPage& page,
                                   const ColumnHabits& habits, std::size_t first_number, const PieceColumns& columns,
                                   const Vocabulary& vocabulary, const RowWeights& weights);

}  // namespace solieu::grammar
