#pragma once
// A comparison as data: one object on one line, `solieu.compare/1`.
//
//   schema    "solieu.compare/1"
//   engine    {version, rules, options}
//   before    {file, sha256, kind, pages, pages_read, whole, title, number, date, not_read: [{code, message, page}]}
//   after     the same; `whole` is false when something of the file was not read that may hold rows
//   summary   {numbers_differ: true when a change has weight "numbers" (exit code 1), numbers, doubtful, words,
//   remarks:
//              how many changes of each weight; same_numbers, same_rows, rows_before, rows_after; unlike: true when
//              hardly anything of the one is found in the other}
//   changes   [{id: "k1", weight: numbers|doubtful|words|remark,
//               what: head|table|column|row|stt|label|unit|value|text|note|figure,
//               part: number|date|title|issuer|place|period of a head, else null,
//               kind: changed|added|removed|moved,
//               doubt: unsure|other-reading|not-read or null,
//               difference: "18", after less before, plain decimal; null where there is none,
//               rows, numbers: how many a whole table, column or row has; null for any other,
//               message: {vi, en},
//               before: {ref: id in that report's own JSON ("t1.r4.v1", "f7", "t1") or null, table, stt, path, label,
//                        column_title, section: its number, raw: as written, value: plain decimal, unit, page, box} or
//                        null
//               after:  the same}]
// Numbers count from 1, unknown fields are null. Changes stand in the order of the version after.
//
// Example:
//   write_versions_json(compared, sink);

#include "output/sink.h"
#include "output/versions/compared_reports.h"

namespace solieu::output {

void write_versions_json(const ComparedReports& compared, const Sink& sink);

}  // namespace solieu::output
