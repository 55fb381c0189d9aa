#pragma once
// Relations that the rules of a rulebook claim: sum, at-most, ratio, equal; one for each value column.
//
// In:    rows found by find_rows.h, the facts.
// Out:   relations with Relation::rule set; severity error makes them sure, warning likely. Columns of two tables go
//        together by their period, or because each table has but one.
// Fails: never; what holds no number of a fitting kind is left out.
//
// join_relations puts them with those that follow from the structure alone: the same relation stays once and the rule
// is named; a rate has the part and whole that its rule names, unless it holds with those of the structure; a sum that
// fails is left out where the rule names some of its parts and holds.

#include <vector>

#include "audit/relations/relation.h"
#include "audit/rulebook/find_rows.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Relation> rule_relations(const grammar::Statements& statements, const normalize::Facts& facts,
                                                   const Rulebook& rulebook, const RowFinder& finder);

[[nodiscard]] std::vector<Relation> join_relations(std::vector<Relation> structural, std::vector<Relation> ruled,
                                                   const normalize::Facts& facts);

}  // namespace solieu::audit
