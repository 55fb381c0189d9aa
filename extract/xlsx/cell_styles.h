#pragma once
// What the styles of a workbook say of a cell: its number format, whether it is framed, whether it is bold.
//
// In:  the root of the styles part; empty when there is none.
// Out: a CellStyle for each index that cells name; the default for others.

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace solieu::extract {

struct CellStyle {
    std::string format = "General";
    bool framed = false;  // a line at one of its sides at least
    bool bold = false, italic = false;
};

class CellStyles {
  public:
    explicit CellStyles(const pugi::xml_node& root);

    [[nodiscard]] const CellStyle& at(int index) const;

  private:
    std::vector<CellStyle> styles_;
};

}  // namespace solieu::extract
