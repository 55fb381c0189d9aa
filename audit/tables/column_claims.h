#pragma once
// What columns of a table may say of every row, and how far the rows bear it out.
//
// In:    a grid of columns (column_grid.h) and a claim: a sum, a rate or a growth of some of them.
// Out:   whether the first rows speak for it (passes_sample); the relations of all rows with how they come out
//        (read_claim); whether they are worth telling, and how surely (is_worth_telling, certainty_of).
// Fails: nullopt where the rows are more than may still be read.
//
// Example: {sum, stated 0, parts 1 2} of rows "20 | 15 | 5", "34 | 30 | 4", "51 | 40 | 12": two rows agree, one
// differs.

#include <optional>
#include <utility>
#include <vector>

#include "audit/tables/column_grid.h"
#include "audit/tables/support.h"

namespace solieu::audit {

// What columns may say of every row. Indexes into ColumnGrid::columns.
struct ColumnClaim {
    RelationKind kind = RelationKind::sum;
    int stated = -1;
    std::vector<int> parts;
    int exponent = 0;        // of the stated number: 2 for a quotient that is no rate
    bool formula = false;    // the head says so
    bool of_plan = false;    // the rate of a plan: where less is better it may be plan / done; or no more than 100 %
    bool named = false;      // … of columns that the heads call plan and done
    bool beside = false;     // the columns stand side by side, or the head names what it compares
    bool selection = false;  // the heads of the parts say "Trong đó", that of the total does not
};

// Half of the first rows that could tell agree.
[[nodiscard]] bool passes_sample(ColumnGrid& grid, const ColumnClaim& claim);

struct ColumnReading {
    ColumnClaim claim;
    Support support;
    std::vector<std::pair<Relation, Outcome>> rows;
};

// nullopt where the rows are more than may still be read: what some of them say is not known of the table. What the
// head says is read in any case, once a column.
[[nodiscard]] std::optional<ColumnReading> read_claim(ColumnGrid& grid, ColumnClaim claim);

[[nodiscard]] Certainty certainty_of(const ColumnClaim& claim, const Support& support);

// Whether anything is to be said of the columns at all; a few small numbers meet by chance.
[[nodiscard]] bool is_worth_telling(const ColumnClaim& claim, const Support& support);

}  // namespace solieu::audit
