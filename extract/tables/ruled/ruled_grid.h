#pragma once
// Tables from their rulings.
//
// In:  the rulings of a page.
// Out: one Grid for each connected set of rulings that encloses at least two columns, cells without lines, in reading
//      order; and the rulings that belong to no grid. A cell spans where the ruling between two places is missing.
//      Sides that are not drawn (a table open left and right, a table cut by the page edge) are closed when other
//      rulings run on to them. A box around text, an underline and a page frame are no tables.
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
