#include "audit/misread.h"

#include <algorithm>

#include "audit/find_relations.h"
#include "audit/findings/localise.h"
#include "audit/findings/messages.h"

namespace solieu::audit {
namespace {

using normalize::Fact;
using normalize::Facts;

constexpr float read_surely = 0.97F;
constexpr int clearly = 48;  // eight times likelier than the next explanation
constexpr int max_rounds = 3;

// The number that a cause mends by another reading; nullptr when it is not certain enough.
const Change* misread_of(const Cause& cause, const Facts& facts) {
    if (cause.corrections.empty() || cause.alone || cause.limited) return nullptr;
    const Correction& best = cause.corrections.front();
    if (best.changes.size() != 1 || best.changes.front().slip != Slip::misread) return nullptr;
    if (cause.corrections.size() > 1 && cause.corrections[1].cost < best.cost + clearly) return nullptr;
    const Change& change = best.changes.front();
    const Fact& fact = facts.facts[static_cast<std::size_t>(change.term.fact)];
    if (fact.place.confidence >= read_surely || fact.quantity.read) return nullptr;
    const auto from = parse_plain(change.from), to = parse_plain(change.to);
    const auto fitting = std::count_if(fact.readings.begin(), fact.readings.end(), [&](const auto& reading) {
        return from && to && !(reading.value < *from) && !(*to < reading.value);
    });
    return fitting == 1 ? &change : nullptr;
}

}  // namespace

int mend_misread(const grammar::Statements& statements, Facts& facts, const Rulebook& rulebook) {
    const bool any =
        std::any_of(facts.facts.begin(), facts.facts.end(), [](const Fact& fact) { return !fact.readings.empty(); });
    if (!any) return 0;
    const RowFinder finder(statements, facts, rulebook);
    int mended = 0;
    for (int round = 0; round < max_rounds; ++round) {
        const bool doubt = std::any_of(facts.facts.begin(), facts.facts.end(),
                                       [](const Fact& fact) { return !fact.readings.empty(); });
        if (!doubt) break;
        const std::vector<Judged> judged = relations_of(statements, facts, rulebook, finder);
        const Localisation localisation = localise(judged, facts);
        int now = 0;
        for (const Cause& cause : localisation.causes) {
            const Change* change = misread_of(cause, facts);
            if (!change) continue;
            Fact& fact = facts.facts[static_cast<std::size_t>(change->term.fact)];
            const auto reading = std::find_if(
                fact.readings.begin(), fact.readings.end(),
                [&](const normalize::OtherReading& other) { return to_plain(other.value) == change->expected; });
            if (reading == fact.readings.end() || fact.quantity.read) continue;
            fact.quantity.read = fact.quantity.value;
            fact.quantity.value = reading->value;
            fact.quantity.decimals = reading->value.decimals;
            fact.quantity.alternatives.clear();
            fact.readings.clear();
            ++now;
        }
        mended += now;
        if (now == 0) break;
    }
    return mended;
}

std::vector<Finding> find_mended(const grammar::Statements& statements, const Facts& facts) {
    std::vector<Finding> findings;
    for (int i = 0; i < static_cast<int>(facts.facts.size()); ++i) {
        const normalize::Quantity& quantity = facts.facts[static_cast<std::size_t>(i)].quantity;
        if (!quantity.read || !quantity.value) continue;
        Finding finding{.rule = Rule::format, .severity = Severity::info};
        finding.message = {{"misread.repaired",
                            {said("name", name_of_fact(i, statements, facts)), number("read", *quantity.read),
                             number("value", *quantity.value)}}};
        finding.refs = {ref_of(i, facts)};
        finding.stated = to_plain(*quantity.read);
        finding.expected = to_plain(*quantity.value);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace solieu::audit
