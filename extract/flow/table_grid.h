#pragma once
// A table of flowing content to a grid of cells.
//
// In:    a table (blocks.h), or some of its rows.
// Out:   for each cell the grid columns that it covers and the rows that it is merged over. A table drawn by hand has
//        edges that miss each other by a little; edges no more than 10 points apart are one, unless a cell lies between
//        them. Columns in which no cell begins vanish. A cell that goes on from above without one of the same columns
//        there stands alone.
// Fails: never; a row has at most max_flow_columns columns.
//
// Example: widths 500, 10, 990; rows of cells with spans {1, 2} and {2, 1} -> two columns, no spans

#include <cstddef>
#include <vector>

#include "extract/flow/blocks.h"

namespace solieu::extract {

struct GridPlace {
    int column = 0, column_span = 1, row_span = 1;
    bool covered = false;  // it belongs to a cell above
};

struct GridPlan {
    int columns = 0;
    std::vector<std::vector<GridPlace>> rows;  // one for each cell of the table
};

[[nodiscard]] GridPlan plan_grid(const FlowTable& table);

// Its cells hold tables of more cells than it has itself: it is there for the layout of the page.
[[nodiscard]] bool only_frames(const FlowTable& table);

// The table as a block; of one that is only there for the layout of the page (or `frame`) what its cells hold. None for
// a table without rows.
void add_table(FlowTable table, std::vector<Block>& blocks, bool frame = false);

}  // namespace solieu::extract
