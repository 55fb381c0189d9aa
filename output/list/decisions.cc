#include "output/list/decisions.h"

#include <optional>
#include <utility>

#include "output/list/list_lines.h"

namespace solieu::output {

namespace {

constexpr std::string_view schema = "solieu.decision/1";

}  // namespace

bool is_decision_state(std::string_view word) {
    return word == "accepted" || word == "rejected" || word == "corrected";
}

Result<Decisions> decisions_in(std::string_view text) {
    Decisions decisions;
    const Result<void> read = for_each_line(text, schema, [&](const Json& line) {
        Decision decision{.fingerprint = text_in(line, "fingerprint"),
                          .body = text_in(line, "body"),
                          .state = text_in(line, "state"),
                          .note = text_in(line, "note"),
                          .decided_at = text_in(line, "decided_at")};
        const FindingOfBody finding{decision.fingerprint, decision.body};
        if (is_decision_state(decision.state)) decisions[finding] = std::move(decision);
    });
    if (!read) return tl::unexpected(read.error());
    return decisions;
}

std::string line_of(const Decision& decision) {
    return line_of(Json{{"schema", schema},
                        {"fingerprint", decision.fingerprint},
                        {"body", decision.body},
                        {"state", decision.state},
                        {"note", decision.note},
                        {"decided_at", decision.decided_at}}) +
           "\n";
}

void put_decisions(const Decisions& decisions, FindingsList& list) {
    if (decisions.empty()) return;
    const auto decided = [&](const std::string& fingerprint, const std::string& body) -> std::optional<ListedDecision> {
        const auto found = decisions.find({fingerprint, body});
        if (found == decisions.end()) return std::nullopt;
        return ListedDecision{.state = found->second.state, .note = found->second.note};
    };
    for (std::size_t i = 0; i < list.findings.size(); ++i) {
        const ListedFinding finding = list.findings[i];
        if (auto decision = decided(finding.fingerprint, owner_of(list.reports[finding.report])))
            list.findings.decide(i, std::move(*decision));
    }
    for (GoneFinding& gone : list.gone) {
        if (auto decision = decided(gone.fingerprint, gone.body)) gone.decision = std::move(*decision);
    }
}

}  // namespace solieu::output
