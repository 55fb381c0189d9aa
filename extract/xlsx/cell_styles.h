#pragma once
// What the styles of a workbook say of a cell: its number format, whether it is framed, whether it is
// bold or struck through, its font, how far it is moved in.
//
// In:  the root of the styles part; empty when there is none; the list that names of fonts are added to.
// Out: a CellStyle for each index that cells name; the default for others. Styles of one format share it, and
//      it is taken apart once.
// Fails: OverBudget (parts, names).

#include <functional>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "extract/budget.h"
#include "extract/xlsx/shown_number.h"

namespace solieu::extract {

struct CellStyle {
    NumberFormat format;
    bool framed = false;  // a line at one of its sides at least
    bool bold = false, italic = false, struck = false;
    int font = -1;   // into the names of fonts; -1: not said
    int indent = 0;  // steps
};

// Names of fonts, each once.
class FontNames {
  public:
    [[nodiscard]] int index_of(std::string_view name, Budget& budget);
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  private:
    std::vector<std::string> names_;
    std::map<std::string, int, std::less<>> index_;
};

class CellStyles {
  public:
    CellStyles(const pugi::xml_node& root, FontNames& names, Budget& budget);

    [[nodiscard]] const CellStyle& at(int index) const;

  private:
    std::vector<CellStyle> styles_;
    CellStyle none_;
};

}  // namespace solieu::extract
