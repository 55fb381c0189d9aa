#pragma once
// What sums within a column say of its decimal mark: where a total fits its parts in only one way of reading them, that
// way is how they are written.
//
// In:    a table, one of its columns.
// Out:   evidence for a mark from each sum that holds in one reading and not in the other: of a row and the rows that
//        stand under it, of a row and those that follow it or precede it. Numbers that the mark leaves as they are
//        ("650") must take part: sums of "9,850" and its like hold in both ways.
// Fails: never; cells that are not one number end a sum.
//
// Example: "9,850" over "9,200" and "650" -> evidence for the point: 9.85 is not 9.2 + 650

#include "grammar/statement.h"
#include "normalize/values/marks.h"

namespace solieu::normalize {

[[nodiscard]] MarkEvidence evidence_of_sums(const grammar::Table& table, int column);

}  // namespace solieu::normalize
