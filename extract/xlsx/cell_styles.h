#pragma once
// What the styles of a workbook say of a cell: its number format, whether it is framed, whether it is bold, how far it is moved in.
//
// In:  the root of the styles part; empty when there is none.
// Out: a CellStyle for each index that cells name; the default for others. Styles of one format share it, and
//      it is taken apart once.
// Fails: OverBudget (parts, names).

#include <pugixml.hpp>
#include <vector>

#include "extract/budget.h"
#include "extract/xlsx/shown_number.h"

namespace solieu::extract {

struct CellStyle {
    NumberFormat format;
    bool framed = false;  // a line at one of its sides at least
    bool bold = false, italic = false;
    int indent = 0;  // steps
};

class CellStyles {
  public:
    CellStyles(const pugi::xml_node& root, Budget& budget);

    [[nodiscard]] const CellStyle& at(int index) const;

  private:
    std::vector<CellStyle> styles_;
    CellStyle none_;
};

}  // namespace solieu::extract
