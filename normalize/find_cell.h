#pragma once
// Where among the facts the value of a cell is.
//
// In:    a table, a row of it and a value of that row (an index into grammar::Row::values); any numbers.
// Out:   its index into Facts::facts; -1 where there is no such cell.
// Fails: never.
//
// Example: fact_of_cell(facts, 0, 3, 1) is the second value of the fourth row of the first table.

#include "normalize/fact.h"

namespace solieu::normalize {

[[nodiscard]] int fact_of_cell(const Facts& facts, int table, int row, int value);

}  // namespace solieu::normalize
