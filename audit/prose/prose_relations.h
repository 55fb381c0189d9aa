#pragma once
// Relations between the figures of the prose: breakdowns and rates that the grammar found.
//
//   breakdown  "42 văn bản (trong đó 13 Nghị quyết và 29 Quyết định)"; each breakdown of a figure by itself
//   ratio      "16/29 nhiệm vụ, đạt 55,2%"
//   compared   "1.350 hồ sơ, tăng 12,5% so với cùng kỳ (1.200 hồ sơ)": see compared.h
//
// `trong đó` may list only some parts, and parts may overlap; then only what cannot be is claimed. Bullets below a
// total may hold several breakdowns of it, one a paragraph. Figures that tell a change ("giảm 8 xã, tăng 02 phường")
// are no summands.

#include <vector>

#include "audit/relations/relation.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Relation> prose_relations(const grammar::Statements& statements,
                                                    const normalize::Facts& facts, const Lexicon& lexicon);

}  // namespace solieu::audit
