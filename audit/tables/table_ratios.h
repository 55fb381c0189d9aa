#pragma once
// Rates in a table and the two rows they come from: "Tỷ lệ …" = "Số … đã …" / "Tổng số …" * 100.
//
// The two rows stand below the rate as its children, right after it, or right before it, in either order; with more
// candidates the pair is chosen by the words shared with the rate. A rate that another sensible pair explains is not
// reported. Rates against another year ("so với năm 2015") have no pair in the table.

#include <vector>

#include "audit/relations/relation.h"
#include "audit/tables/table_view.h"

namespace solieu::audit {

void add_table_ratios(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                      std::vector<Relation>& relations);

// "14/52 TTHC" in the note cell of a rate gives it: the pair that its author used.
[[nodiscard]] bool explained_by_note(const normalize::Facts& facts, const Term& stated);

}  // namespace solieu::audit
