#pragma once
// What the rules about single rows and figures find: unit, value, range, codes.
//
// In:    statements, facts, rulebook. Out: findings of rule unit, unit, bound and format, with Finding::rule_id and the
//        rule's explanation in the message. Of numbers with two readings one that fits is enough.
// Fails: never.

#include <vector>

#include "audit/rulebook/find_rows.h"

namespace solieu::audit {

// `applied`, when given, counts the numbers and cells that the rules looked at.
[[nodiscard]] std::vector<Finding> rule_findings(const grammar::Statements& statements, const normalize::Facts& facts,
                                                 const Rulebook& rulebook, const RowFinder& finder,
                                                 int* applied = nullptr);

}  // namespace solieu::audit
