#pragma once
// The list of findings of many reports as a workbook, for those who work through it.
//
// Sheets: the findings (list_cells.h, coloured by severity); the bodies, with how many findings each has and who has
// not reported; the indicators of the catalogue by body, with the median and, coloured, what is far from it.
// Fails: write_failed (Error::place is left to the caller).
//
// Example:
//   Result<void> written = write_list_xlsx(list, catalogue, Language::vi, sink);

#include <vector>

#include "normalize/indicators/indicator.h"
#include "output/list/listed_findings.h"
#include "output/sink.h"

namespace solieu::output {

[[nodiscard]] Result<void> write_list_xlsx(const FindingsList& list, const std::vector<normalize::Indicator>& catalogue,
                                           Language language, const Sink& sink);

}  // namespace solieu::output
