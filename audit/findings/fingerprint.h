#pragma once
// What a finding is known by again: in another reading of the report (its scan, its Word file) and in its next version,
// where pages, numbers of rows and other figures have moved.
//
// In:  a finding of the document.
// Out: 16 hex digits, of the rule, of what is stated where, and of what is expected of it. A place is told by what
//      stays: the indicator of the catalogue, else the label without marks and case; the head of the column; for prose
//      the unit and number. Of findings that are alike in all of that ("ghi 402" twice in the same words) the second
//      gets another digit behind them ("…-2").
//      It says nothing of whose report it is: the same slip in two reports has the same fingerprint.
// Fails: never.
//
// Example:
//   set_fingerprints(audit.findings, statements, facts);   // "5f0c1d2e9a8b7c6d"

#include <vector>

#include "audit/findings/finding.h"
#include "normalize/fact.h"

namespace solieu::audit {

void set_fingerprints(std::vector<Finding>& findings, const grammar::Statements& statements,
                      const normalize::Facts& facts);

}  // namespace solieu::audit
