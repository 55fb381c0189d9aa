#pragma once
// The columns of a table as they are shown to a person: those of its head, with number and label first where the head
// has none.

#include <string>
#include <vector>

#include "grammar/statement.h"

namespace solieu::output {

struct ShownColumn {
    grammar::ColumnRole role = grammar::ColumnRole::value;
    std::string title;  // one line
    int index = -1;     // into Table::columns; -1 for one that the head lacks
};

[[nodiscard]] std::vector<ShownColumn> shown_columns(const grammar::Table& table);

// What stands in a column, but for values: "" then. Columns that share a role share what the row says in it, unless the
// row keeps their cells one by one (Row::texts).
[[nodiscard]] std::string text_in_column(const grammar::Row& row, const ShownColumn& column);

// The index of the cell of that column; -1 for none.
[[nodiscard]] int value_in_column(const std::vector<grammar::RowValue>& cells, int column);

}  // namespace solieu::output
