#pragma once
// A list printed in blocks side by side ("STT | Tên | Mã | STT | Tên | Mã") as one: the blocks one below the other.
//
// In:    a grid and its head. A block begins with the numbers of its rows; its columns bear different titles, and those
// of
//        all blocks are the same. Columns without a title may part them.
// Out:   the same cells in the columns of one block, the head once; nullopt where there are no such blocks.
//
// Example: a head of six columns that are three twice, four rows -> three columns, the head and eight rows

#include <optional>

#include "base/lexicon/lexicon.h"
#include "extract/document.h"
#include "grammar/grids/table_head.h"

namespace solieu::grammar {

[[nodiscard]] std::optional<extract::Grid> stack_blocks(const extract::Grid& grid, const TableHead& head,
                                                        const Lexicon& lexicon);

}  // namespace solieu::grammar
