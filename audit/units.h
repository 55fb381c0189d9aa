#pragma once
// Units that do not fit their number.
//
//   a rate ("Tỷ lệ …") whose unit counts things                                 warning
//   a percent in a row that counts things                                       warning
//   money of an amount that no province has (a million tỷ đồng and more)        warning: the unit must be smaller
//   a rate written like a count ("01") that no relation confirms                info

#include <span>
#include <vector>

#include "audit/finding.h"
#include "audit/judge.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Finding> find_wrong_units(std::span<const Judged> judged,
                                                    const grammar::Statements& statements,
                                                    const normalize::Facts& facts);

}  // namespace solieu::audit
