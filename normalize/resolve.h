#pragma once
// normalize::resolve: from Statements to Facts. Never fails; a cell that is no number is a Quantity of kind text,
// tick or missing.
//
// Example:
//   normalize::Facts facts = normalize::resolve(statements, lexicon);

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::normalize {

[[nodiscard]] Facts resolve(const grammar::Statements& statements, const Lexicon& lexicon);

}  // namespace solieu::normalize
