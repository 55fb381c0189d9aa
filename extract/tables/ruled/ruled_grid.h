#pragma once
// Tables from their rulings.
//
// In:  the rulings of a page.
// Out: one Grid for each connected set of rulings that encloses at least two columns, cells without lines, in reading
//      order; and the rulings that belong to no grid. A cell spans where the ruling between two places is missing.
//      Sides that are not drawn (a table open left and right, a table cut by the page edge) are closed when other
//      rulings run on to them. A box around text, an underline and a page frame are no tables.
//
// The steps of the whole, in this order:
//   1. rulings.h     pieces of strokes, borders and dots to rulings
//   2. connected     rulings that touch or cross are one set
//   3. open sides    sides of a set that are not drawn but run on to are closed
//   4. lines         the places of its rulings on both axes, those close together as one: the lines of the grid
//   5. borders       between which neighbouring places a ruling is drawn
//   6. cells         places without a border between them are one cell; lines at which no cell begins are dropped
//   7. CellFinder    the words of the page fall into the cells (layout/page_layout.h)
//   8. tall_rows.h   rows that hold many rows of the table are cut, once their words are there
// Limits: the 6,000 longest rulings of a page and 200,000 cells; `cut` tells that something was left out.

#include <vector>

#include "extract/document.h"
#include "extract/tables/ruled/rulings.h"

namespace solieu::extract {

struct RuledGrids {
    std::vector<Grid> grids;
    std::vector<Box> loose;  // rulings of no grid
    bool cut = false;
};

[[nodiscard]] RuledGrids find_ruled_grids(const Rulings& rulings);

// Where the point falls: an index into grid.cells, or -1 outside the grid.
class CellFinder {
  public:
    explicit CellFinder(const Grid& grid);
    [[nodiscard]] int cell_at(double x, double y) const;

  private:
    std::vector<double> xs_, ys_;  // the lines of the grid
    std::vector<int> cell_;        // by row and column
    int columns_ = 0;
};

}  // namespace solieu::extract
