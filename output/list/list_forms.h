#pragma once
// The list of findings of many reports as CSV, JSON and a page of HTML. As a workbook: output/xlsx/list_xlsx.h.
//
// CSV:  the columns of list_cells.h under heads in the language, plain decimals; UTF-8 with a byte order mark.
// JSON: one object, "schema": "solieu.list/1":
//         reports   [{file, sha256, body, issuer, title, number, date, level, period, errors, warnings, remarks}]
//         findings  [{report: index from 0, severity, rule, fingerprint, page, table, row, written, suspect,
//                     suspect_written, should_be, computed, message: {vi, en}, seen: new|known,
//                     decision: accepted|rejected|corrected|null, note}]
//         gone      [{body, report, fingerprint, message: {vi, en}, decision, note}]
//         values    [{report, indicator, unit, value: plain decimal}]
//         missing   [body]
// HTML: one page without scripts, of both sheets a person wants first: who has how many, and the list; prints on A4
//       landscape. Nothing of a document is live in it.
//
// Example:
//   write_list_csv(list, Language::vi, {}, sink);

#include "output/csv.h"
#include "output/list/listed_findings.h"
#include "output/sink.h"

namespace solieu::output {

void write_list_csv(const FindingsList& list, Language language, CsvForm form, const Sink& sink);
void write_list_json(const FindingsList& list, const Sink& sink);
void write_list_html(const FindingsList& list, Language language, const Sink& sink);

}  // namespace solieu::output
