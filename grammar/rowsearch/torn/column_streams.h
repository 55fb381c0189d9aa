#pragma once
// Rows of a text that stands column by column: the numbers, labels, units and values of a page, each in the order of
// the rows, but only by turns beside each other.
//
// In:    the lines of a table's rows, page by page; the columns.
// Out:   rows with the pieces that are theirs. `sure` where the text or the count shows it: the cells stand right
// behind
//        the label, or there is one cell for each row that can have one. Pages whose pieces do not fit together give no
//        rows: `lost` names their lines. `dropped`: pieces of a page that was read which found no row.
// Fails: nullopt where the text has not one cell a line, or too many lines. A beam search: time linear in the lines.
//
// The steps: cell_pieces.h tells what each line is; labels whose number goes back are put where it belongs (an
// extractor writes them behind the cells of later rows); then the best way through the four columns at once is searched
// for. Each step takes one label of one or several lines, with a number, a unit, a value or without.
//
// Example: "1." "2." / "Số lớp" "Tỷ lệ hoàn" "thành" / "Lớp" "%" / "4" "80"
//          -> 1. Số lớp | Lớp | 4, 2. Tỷ lệ hoàn thành | % | 80

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "grammar/rowsearch/torn/cell_pieces.h"

namespace solieu::grammar {

// Points, as those of weights.h.
struct StreamWeights {
    // A label.
    float begins_known = 2.5F;    // gives: it begins as labels do
    float begins_small = 8;       // costs: it begins in lower case
    float goes_on_small = 2.5F;   // gives: its next line begins in lower case
    float goes_on_wanted = 3;     // gives: the line above wants another, or a bracket is open
    float goes_on_upper = 2;      // costs: its next line begins with a capital
    float goes_on_known = 6;      // costs: it begins as labels do
    float goes_on_blank = 3;      // costs: a blank line stands between
    float goes_on_elsewhere = 4;  // costs: other cells stand between
    float ends_wanting = 4;       // costs: it ends in a word that wants another, or within brackets
    // Its number.
    float number_beside = 4;      // gives: the number stands right before it or in its middle
    float number_elsewhere = 4;   // costs: that number stands beside another label
    float without_number = 1.5F;  // costs
    float seldom_numbered = 1;    // costs: labels that begin so have no number elsewhere, or the other way round
    float like_sibling = 1;       // gives: it begins as the label of the number before on its level
    // Its cells.
    float cell_beside = 3;         // gives: the unit stands right behind the label, the value right behind the unit
    float cell_left = 2.5F;        // costs: a cell stands right behind and is not taken
    float cell_of_another = 2.5F;  // costs: a cell that stands right behind another label or unit
    float rate_fits = 2;           // gives: '%' for a rate; costs: any other
    float unit_known = 1;          // gives: labels that begin so have this unit elsewhere
    float value_fits = 2;          // costs: a value with '%' for another unit, one above hundred for '%'
    float parent_has_cells = 1;    // costs: rows below it have longer numbers
    float row_lacks_unit = 2;      // costs: no other row stands below it
    float value_lacks_unit = 2;    // costs
    float unit_lacks_value = 1;    // costs
    float is_note = 2.5F;          // costs: words that are no label, but a note
    float known_is_note = 4;       // costs: the same of words that begin as labels do
    float group_has_cells = 5;     // costs: a number like II has cells and 1 stands below it
    float parents_differ = 1.5F;   // costs: a parent with cells where others of its depth have none beside them
    float child_due = 2;           // costs: a row without a number between 2.3 and 2.3.1
    float run_goes_on = 0.6F;      // gives: cells one below the other without a blank line for rows that follow
    float dropped = 5;             // costs: a piece that no row takes
};

struct StreamRow {
    std::optional<CellPiece> number, unit, value;
    std::vector<CellPiece> note;
    std::vector<CellPiece> label;
    bool sure = false;
    bool goes_on = false;  // the label of the row before goes on, over the edge of a page
};

struct ColumnRows {
    std::vector<StreamRow> rows;
    std::vector<std::pair<std::size_t, std::size_t>> lost;  // lines [begin, end)
    std::size_t dropped = 0;
};

// What speaks for a text that stands so: cells without a label before them, numbers without one behind.
struct ColumnSigns {
    std::size_t signs = 0, pieces = 0;
};
[[nodiscard]] ColumnSigns signs_of_columns(const std::vector<LooseLine>& lines, const PieceColumns& columns,
                                           const Vocabulary& vocabulary);
[[nodiscard]] bool stands_by_columns(const ColumnSigns& signs);

[[nodiscard]] std::optional<ColumnRows> read_columns(const std::vector<LooseLine>& lines, const PieceColumns& columns,
                                                     const Vocabulary& vocabulary, const StreamWeights& weights = {});

}  // namespace solieu::grammar
