#pragma once
// Which tables of two versions are one table: by the rows, titles and heads that they share. Used by match_rows.
//
// In:    the tables with those of their rows that have no partner yet; which tables may be paired.
// Out:   pairs, each table in one of them at most, the surest first.
// Fails: never.
//
// Example: tests/audit/versions/compare.cc

#include <functional>
#include <vector>

#include "audit/versions/written.h"

namespace solieu::audit {

struct VersionTable {
    WordNumbers title, heads;         // plain words, sorted
    std::vector<std::uint64_t> ways;  // of its rows without a partner: way_key, and the same with the values
    int rows = 0;                     // of these
};

struct PairOfTables {
    int before = 0, after = 0;
};

[[nodiscard]] std::vector<PairOfTables> pair_tables(const std::vector<VersionTable>& before,
                                                    const std::vector<VersionTable>& after,
                                                    const std::function<bool(int before, int after)>& allowed,
                                                    bool by_rows_only = false);

}  // namespace solieu::audit
