#pragma once
// The cells of a sheet as shown: values by their formats, merged cells, what is hidden left out.
//
// In:  the root of a sheet's part, the shared strings, the styles, the names of fonts, the words of dates.
// Out: rows from the top, cells from the left; only cells with text or a frame. Counts of what was left out.
// Fails: OverBudget (cells, text, lines, parts).

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "extract/budget.h"
#include "extract/flow/blocks.h"
#include "extract/xlsx/cell_styles.h"

namespace solieu::extract {

struct SheetCell {
    int column = 0;
    int row_span = 1, column_span = 1;  // in rows and columns of the sheet
    bool framed = false;
    int indent = 0;             // steps by which it is moved in
    std::vector<Inline> items;  // empty: blank
};

struct SheetRow {
    int row = 0;
    std::vector<SheetCell> cells;
};

struct SheetContent {
    std::vector<SheetRow> rows;
    std::size_t struck = 0;         // cells and stretches of text that are struck through
    std::size_t hidden = 0;         // rows and columns with something in them
    std::size_t without_value = 0;  // formulas whose result the file does not have
    std::size_t out_of_order = 0;   // cells and rows that stand before one that the file has earlier: they are left out
    std::size_t errors = 0;         // cells that show an error ("#DIV/0!"): they hold no figure
    std::string first_error;        // "#DIV/0!" of the first
};

// Text of the workbook that cells refer to by number. A stretch with a look of its own has a font, "" if none is named.
struct SharedText {
    std::vector<Inline> items;
    std::size_t struck = 0;  // stretches that are struck through and left out
};
[[nodiscard]] std::vector<SharedText> read_strings(const pugi::xml_node& root, FontNames& names, Budget& budget);

[[nodiscard]] SheetContent read_sheet(const pugi::xml_node& root, const std::vector<SharedText>& strings,
                                      const CellStyles& styles, FontNames& names, const CalendarWords& words,
                                      bool from_1904, Budget& budget);

// "AB12" -> column 27, row 11; false when it is no such name.
[[nodiscard]] bool parse_cell_name(std::string_view name, int& column, int& row);

}  // namespace solieu::extract
