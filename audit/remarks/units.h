#pragma once
// Rates that look like counts: a percent written "01" or "1" that no relation confirms; info. Units as such are a
// matter of the rulebook (rules/form.toml).

#include <span>
#include <vector>

#include "audit/findings/finding.h"
#include "audit/remarks/judge.h"
#include "audit/tables/table_view.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Finding> find_wrong_units(std::span<const Judged> judged,
                                                    const grammar::Statements& statements,
                                                    const normalize::Facts& facts, std::span<const TableView> views);

}  // namespace solieu::audit
