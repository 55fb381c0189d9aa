#pragma once
// All relations of a document, of its tables, its prose and the rules that are data, and how they come out.

#include <vector>

#include "audit/relations/evaluate.h"
#include "audit/rulebook/find_rows.h"
#include "audit/rulebook/rulebook.h"
#include "audit/same/likeness_weights.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Judged> relations_of(const grammar::Statements& statements, const normalize::Facts& facts,
                                               const Rulebook& rulebook, const RowFinder& finder,
                                               const LikenessWeights& weights = {});

}  // namespace solieu::audit
