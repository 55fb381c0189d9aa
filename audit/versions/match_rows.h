#pragma once
// Which rows of two versions are one row, wherever they stand now.
//
// In:    the rows of both (version.h), and the titles and heads of their tables.
// Out:   for each row its partner, -1 for none; which table belongs to which. The steps:
//          1. tables are paired by the rows, titles and heads that they share; each has one partner at most;
//          2. within a pair, rows whose way (label and the labels above) is there once on both sides are one row,
//             whatever their place and number; so are those whose label alone is there once;
//          3. between these, in order, rows that are alike enough in label, number, place in the tree and values: label
//             changed, or one of several with the same label;
//          4. tables without a partner may hold rows of one that has one (a table was split, or joined);
//          5. what is left is looked for in the other tables.
// Fails: never; what is not alike enough has no partner. Beyond AlignmentRoom step 3 goes by equal rows only.
//
// Example: tests/audit/versions/compare.cc

#include <vector>

#include "audit/versions/order.h"
#include "audit/versions/version.h"

namespace solieu::audit {

struct TablePair {
    int before = -1, after = -1;
    bool part = false;  // step 4: one of them has a partner already
    friend bool operator==(const TablePair&, const TablePair&) = default;
};

struct MatchedRows {
    Pairing rows;                    // by place in the lists of rows
    std::vector<TablePair> tables;   // in the order in which they were paired
    std::vector<char> moved_before;  // by row before: it has a partner that stands elsewhere
};

[[nodiscard]] MatchedRows match_rows(const Version& before, const std::vector<VersionRow>& rows_before,
                                     const Version& after, const std::vector<VersionRow>& rows_after, WordBook& book,
                                     AlignmentRoom& room);

}  // namespace solieu::audit
