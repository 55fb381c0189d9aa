#pragma once
// What contradicts between several reports, in the three forms of `audit`. See audit/across.h.
//
// Text: a paragraph a finding under one heading, nothing at all when there is none.
// JSON: one object more, on a line of its own behind those of the reports:
//   {"schema": "solieu.across/1", "reports": [{file, issuer, title}],
//    "findings": [{id: "a1", rule, severity, message: {vi, en},
//                  places: [{report: index into reports from 0, file, ref: id in that report, page, raw,
//                            number: plain decimal}, …earlier first]}]}
// CSV: lines of the table of findings, with both files as `report`, their ids as `refs`, the earlier page as `page`,
// the earlier number as `stated` and the later as `expected`, plain decimals; nothing is suspected.
//
// Example:
//   write_across_text(reports, audit::compare_reports(reports), {.language = Language::vi}, sink);

#include <span>

#include "audit/across.h"
#include "output/csv.h"
#include "output/sink.h"
#include "output/words/findings_text.h"

namespace solieu::output {

void write_across_text(std::span<const audit::ReportSeries> reports, std::span<const audit::AcrossFinding> findings,
                       const FindingsTextOptions& options, const Sink& sink);
void write_across_json(std::span<const audit::ReportSeries> reports, std::span<const audit::AcrossFinding> findings,
                       const Sink& sink);
void write_across_csv(std::span<const audit::ReportSeries> reports, std::span<const audit::AcrossFinding> findings,
                      const Sink& sink, CsvForm form = {});

}  // namespace solieu::output
