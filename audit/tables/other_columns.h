#pragma once
// Sums in columns that stand beside the one a form speaks of.
//
// Rows that are total and parts by their numbering or by a rule are so in the column of the form's values, the first.
// In a column behind it that need not be: its head may say that it holds amounts (a measure, a period, a unit); where
// it does not, it may as well hold pages, places in an order, numbers of documents.
//
// In:  all relations of a document.
// Out: without the sums that do not hold in such a column, unless others of that column hold, or a slip explains what
//      differs by more than chance. Totals that claim nothing for sure (table_totals.h) stay: they have looked at that.
//
// Example: 2.1 Tổng số TTHC 1.850, Trang 3 | cấp tỉnh 1.420, Trang 3 | cấp xã 430, Trang 4: no sum of pages.

#include <vector>

#include "audit/relations/relation.h"
#include "grammar/statement.h"
#include "normalize/fact.h"

namespace solieu::audit {

void drop_sums_of_other_columns(const grammar::Statements& statements, const normalize::Facts& facts,
                                std::vector<Relation>& relations);

}  // namespace solieu::audit
