#pragma once
// The columns of a page of text that may stand column by column: numbers, labels, units and values, each in the order
// of the rows.
//
// In:    the lines of a table's rows, words marked; the columns.
// Out:   the pages in the order of the text; none where the text has not one cell a line, or too many lines.
//        signs_of, stands_by_columns: whether cells stand without a label before them, numbers without one behind; of
//        all tables of a text together.
// Fails: never. Linear in the lines.
//
// Example: "1." "2." / "Số lớp" "Số trò" / "Lớp" "Người" / "4" "80" -> one page of two numbers, labels, units, values,
// with two signs or more

#include <cstddef>
#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "grammar/rowsearch/torn/cell_pieces.h"

namespace solieu::grammar {

struct ColumnPage {
    std::size_t begin = 0, end = 0;                           // lines
    std::vector<CellPiece> pieces;                            // in the order of the text
    std::vector<std::size_t> numbers, labels, units, values;  // into `pieces`
};

[[nodiscard]] std::vector<ColumnPage> column_pages(const std::vector<LooseLine>& lines, const PieceColumns& columns,
                                                   const Vocabulary& vocabulary);

struct ColumnSigns {
    std::size_t signs = 0, pieces = 0;
};
[[nodiscard]] ColumnSigns signs_of(const std::vector<ColumnPage>& pages);
[[nodiscard]] bool stands_by_columns(const ColumnSigns& signs);

}  // namespace solieu::grammar
