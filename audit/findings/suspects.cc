#include "audit/findings/suspects.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "audit/findings/messages.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;

constexpr std::size_t max_suspects = 5;
constexpr std::size_t max_refs = 50;
constexpr std::size_t max_named = 3;  // other relations of one cause that are told in full
constexpr int likely_enough = 40;     // a suspect is at most about six times less likely than the first

bool same_number(const Term& a, const Term& b) {
    return a.fact == b.fact && a.side == b.side && a.part == b.part;
}

bool touches(const Change& change, const Relation& relation) {
    return same_number(change.term, relation.stated) ||
           std::any_of(relation.parts.begin(), relation.parts.end(),
                       [&](const Term& part) { return same_number(change.term, part); });
}

// They change the same numbers, to whatever values.
bool same_numbers(const std::vector<Change>& a, const std::vector<Change>& b) {
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&](const Change& one) {
               return std::any_of(b.begin(), b.end(),
                                  [&](const Change& other) { return same_number(one.term, other.term); });
           });
}

std::size_t likely_corrections(const Cause& cause, int margin) {
    std::size_t count = 0;
    while (count < cause.corrections.size() && cause.corrections[count].cost < cause.corrections.front().cost + margin)
        ++count;
    return count;
}

// Several values that went astray together: a copied row, rows that changed places, a row a column too far.
bool is_one_slip(const Correction& correction) {
    if (correction.changes.size() < 2) return false;
    const Slip slip = correction.changes.front().slip;
    return (slip == Slip::neighbour || slip == Slip::rows_swapped || slip == Slip::shifted) &&
           std::all_of(correction.changes.begin(), correction.changes.end(),
                       [&](const Change& change) { return change.slip == slip; });
}

// Every likely correction has a change that concerns both relations.
bool one_cause(const Cause& cause, const Relation& a, const Relation& b) {
    const std::size_t likely = likely_corrections(cause, equally_good);
    return likely > 0 &&
           std::all_of(cause.corrections.begin(), cause.corrections.begin() + static_cast<std::ptrdiff_t>(likely),
                       [&](const Correction& correction) {
                           const auto any = [&](const auto& test) {
                               return std::any_of(correction.changes.begin(), correction.changes.end(), test);
                           };
                           if (is_one_slip(correction))
                               return any([&](const Change& change) { return touches(change, a); }) &&
                                      any([&](const Change& change) { return touches(change, b); });
                           return any([&](const Change& change) { return touches(change, a) && touches(change, b); });
                       });
}

class Naming {
  public:
    Naming(std::vector<Finding>& findings, const Localisation& localisation, std::span<const Judged> judged,
           const Statements& statements, const Facts& facts)
        : findings_(findings), localisation_(localisation), judged_(judged), statements_(statements), facts_(facts) {
        for (std::size_t i = 0; i < localisation.causes.size(); ++i)
            for (int relation : localisation.causes[i].violated) cause_of_.emplace(relation, i);
    }

    void run() {
        merge();
        for (Finding& finding : findings_) name(finding);
    }

  private:
    [[nodiscard]] const Cause* cause_of(const Finding& finding) const {
        for (int relation : finding.relations)
            if (const auto found = cause_of_.find(relation); found != cause_of_.end())
                return &localisation_.causes[found->second];
        return nullptr;
    }

    [[nodiscard]] const Relation& relation(int index) const {
        return judged_[static_cast<std::size_t>(index)].relation;
    }

    // Later findings of the same cause go into the first, which is the most severe: findings come in order.
    void merge() {
        std::map<const Cause*, std::vector<std::size_t>> kept;  // findings that stay, by cause
        std::map<std::size_t, std::vector<Sentences>> named;
        std::vector<bool> gone(findings_.size(), false);
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            const Cause* cause = cause_of(findings_[i]);
            if (!cause || cause->alone) continue;
            std::vector<std::size_t>& same = kept[cause];
            const auto into = std::find_if(same.begin(), same.end(), [&](std::size_t other) {
                return one_cause(*cause, relation(findings_[other].relations.front()),
                                 relation(findings_[i].relations.front()));
            });
            if (into == same.end()) {
                same.push_back(i);
                continue;
            }
            gone[i] = true;
            Finding& first = findings_[*into];
            for (const Ref& ref : findings_[i].refs)
                if (first.refs.size() < max_refs &&
                    std::find(first.refs.begin(), first.refs.end(), ref) == first.refs.end())
                    first.refs.push_back(ref);
            first.relations.insert(first.relations.end(), findings_[i].relations.begin(), findings_[i].relations.end());
            named[*into].push_back(std::move(findings_[i].message));
        }
        for (auto& [finding, messages] : named) {
            Sentences& message = findings_[finding].message;
            message.push_back({"finding.same-cause", {}});
            for (std::size_t i = 0; i < messages.size() && i < max_named; ++i)
                message.insert(message.end(), messages[i].begin(), messages[i].end());
            if (messages.size() > max_named)
                message.push_back({"finding.more-places", {as_is("count", std::to_string(messages.size()))}});
        }
        std::size_t next = 0;
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            if (gone[i]) continue;
            if (next != i) findings_[next] = std::move(findings_[i]);
            ++next;
        }
        findings_.resize(next);
    }

    void name(Finding& finding) const {
        const Cause* cause = cause_of(finding);
        if (!cause) return;
        finding.corrections = cause->corrections;
        finding.limited = cause->limited;
        std::vector<std::vector<Change>> ways;  // of each equally good correction, what concerns this finding
        const std::size_t likely = likely_corrections(*cause, likely_enough);
        for (std::size_t i = 0; i < likely; ++i) {
            std::vector<Change> way;
            for (const Change& change : cause->corrections[i].changes) {
                const bool here = std::any_of(finding.relations.begin(), finding.relations.end(),
                                              [&](int one) { return touches(change, relation(one)); });
                if (!here) continue;
                if (std::find(finding.suspects.begin(), finding.suspects.end(), change.ref) == finding.suspects.end() &&
                    finding.suspects.size() < max_suspects)
                    finding.suspects.push_back(change.ref);
                way.push_back(change);
            }
            const bool known = std::any_of(ways.begin(), ways.end(),
                                           [&](const std::vector<Change>& other) { return same_numbers(other, way); });
            if (!way.empty() && !known && cause->corrections[i].cost < cause->corrections.front().cost + equally_good)
                ways.push_back(std::move(way));
        }
        if (!ways.empty()) finding.message.push_back(suspect_message(ways, statements_, facts_));
        if (cause->limited) finding.message.push_back({"finding.limited", {}});
    }

    std::vector<Finding>& findings_;
    const Localisation& localisation_;
    std::span<const Judged> judged_;
    const Statements& statements_;
    const Facts& facts_;
    std::map<int, std::size_t> cause_of_;  // relation -> cause
};

}  // namespace

void name_suspects(std::vector<Finding>& findings, const Localisation& localisation, std::span<const Judged> judged,
                   const Statements& statements, const Facts& facts) {
    Naming(findings, localisation, judged, statements, facts).run();
}

}  // namespace solieu::audit
