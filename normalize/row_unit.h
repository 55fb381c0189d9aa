#pragma once
// The unit of a table cell: from the row's unit cell or, where the table has none, from the words around it.
//
//   unit column "Hồ sơ"                       -> "Hồ sơ"
//   column head "Tỷ lệ (%)"                   -> "%", whatever the row's unit is
//   reporter "Sở Nội vụ (%)", label "… (%)"   -> "%"
//   label "Kinh phí thực hiện (triệu đồng)"   -> "triệu đồng"
//   table title "… (Đơn vị tính: người)"      -> "người"

#include <string>

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"
#include "normalize/values/measure.h"
#include "normalize/values/quantity.h"

namespace solieu::normalize {

// The unit that the head of a column names for all its values: "triệu đồng" of "Thực hiện (triệu đồng)"; "" for none.
[[nodiscard]] std::string unit_of_head(const grammar::Column& column, const Lexicon& lexicon);

// What the column of a value is known to hold.
struct ColumnForm {
    Measure measure = Measure::none;
    Marks marks;
};

// "" when nothing names a unit. A ditto mark in the unit cell stands for the unit above.
[[nodiscard]] std::string unit_for(const grammar::Table& table, const grammar::Row& row, const grammar::RowValue& value,
                                   const Lexicon& lexicon, Measure measure = Measure::none);

// The content of the cell under the unit of unit_for. Where there is none, a row whose label begins "Tỷ lệ" leans to
// a percent when the value fits 0…100; so does a value with decimals in a row below it. Points, ranks, days and fees
// are no percents, whatever their row is called.
[[nodiscard]] Quantity read_row_value(const grammar::Table& table, const grammar::Row& row,
                                      const grammar::RowValue& value, const Lexicon& lexicon,
                                      const ColumnForm& column = {});

}  // namespace solieu::normalize
