#pragma once
// Which number is wrong? For each violated relation its numbers are ranked: first those that one small edit (a digit,
// a swap of two, a digit lost or added, a separator) makes fit this and every other relation they take part in, then
// those that fewer satisfied relations vouch for, then the least confidently read.
//
// Bounded: after `max_trials` edits tried, the findings that are left get no suspects.

#include <span>
#include <vector>

#include "audit/finding.h"
#include "audit/judge.h"
#include "normalize/fact.h"

namespace solieu::audit {

void rank_suspects(std::vector<Finding>& findings, std::span<const Judged> judged, const normalize::Facts& facts);

}  // namespace solieu::audit
