#pragma once
// Which columns of two tables are one column.
//
// In:    two tables and pairs of rows that are one row.
// Out:   for each column of the one its partner in the other, -1 for none. Columns of values by what their heads name
//        (words, period, measure) and by how many of their values are the same; columns of words by role and head.
// Fails: never.
//
// Example: tests/audit/versions/compare.cc

#include <utility>
#include <vector>

#include "audit/versions/order.h"
#include "audit/versions/version.h"

namespace solieu::audit {

struct RowPair {
    int before = 0, after = 0;  // into Table::rows
};

[[nodiscard]] Pairing match_columns(const Version& before, int table_before, const Version& after, int table_after,
                                    const std::vector<RowPair>& rows, WordBook& book);

}  // namespace solieu::audit
