#pragma once
// What rules claim of the columns of a table: `across = "columns"`, held in every row.
//
// In:    a rulebook, the heads of the tables (normalize/labels/topic.h, DocumentWords::heads).
// Out:   for each table that has one column for each head that a rule names, a relation for each row with numbers in
//        all of them; a part that is optional may be missing. A table whose rows mostly break the rule means something
//        else by its heads: then only the rows that keep it are checked thereby.
// Fails: never. Where two columns fit one head, nobody knows which is meant: the rule says nothing.
//
// Example: of "nhận = giải quyết + còn lại" and the row 80 | 60 | 20 {.stated = 80, .parts = {60, 20}}.

#include <vector>

#include "audit/relations/relation.h"
#include "audit/rulebook/find_rows.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Relation> column_rule_relations(const grammar::Statements& statements,
                                                          const normalize::Facts& facts, const Rulebook& rulebook,
                                                          const RowFinder& finder);

}  // namespace solieu::audit
