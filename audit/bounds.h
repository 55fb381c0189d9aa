#pragma once
// Numbers outside the bounds of what they measure.
//
//   a percent outside 0 … 100, unless it is growth, a comparison or a plan fulfilled   warning
//   a count below zero                                                                 warning
//   a part greater than its whole in a fraction ("15/12 đơn vị"), unless a plan        warning

#include <vector>

#include "audit/finding.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Finding> find_out_of_bounds(const grammar::Statements& statements,
                                                      const normalize::Facts& facts);

}  // namespace solieu::audit
