#pragma once
// What persons have decided about findings, as lines of a file that is only ever added to:
//
//   {"schema":"solieu.decision/1","fingerprint":"5f0c1d2e9a8b7c6d","body":"Tỉnh Thái Nguyên","state":"rejected",
//    "note":"số liệu đã được giải trình","decided_at":"2026-03-31T08:15:00Z"}
//
// Of several for one finding of one body the last counts.
//
// In:    the text of such a file; the list whose findings are to have their decisions.
// Fails: unreadable for a line that is none, with its number: nothing is guessed.
//
// Example:
//   Result<Decisions> decisions = decisions_in(text);
//   if (decisions) put_decisions(*decisions, list);

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "output/list/listed_findings.h"

namespace solieu::output {

struct Decision {
    std::string fingerprint, body;
    std::string state;  // accepted, rejected, corrected
    std::string note;
    std::string decided_at;  // 2026-03-31T08:15:00Z
};

[[nodiscard]] bool is_decision_state(std::string_view word);

using FindingOfBody = std::pair<std::string, std::string>;  // fingerprint, body
using Decisions = std::map<FindingOfBody, Decision>;

[[nodiscard]] Result<Decisions> decisions_in(std::string_view text);
[[nodiscard]] std::string line_of(const Decision& decision);

void put_decisions(const Decisions& decisions, FindingsList& list);

}  // namespace solieu::output
