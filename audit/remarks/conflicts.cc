#include "audit/remarks/conflicts.h"

#include <algorithm>
#include <map>

#include "audit/findings/messages.h"
#include "audit/remarks/judge.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;

// Smaller wholes meet by chance: 3/4 of one thing is 3/4 of another.
constexpr int smallest_whole = 30;

Finding finding_of(const Term& first, const Term& second, const Statements& statements, const Facts& facts) {
    const std::string first_written = as_written(first, statements, facts),
                      second_written = as_written(second, statements, facts);
    Finding finding{.rule = Rule::conflict, .severity = Severity::warning};
    finding.stated = plain_number(first, first.exponent, statements, facts);
    finding.expected = plain_number(second, first.exponent, statements, facts);
    finding.refs = {ref_of(first.fact, facts), ref_of(second.fact, facts)};
    finding.message = {
        {"conflict.values",
         {said("first", name_of_term(first, statements, facts)), as_is("first_written", first_written),
          said("second", name_of_term(second, statements, facts)), as_is("second_written", second_written)}}};
    return finding;
}

}  // namespace

std::vector<Finding> find_conflicting_statements(std::span<const Judged> judged, const Statements& statements,
                                                 const Facts& facts) {
    std::vector<Finding> findings;
    for (const Judged& one : judged) {
        if (one.relation.kind != RelationKind::same || one.evaluation.outcome != Outcome::violated) continue;
        if (one.relation.certainty == Certainty::possible) continue;
        const Term &a = one.relation.stated, &b = one.relation.parts[0];
        findings.push_back(finding_of(a, b, statements, facts));
        findings.back().relations = {static_cast<int>(&one - judged.data())};
        if (one.relation.certainty == Certainty::sure) findings.back().severity = Severity::error;
    }
    return findings;
}

std::vector<Finding> find_conflicting_rates(std::span<const Judged> judged, const Statements& statements,
                                            const Facts& facts) {
    std::vector<Finding> findings;
    std::map<std::string, int> first;  // "396/5106" -> fact of the rate
    for (const Judged& one : judged) {
        if (one.relation.kind != RelationKind::ratio || one.evaluation.outcome == Outcome::unknown) continue;
        // Rows of one column may happen to have the same plan and result.
        if (facts.facts[static_cast<std::size_t>(one.relation.stated.fact)].measure != normalize::Measure::none)
            continue;
        const auto part = number_of(one.relation.parts[0], facts), whole = number_of(one.relation.parts[1], facts);
        const auto rate = number_of(one.relation.stated, facts);
        if (!part || !whole || !rate || *part == *whole || part->coefficient == 0) continue;
        if (*whole < Decimal{.coefficient = smallest_whole}) continue;
        const auto [found, fresh] =
            first.try_emplace(to_plain(*part) + "/" + to_plain(*whole), one.relation.stated.fact);
        if (fresh || found->second == one.relation.stated.fact) continue;
        const Term other{.fact = found->second};
        const auto other_rate = number_of(other, facts);
        // Cut in one place and rounded in the other is no conflict.
        if (!other_rate || meet(interval_of(*rate, false), interval_of(*other_rate, false)) ||
            meet(interval_of_cut(*rate), interval_of_cut(*other_rate)))
            continue;
        findings.push_back(finding_of(one.relation.stated, other, statements, facts));
    }
    return findings;
}

}  // namespace solieu::audit
