#pragma once
// From relations and how they came out to findings: sums, ratios, rounding, blanks.
//
//   sum, at_most  violated   error when sure, else warning
//   ratio         violated   error when sure, else warning
//                 off by at most one unit of the last digit   rounding, warning
//                 holds when cut                              rounding, info
//   sum, ratio    sure, exactly one number blank, the others determine it   missing, info

#include <span>
#include <vector>

#include "audit/findings/finding.h"
#include "audit/relations/evaluate.h"
#include "audit/relations/relation.h"
#include "audit/rulebook/rulebook.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Judged> judge(std::vector<Relation> relations, const normalize::Facts& facts);

// Findings of relations that a rule of the rulebook claims get its id and, behind the message, its explanation; what is
// blank gets none.
void name_rules(std::vector<Finding>& findings, std::span<const Judged> judged, const Rulebook& rulebook);

[[nodiscard]] std::vector<Finding> find_wrong_sums(std::span<const Judged> judged,
                                                   const grammar::Statements& statements,
                                                   const normalize::Facts& facts);
[[nodiscard]] std::vector<Finding> find_wrong_ratios(std::span<const Judged> judged,
                                                     const grammar::Statements& statements,
                                                     const normalize::Facts& facts);
[[nodiscard]] std::vector<Finding> find_rounding(std::span<const Judged> judged, const grammar::Statements& statements,
                                                 const normalize::Facts& facts);
[[nodiscard]] std::vector<Finding> find_blanks(std::span<const Judged> judged, const grammar::Statements& statements,
                                               const normalize::Facts& facts);

}  // namespace solieu::audit
