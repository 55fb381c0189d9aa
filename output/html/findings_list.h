#pragma once
// The findings of the page: what to filter them by, and each with its places, what was expected and what would mend it.

#include <string>

#include "output/report.h"
#include "output/sink.h"

namespace solieu::output {

// Check boxes for the severities and rules that occur; "" without findings.
[[nodiscard]] std::string finding_filters(const audit::Audit& audit);

// A <li> each.
void write_findings_list(const Report& report, const Sink& sink);

}  // namespace solieu::output
