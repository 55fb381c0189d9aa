#include "audit/misread.h"

#include <algorithm>

#include "audit/find_relations.h"
#include "audit/findings/localise.h"
#include "audit/findings/messages.h"

namespace solieu::audit {
namespace {

using normalize::Fact;
using normalize::Facts;

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
    if (fact.place.confidence >= normalize::read_surely || fact.quantity.read) return nullptr;
    const auto from = parse_plain(change.from), to = parse_plain(change.to);
    const auto fitting = std::count_if(fact.readings.begin(), fact.readings.end(), [&](const auto& reading) {
        return from && to && !(reading.value < *from) && !(*to < reading.value);
    });
    return fitting == 1 ? &change : nullptr;
}

}  // namespace

std::vector<normalize::Repair> find_misread(const grammar::Statements& statements, const Facts& given,
                                            const Rulebook& rulebook, const Lexicon& lexicon) {
    std::vector<normalize::Repair> repairs;
    const auto doubtful = [](const Facts& facts) {
        return std::any_of(facts.facts.begin(), facts.facts.end(),
                           [](const Fact& fact) { return !fact.readings.empty(); });
    };
    if (!doubtful(given)) return repairs;
    Facts facts = given;  // with what was found so far: a number that is right may make another one certain
    const RowFinder finder(statements, facts, rulebook, lexicon);
    for (int round = 0; round < max_rounds && doubtful(facts); ++round) {
        const std::vector<Judged> judged = relations_of(statements, facts, rulebook, finder);
        const Localisation localisation = localise(judged, facts);
        std::vector<normalize::Repair> now;
        for (const Cause& cause : localisation.causes) {
            const Change* change = misread_of(cause, facts);
            if (!change) continue;
            const Fact& fact = facts.facts[static_cast<std::size_t>(change->term.fact)];
            const auto reading = std::find_if(
                fact.readings.begin(), fact.readings.end(),
                [&](const normalize::OtherReading& other) { return to_plain(other.value) == change->expected; });
            const bool known = std::any_of(now.begin(), now.end(), [&](const normalize::Repair& repair) {
                return repair.fact == change->term.fact;
            });
            if (reading == fact.readings.end() || fact.quantity.read || known) continue;
            now.push_back({.fact = change->term.fact, .readings = {}, .meant = *reading});
        }
        if (now.empty()) break;
        facts = normalize::apply(std::move(facts), now);
        repairs.insert(repairs.end(), now.begin(), now.end());
    }
    return repairs;
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
