#pragma once
// A comparison for a person, in Vietnamese or English.
//
// Out: what was compared; the changes under the heading of their weight, numbers first, each with its place, what stood
//      there and what stands there now, and its pages; new numbers of rows as one line a table; then how much is the
//      same and what was not read of either.
//
// Example:
//   write_versions_text(compared, {.language = Language::vi}, sink);

#include "output/sink.h"
#include "output/versions/compared_reports.h"
#include "output/words/findings_text.h"

namespace solieu::output {

void write_versions_text(const ComparedReports& compared, const FindingsTextOptions& options, const Sink& sink);

}  // namespace solieu::output
