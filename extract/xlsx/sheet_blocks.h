#pragma once
// The cells of a sheet to paragraphs and tables (flow/blocks.h).
//
// A sheet holds more than its tables: the head of the letter, titles, notes and signatures stand in cells too. Where
// most full rows are framed, the rows with frames are the table. Else its rows are those with a number and another
// cell, what stands between them, and the rows of words right above: the storeys of its head, down from the title. A
// title and a head between such rows begin another table. All other rows are paragraphs, their cells side by side.
//
// Numbers below "STT" are row numbers: 1.1 becomes a number when somebody types it, and is written 1.1 again.
//
// In:  the cells as shown.
// Out: blocks from the top. Columns of a table in which nothing stands vanish. `cells_to_right`: cells beyond the last
//      column that is read; what they hold joins it.
// Fails: OverBudget (cells: merged ones are carried down).

#include <cstddef>
#include <vector>

#include "extract/budget.h"
#include "extract/flow/blocks.h"
#include "extract/xlsx/sheet_cells.h"

namespace solieu::extract {

struct SheetBlocks {
    std::vector<Block> blocks;
    std::size_t cells_to_right = 0;
};

[[nodiscard]] SheetBlocks blocks_of(SheetContent sheet, Budget& budget);

// A sheet as pages of a workbook: its blocks, on a page of their own, and what was left out or has no value go into the
// content. `drawn` stands at its end: text in boxes and pictures that lie on it.
void add_sheet(SheetContent sheet, std::vector<Block> drawn, FlowContent& content, Budget& budget);

// `count` pictures that may hold text (may_hold_text), as a block; none for no picture.
[[nodiscard]] std::vector<Block> picture_blocks(int count);

}  // namespace solieu::extract
