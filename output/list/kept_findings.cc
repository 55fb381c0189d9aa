#include "output/list/kept_findings.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>

#include "base/wire.h"
#include "output/list/listed_fields.h"

namespace solieu::output {

void KeptFindings::push_back(const ListedFinding& finding) {
    kept_.push_back({.place = texts_.put(bytes_of(finding)),
                     .report = static_cast<std::uint32_t>(finding.report),
                     .decision = 0,
                     .severity = finding.severity,
                     .known = finding.known,
                     .picture = !finding.picture.bytes.empty()});
}

ListedFinding KeptFindings::operator[](std::size_t index) const {
    const Kept& kept = kept_[index];
    std::optional<ListedFinding> finding = struct_in<ListedFinding>(texts_.get(kept.place));
    if (!finding) throw std::runtime_error("a temporary file is not what was written");
    finding->known = kept.known;
    if (kept.decision > 0) finding->decision = decisions_[kept.decision];
    return std::move(*finding);
}

void KeptFindings::decide(std::size_t index, ListedDecision decision) {
    kept_[index].decision = static_cast<std::uint32_t>(decisions_.size());
    decisions_.push_back(std::move(decision));
}

void KeptFindings::sort(const std::function<bool(const Rank&, const Rank&)>& before) {
    std::ranges::stable_sort(kept_, [&](const Kept& a, const Kept& b) {
        return before({a.severity, a.report}, {b.severity, b.report});
    });
}

}  // namespace solieu::output
