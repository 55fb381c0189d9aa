#pragma once
// The unit of a table cell: from the row's unit cell or, where the table has none, from the words around it.
//
//   unit column "Hồ sơ"                       -> "Hồ sơ"
//   unit column "nt" below it                 -> "Hồ sơ"
//   column head "Tỷ lệ (%)"                   -> "%", whatever the row's unit is
//   reporter "Sở Nội vụ (%)", label "… (%)"   -> "%"
//   label "Kinh phí thực hiện (triệu đồng)"   -> "triệu đồng"
//   table title "… (Đơn vị tính: người)"      -> "người"
//
// In:    a table; its words are read once, by read_units.
// Fails: never; "" where nothing names a unit.

#include <cstddef>
#include <string>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"
#include "normalize/values/measure.h"
#include "normalize/values/quantity.h"
#include "normalize/values/unit.h"

namespace solieu::normalize {

struct ColumnUnit {
    std::string unit;  // that the head names for all its values: "triệu đồng" of "Thực hiện (triệu đồng)"
    std::string of_table;     // that the caption or title of the table names for them
    bool in_percent = false;  // '%' stands in the head, whatever the rows say
    bool rate = false;        // the head is that of a rate
};

struct RowUnit {
    std::string cell;    // what its unit cell says; of a ditto mark the cell above
    std::string beside;  // of a row without unit cell: that the words of the row name
    bool has_cell = false;
    bool rate = false;        // the label is that of a rate
    bool below_rate = false;  // that of a row above it
    bool of_label = false;    // nothing but '%' in the label names the unit
};

// What the words of a table say of units.
struct TableUnits {
    std::vector<ColumnUnit> columns;
    std::vector<RowUnit> rows;
    ColumnUnit no_column;  // of a value that stands in none
};

[[nodiscard]] TableUnits read_units(const grammar::Table& table, const Lexicon& lexicon);

// What the column of a value is known to hold.
struct ColumnForm {
    Measure measure = Measure::none;
    Marks marks;
};

// "" when nothing names a unit. `column`: of the value; -1 for none.
[[nodiscard]] const std::string& unit_for(const TableUnits& table, std::size_t row, int column,
                                          Measure measure = Measure::none);

// The content of the cell under the unit of unit_for. Where there is none, a row whose label begins "Tỷ lệ" leans to
// a percent when the value fits 0…100; so does a value with decimals in a row below it. Points, ranks, days and fees
// are no percents, whatever their row is called. `units`: those read so far.
[[nodiscard]] Quantity read_row_value(const TableUnits& table, std::size_t row, const grammar::RowValue& value,
                                      UnitNumbers& units, const Lexicon& lexicon, const ColumnForm& column = {});

}  // namespace solieu::normalize
