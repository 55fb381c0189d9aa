#pragma once
// The changes of tables, once it is known which rows are one row. Used by compare_versions.

#include <vector>

#include "audit/versions/comparison.h"
#include "audit/versions/order.h"
#include "audit/versions/version.h"

namespace solieu::audit {

// Adds them and the counts to `comparison`.
void add_table_changes(const Version& before, const Version& after, WordBook& book, AlignmentRoom& room,
                       Comparison& comparison);

}  // namespace solieu::audit
