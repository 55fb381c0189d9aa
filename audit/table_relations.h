#pragma once
// All relations between the cells of the tables: table_sums.h, table_ratios.h.

#include <vector>

#include "audit/relation.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Relation> table_relations(const grammar::Statements& statements,
                                                    const normalize::Facts& facts);

}  // namespace solieu::audit
