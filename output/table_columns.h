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

// What stands in the column of that role, but for values: "" then.
[[nodiscard]] std::string text_of_role(const grammar::Row& row, grammar::ColumnRole role);

// The index of the row's value in that column; -1 for none.
[[nodiscard]] int value_in_column(const grammar::Row& row, int column);

}  // namespace solieu::output
