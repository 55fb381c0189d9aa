#pragma once
// The names that things have in every output, so that a finding in one file can be looked up in another.
//
//   table 3 -> "t3"     row 12 of it -> "t3.r12"     prose figure -> "f17"     section -> "s4"
//   date -> "d5"        citation -> "c6"             finding -> "e1"       what was not read -> "n2"
//
// All count from 1 in reading order; findings in the order of Audit::findings, what was not read in that of its
// diagnostics (output/words/unread_parts.h). In: the index from 0. Out: the name, ""
// for an index below 0 (none).

#include <string>

#include "audit/findings/finding.h"

namespace solieu::output {

[[nodiscard]] std::string table_id(int table);
[[nodiscard]] std::string row_id(int table, int row);
[[nodiscard]] std::string figure_id(int figure);
[[nodiscard]] std::string section_id(int section);
[[nodiscard]] std::string date_id(int date);
[[nodiscard]] std::string citation_id(int citation);
[[nodiscard]] std::string finding_id(int finding);
[[nodiscard]] std::string unread_id(int diagnostic);

// The name of what a finding speaks of; a cell has the name of its row.
[[nodiscard]] std::string id_of(const audit::Ref& ref);

}  // namespace solieu::output
