#pragma once
// Remarks on how numbers are written: '.' as the decimal mark, both '.' and ',' as decimal marks in one table or in the
// prose, digits torn apart. One finding a kind, whatever their number; severity info.

#include <vector>

#include "audit/findings/finding.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Finding> find_odd_formats(const grammar::Statements& statements,
                                                    const normalize::Facts& facts);

}  // namespace solieu::audit
