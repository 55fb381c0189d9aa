#pragma once
// normalize::resolve: from Statements to Facts. Never fails; a cell that is no number is a Quantity of kind text,
// tick or missing.
//
// Example:
//   normalize::Facts facts = normalize::resolve(statements, lexicon);

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"
#include "normalize/indicators/label_weights.h"

namespace solieu::normalize {

// `weights`: by which labels are compared with the catalogue; others than the usual ones only to see what each does.
[[nodiscard]] Facts resolve(const grammar::Statements& statements, const Lexicon& lexicon,
                            const LabelWeights& weights = {});

}  // namespace solieu::normalize
