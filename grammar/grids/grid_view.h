#pragma once
// A grid by row and column, and the text of its cells.

#include <string>
#include <vector>

#include "extract/document.h"
#include "grammar/text.h"

namespace solieu::grammar {

// Which cell covers a position. Valid as long as the grid lives.
class GridView {
  public:
    explicit GridView(const extract::Grid& grid);

    [[nodiscard]] int rows() const { return rows_; }
    [[nodiscard]] int columns() const { return columns_; }
    // The cell that covers the position (also by a span); nullptr where the grid has a hole.
    [[nodiscard]] const extract::Cell* at(int row, int column) const;
    // The cell that begins at the position; nullptr when it is covered by another or a hole.
    [[nodiscard]] const extract::Cell* starting_at(int row, int column) const;

  private:
    const extract::Grid& grid_;
    int rows_ = 0, columns_ = 0;
    std::vector<int> covering_;  // index of a cell or -1
};

// The words of a cell without reference marks. Lines are joined by `line_end`; where a line ends in a hyphen or slash
// that belongs to the word ("PT-" / "TH"), nothing is put between.
[[nodiscard]] Text cell_text(const extract::Cell& cell, int page, char line_end);

// The same as a plain string with single spaces; "" for nullptr.
[[nodiscard]] std::string plain_text(const extract::Cell* cell);

}  // namespace solieu::grammar
