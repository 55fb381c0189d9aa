#pragma once
// One slip that breaks relations which share no number is one cause. Used by localise.
//
// In:    the causes found, and the facts.
// Out:   causes whose likeliest correction moves the same values (rows that changed places, a shifted row) become one,
//        with the corrections that all of them have. So do those whose likeliest correction takes a copied value out of
//        one and the same copied row: their corrections change all of these values at once. The others stay as they
//        are.
// Fails: never.
//
// Example: rows 12 | 40 and 12 | 40 with the totals 21 | 72 of both columns: two causes become one, {9, 32}.

#include <vector>

#include "audit/findings/localise.h"
#include "normalize/fact.h"

namespace solieu::audit {

void join_causes(std::vector<Cause>& causes, const normalize::Facts& facts);

}  // namespace solieu::audit
