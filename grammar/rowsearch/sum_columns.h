#pragma once
// Which columns the values of rows with blank cells belong to, where a sum tells.
//
// In:  a table of a text that kept no blank cells: the values of a row stand in their order, but perhaps in the columns
//      of others; the tree of its rows is built. A value whose column is guessed has a low confidence.
// Out: where a row has all its values, two or more rows right below it fewer, all as many, and these add up to it in
//      one set of columns and in no other, their values stand there, for certain.
//
// Example: "Tổng số 571 543 488 488", below it "Cấp tỉnh 50 50", "Cấp huyện 207 207", "Cấp xã 231 231": 488 = 50 + 207
// + 231, so these stand in the last two columns.

#include "grammar/statement.h"

namespace solieu::grammar {

void fit_columns_to_sums(Table& table);

}  // namespace solieu::grammar
