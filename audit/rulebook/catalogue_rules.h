#pragma once
// What the catalogue of indicators says must hold, as rules: a rate follows from its numerator and denominator, the
// parts of a partition make up their parent (packs/*/indicators.tsv).
//
// In:    the lexicon.
// Out:   a rule for each rate with both, and for each partition of two parts or more. Its rows are chosen by their
//        indicators, each once in a table; nothing is claimed where one of them is missing, for then nobody knows what
//        the others leave out. They have no examples: those of the catalogue are the labels of its indicators.
//
// Example:
//   catalogue_rules(lexicon).front().id == "catalogue.direction.plan.rate"

#include <vector>

#include "audit/rulebook/rulebook.h"
#include "base/lexicon/lexicon.h"

namespace solieu::audit {

[[nodiscard]] std::vector<DataRule> catalogue_rules(const Lexicon& lexicon);

}  // namespace solieu::audit
