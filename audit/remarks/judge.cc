#include "audit/remarks/judge.h"

#include <algorithm>

#include "audit/findings/messages.h"
#include "audit/rulebook/rulebook.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;

// More than this many refs help nobody.
constexpr std::size_t max_refs = 50;

std::vector<Ref> refs_of(const Relation& relation, const Facts& facts) {
    std::vector<Ref> refs = {ref_of(relation.stated.fact, facts)};
    for (const Term& term : relation.parts) {
        const Ref ref = ref_of(term.fact, facts);
        if (refs.size() < max_refs && std::find(refs.begin(), refs.end(), ref) == refs.end()) refs.push_back(ref);
    }
    return refs;
}

Finding finding_of(Rule rule, Severity severity, std::span<const Judged> all, const Judged& judged,
                   const Statements& statements, const Facts& facts) {
    Finding finding{.rule = rule, .severity = severity};
    finding.relations = {static_cast<int>(&judged - all.data())};
    finding.message = {relation_message(judged.relation, judged.evaluation, statements, facts)};
    finding.refs = refs_of(judged.relation, facts);
    if (const auto stated = number_of(judged.relation.stated, facts)) finding.stated = to_plain(*stated);
    if (judged.relation.kind != RelationKind::at_most)
        if (const auto expected = expected_value(judged.relation, judged.evaluation, facts))
            finding.expected = to_plain(*expected);
    return finding;
}

bool is_sum(const Judged& judged) {
    return judged.relation.kind == RelationKind::sum || judged.relation.kind == RelationKind::at_most;
}

bool is_ratio(const Judged& judged) {
    return is_quotient(judged.relation.kind);
}

// The value of the only blank part of a sum; nullopt when it would be negative or nothing.
std::optional<std::pair<Term, Decimal>> blank_part(const Relation& relation, const Facts& facts) {
    const auto stated = number_of(relation.stated, facts);
    if (!stated) return std::nullopt;
    Rational rest = to_rational(*stated);
    int decimals = stated->decimals;
    std::optional<Term> blank;
    for (const Term& term : relation.parts) {
        if (term.exponent != relation.stated.exponent && number_of(term, facts)) return std::nullopt;
        const auto number = number_of(term, facts);
        if (!number) {
            if (blank) return std::nullopt;
            blank = term;
            continue;
        }
        rest -= to_rational(*number);
        decimals = std::max(decimals, number->decimals);
    }
    // A rest of nothing is what a blank means anyway.
    if (!blank || rest <= 0) return std::nullopt;
    return std::pair{*blank, round_to(rest, decimals)};
}

}  // namespace

void name_rules(std::vector<Finding>& findings, std::span<const Judged> judged, const Rulebook& rulebook) {
    for (Finding& finding : findings) {
        if (finding.relations.size() != 1 || finding.rule == Rule::missing || !finding.rule_id.empty()) continue;
        const std::string& id = judged[static_cast<std::size_t>(finding.relations.front())].relation.rule;
        const auto rule = std::find_if(rulebook.rules.begin(), rulebook.rules.end(),
                                       [&](const DataRule& one) { return !id.empty() && one.id == id; });
        if (rule == rulebook.rules.end()) continue;
        finding.rule_id = id;
        finding.message.push_back(message_of(rule->explanation));
    }
}

std::vector<Judged> judge(std::vector<Relation> relations, const Facts& facts) {
    std::vector<Judged> judged;
    judged.reserve(relations.size());
    for (Relation& relation : relations) {
        Evaluation evaluation = evaluate(relation, facts);
        judged.push_back({std::move(relation), std::move(evaluation)});
    }
    return judged;
}

std::vector<Finding> find_wrong_sums(std::span<const Judged> judged, const Statements& statements, const Facts& facts) {
    std::vector<Finding> findings;
    for (const Judged& one : judged) {
        if (!is_sum(one) || one.relation.certainty == Certainty::possible) continue;
        if (one.evaluation.outcome != Outcome::violated) continue;
        // Parts that together exceed the whole may come from an earlier period: for a person to decide, unless a rule
        // knows better.
        const bool error = one.relation.certainty == Certainty::sure &&
                           (one.relation.kind == RelationKind::sum || !one.relation.rule.empty());
        findings.push_back(
            finding_of(Rule::sum, error ? Severity::error : Severity::warning, judged, one, statements, facts));
    }
    return findings;
}

std::vector<Finding> find_wrong_ratios(std::span<const Judged> judged, const Statements& statements,
                                       const Facts& facts) {
    std::vector<Finding> findings;
    for (const Judged& one : judged) {
        if (!is_ratio(one) || one.relation.certainty == Certainty::possible) continue;
        if (one.evaluation.outcome != Outcome::violated) continue;
        const bool error = one.relation.certainty == Certainty::sure;
        findings.push_back(
            finding_of(Rule::ratio, error ? Severity::error : Severity::warning, judged, one, statements, facts));
    }
    return findings;
}

std::vector<Finding> find_rounding(std::span<const Judged> judged, const Statements& statements, const Facts& facts) {
    std::vector<Finding> findings;
    for (const Judged& one : judged) {
        if (one.relation.certainty == Certainty::possible || (!is_ratio(one) && one.relation.kind != RelationKind::sum))
            continue;
        if (one.evaluation.outcome == Outcome::holds_when_cut)
            findings.push_back(finding_of(Rule::rounding, Severity::info, judged, one, statements, facts));
        if (one.evaluation.outcome == Outcome::off_by_one)
            findings.push_back(finding_of(Rule::rounding, Severity::warning, judged, one, statements, facts));
    }
    return findings;
}

std::vector<Finding> find_blanks(std::span<const Judged> judged, const Statements& statements, const Facts& facts) {
    std::vector<Finding> findings;
    for (const Judged& one : judged) {
        if (one.relation.certainty != Certainty::sure || !one.relation.complete) continue;
        if (!is_ratio(one) && one.relation.kind != RelationKind::sum) continue;
        std::optional<std::pair<Term, Decimal>> blank;
        if (one.evaluation.stated_blank && one.evaluation.blank_parts == 0) {
            const auto expected = expected_value(one.relation, one.evaluation, facts);
            if (expected) blank = std::pair{one.relation.stated, *expected};
        } else if (one.evaluation.blank_parts == 1 && !one.evaluation.stated_blank && is_sum(one)) {
            blank = blank_part(one.relation, facts);
        }
        // A cell that says something else ("Chưa thực hiện") is not blank.
        if (!blank ||
            facts.facts[static_cast<std::size_t>(blank->first.fact)].quantity.kind != normalize::QuantityKind::missing)
            continue;
        Finding finding{.rule = Rule::missing, .severity = Severity::info};
        finding.message = {blank_message(blank->first, blank->second, statements, facts)};
        finding.refs = {ref_of(blank->first.fact, facts)};
        for (const Ref& ref : refs_of(one.relation, facts))
            if (ref != finding.refs.front()) finding.refs.push_back(ref);
        finding.expected = to_plain(blank->second);
        finding.relations = {static_cast<int>(&one - judged.data())};
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace solieu::audit
