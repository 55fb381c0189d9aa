#pragma once
// Labels that an extractor wrote behind the cells of later rows, put back by their numbers.
//
// In:    the pieces of a page in the order of the text.
// Out:   the numbers and the lines of labels in the order of the rows, as indexes into the pieces. What has no number
//        stays behind what stands before it, and goes with a label beside it that is moved.
// Fails: never.
//
// Example: "1.2 Số a", cells, "1.4 Số b", cells, "1.3 Số c" -> 1.2 Số a, 1.3 Số c, 1.4 Số b

#include <cstddef>
#include <vector>

#include "grammar/rowsearch/torn/cell_pieces.h"

namespace solieu::grammar {

struct LabelOrder {
    std::vector<std::size_t> numbers, labels;
    std::size_t moved = 0;
};

[[nodiscard]] LabelOrder order_labels(const std::vector<CellPiece>& pieces);

}  // namespace solieu::grammar
