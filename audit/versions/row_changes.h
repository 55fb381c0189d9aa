#pragma once
// The changes within one row that is there in both versions. Used by table_changes.

#include "audit/versions/comparison.h"
#include "audit/versions/order.h"
#include "audit/versions/version.h"

namespace solieu::audit {

struct ComparedTables {
    const Pairing* columns = nullptr;  // of their tables
    bool columns_told = true;          // columns without a partner are changes of their own
};

// Place, number, label, values, unit, words and note. Out: true when numbers of the row have the same digits in another
// unit, and the row's own unit does not tell so.
[[nodiscard]] bool add_row_changes(const Version& before, const VersionRow& row_before, const Version& after,
                                   const VersionRow& row_after, const ComparedTables& tables, bool moved,
                                   WordBook& book, Comparison& comparison);

}  // namespace solieu::audit
