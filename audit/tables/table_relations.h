#pragma once
// All relations between the cells of the tables: table_sums.h, table_ratios.h. `views`: of all tables, in order.

#include <span>
#include <vector>

#include "audit/relations/relation.h"
#include "audit/tables/table_view.h"
#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Relation> table_relations(const grammar::Statements& statements,
                                                    const normalize::Facts& facts, std::span<const TableView> views,
                                                    const Lexicon& lexicon);

}  // namespace solieu::audit
