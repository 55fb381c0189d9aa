#include "audit/suspects.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "audit/messages.h"

namespace solieu::audit {
namespace {

using normalize::Decimal;
using normalize::Facts;

constexpr int max_trials = 40000;      // relations evaluated with an edited number, in all
constexpr std::size_t max_terms = 24;  // numbers of one relation that are looked at
constexpr std::size_t max_edited_digits = 12;
constexpr std::size_t max_suspects = 5;

Decimal decimal_of(const std::string& digits, int decimals) {
    std::string text = digits;
    if (decimals > 0) {
        if (static_cast<int>(text.size()) <= decimals)
            text.insert(0, static_cast<std::size_t>(decimals) + 1 - text.size(), '0');
        text.insert(text.size() - static_cast<std::size_t>(decimals), ".");
    }
    return normalize::parse_plain(text).value_or(Decimal{});
}

// All numbers one small edit away, the most usual slips first.
std::vector<Decimal> edits_of(const Decimal& value) {
    const std::string digits = normalize::Integer(abs(value.coefficient)).str();
    std::vector<Decimal> edits;
    if (digits.size() > max_edited_digits) return edits;
    for (std::size_t i = 0; i < digits.size(); ++i)
        for (char digit = '0'; digit <= '9'; ++digit) {
            if (digit == digits[i]) continue;
            std::string text = digits;
            text[i] = digit;
            edits.push_back(decimal_of(text, value.decimals));
        }
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        if (digits[i] == digits[i + 1]) continue;
        std::string text = digits;
        std::swap(text[i], text[i + 1]);
        edits.push_back(decimal_of(text, value.decimals));
    }
    for (int decimals : {value.decimals - 1, value.decimals + 1, value.decimals - 2, value.decimals + 2,
                         value.decimals - 3, value.decimals + 3})
        if (decimals >= 0 && decimals != value.decimals) edits.push_back(decimal_of(digits, decimals));
    for (std::size_t i = 0; i < digits.size() && digits.size() > 1; ++i)
        edits.push_back(decimal_of(digits.substr(0, i) + digits.substr(i + 1), value.decimals));
    for (std::size_t i = 0; i <= digits.size(); ++i)
        for (char digit = '0'; digit <= '9'; ++digit)
            edits.push_back(decimal_of(digits.substr(0, i) + digit + digits.substr(i), value.decimals));
    return edits;
}

struct Index {
    std::map<int, std::vector<std::size_t>> relations_of;  // fact -> relations it takes part in that were decided
};

bool fits(Outcome outcome) {
    return outcome == Outcome::holds || outcome == Outcome::holds_when_cut;
}

struct Ranked {
    int repair = 2;   // 0: an edit mends all its relations; 1: this one; 2: none does
    int vouched = 0;  // satisfied relations it takes part in
    float confidence = 1;
    Term term;

    [[nodiscard]] auto key() const { return std::tuple(repair, vouched, confidence); }
};

Ranked rank(const Term& term, std::size_t violated, std::span<const Judged> judged, const Index& index,
            const Facts& facts, int& trials) {
    Ranked ranked{.term = term};
    ranked.confidence = facts.facts[static_cast<std::size_t>(term.fact)].place.confidence;
    const std::vector<std::size_t>& relations = index.relations_of.at(term.fact);
    for (std::size_t relation : relations)
        if (relation != violated && fits(judged[relation].evaluation.outcome)) ++ranked.vouched;
    const std::optional<Decimal> value = number_of(term, facts);
    if (!value) return ranked;
    for (const Decimal& edit : edits_of(*value)) {
        if (trials <= 0) break;
        --trials;
        if (!fits(evaluate_with(judged[violated].relation, facts, {term, edit}).outcome)) continue;
        ranked.repair = 1;
        const bool all =
            relations.size() <= 16 && std::all_of(relations.begin(), relations.end(), [&](std::size_t relation) {
                --trials;
                return relation == violated ||
                       fits(evaluate_with(judged[relation].relation, facts, {term, edit}).outcome);
            });
        if (all) {
            ranked.repair = 0;
            break;
        }
    }
    return ranked;
}

}  // namespace

void rank_suspects(std::vector<Finding>& findings, std::span<const Judged> judged, const Facts& facts) {
    Index index;
    std::map<int, std::vector<std::size_t>> violated;  // stated fact -> relations that do not hold
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const auto& [relation, evaluation] = judged[i];
        if (evaluation.outcome == Outcome::unknown) continue;
        std::vector<int> members = {relation.stated.fact};
        for (const Term& term : relation.parts) members.push_back(term.fact);
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        for (int fact : members) index.relations_of[fact].push_back(i);
        if (evaluation.outcome == Outcome::violated) violated[relation.stated.fact].push_back(i);
    }
    std::map<std::pair<int, RelationKind>, std::size_t> of_finding;
    for (const auto& [fact, relations] : violated)
        for (std::size_t relation : relations) of_finding.try_emplace({fact, judged[relation].relation.kind}, relation);

    auto fact_of = [&](const Ref& ref) -> int {
        if (ref.kind == Ref::Kind::figure) return facts.figure_begin + ref.index;
        if (ref.kind != Ref::Kind::row || ref.value < 0) return -1;
        return facts.row_begin[static_cast<std::size_t>(ref.table)][static_cast<std::size_t>(ref.index)] + ref.value;
    };
    int trials = max_trials;
    for (Finding& finding : findings) {
        if (trials <= 0) return;
        if ((finding.rule != Rule::sum && finding.rule != Rule::ratio) || finding.refs.empty()) continue;
        const int stated = fact_of(finding.refs.front());
        auto found = of_finding.find({stated, finding.rule == Rule::ratio ? RelationKind::ratio : RelationKind::sum});
        if (found == of_finding.end()) found = of_finding.find({stated, RelationKind::at_most});
        if (found == of_finding.end()) continue;
        const Relation& relation = judged[found->second].relation;
        std::vector<Term> terms = {relation.stated};
        for (const Term& term : relation.parts)
            if (terms.size() < max_terms) terms.push_back(term);
        std::vector<Ranked> ranked;
        for (const Term& term : terms) ranked.push_back(rank(term, found->second, judged, index, facts, trials));
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const Ranked& a, const Ranked& b) { return a.key() < b.key(); });
        // All alike: none is likelier than the others.
        if (ranked.front().key() == ranked.back().key()) continue;
        for (const Ranked& one : ranked) {
            if (one.key() == ranked.back().key() || finding.suspects.size() >= max_suspects) break;
            const Ref ref = ref_of(one.term.fact, facts);
            if (std::find(finding.suspects.begin(), finding.suspects.end(), ref) == finding.suspects.end())
                finding.suspects.push_back(ref);
        }
    }
}

}  // namespace solieu::audit
