#pragma once
// What was checked, and what a check would have noticed.
//
//   numbers    cells and prose figures with a number
//   checked    takes part in a relation that could be evaluated
//   blind      checked, but its smallest change of one digit, up or down, passes every relation it takes part in:
//              60.000 in a rate rounded to two decimals, a part far below its whole
// The numbers that satisfy a relation while the others stay form an interval around the present one, so the smallest
// change on each side tells whether any change of one digit can pass.

#include <span>

#include "audit/findings/finding.h"
#include "audit/relations/evaluate.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] Coverage measure_coverage(std::span<const Judged> judged, const grammar::Statements& statements,
                                        const normalize::Facts& facts);

}  // namespace solieu::audit
