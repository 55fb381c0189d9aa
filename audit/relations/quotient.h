#pragma once
// What the rates of the several kinds say of the ratio of their part and whole, and what ratio a rate asks for.
//
// In:    a kind of quotient (is_quotient), ratios or rates in per cent.
// Out:   the rates that these ratios make; the ratios that make these rates. Both rise and fall steadily, so that the
//        ends of an interval go to ends of an interval.
// Fails: nullopt where a ratio makes no rate: what grew by all that is there had nothing before.
//
// Example: a growth is 12,5 of the ratio 112,5; a fall is 12,5 of 87,5; a growth by 150 to 1.350 (ratio 11,1) is 12,5.

#include <optional>

#include "audit/relations/relation.h"
#include "base/decimal.h"

namespace solieu::audit {

[[nodiscard]] std::optional<Interval> rate_of(RelationKind quotient, const Interval& ratio);
[[nodiscard]] std::optional<Interval> ratio_of(RelationKind quotient, const Interval& rate);

}  // namespace solieu::audit
