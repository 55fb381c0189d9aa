#include "audit/rulebook/catalogue_rules.h"

#include <set>
#include <string>
#include <utility>

#include "normalize/indicators/indicator.h"

namespace solieu::audit {
namespace {

using normalize::Indicator;

RowChoice row_of(const Indicator& indicator) {
    RowChoice choice;
    choice.indicators = {indicator.id};
    return choice;
}

DataRule rule_of(const Indicator& indicator, Claim claim, std::string id) {
    DataRule rule;
    rule.id = "catalogue." + std::move(id);
    rule.claim = claim;
    rule.severity = Severity::error;
    rule.source = indicator.source;
    rule.reach = Reach::table;
    rule.row = row_of(indicator);
    rule.file = "indicators.tsv";
    rule.implied = true;
    return rule;
}

// In signs, for it stands in every language.
void explain(DataRule& rule, const Indicator& stated, const std::vector<const Indicator*>& parts, const char* sign) {
    rule.explanation = {.vi = stated.vi + " = ", .en = stated.en + " = "};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        rule.explanation.vi += (i > 0 ? sign : "") + parts[i]->vi;
        rule.explanation.en += (i > 0 ? sign : "") + parts[i]->en;
        rule.parts.push_back(row_of(*parts[i]));
    }
    rule.explanation.vi += ".";
    rule.explanation.en += ".";
}

}  // namespace

std::vector<DataRule> catalogue_rules(const Lexicon& lexicon) {
    std::vector<DataRule> rules;
    std::set<std::pair<std::string, std::string>> partitions;
    for (const Indicator& indicator : normalize::indicators(lexicon)) {
        const Indicator* const numerator = normalize::find_indicator(indicator.numerator, lexicon);
        const Indicator* const denominator = normalize::find_indicator(indicator.denominator, lexicon);
        if (numerator != nullptr && denominator != nullptr) {
            rules.push_back(rule_of(indicator, Claim::ratio, indicator.id));
            explain(rules.back(), indicator, {numerator, denominator}, " : ");
        }
        if (indicator.partition.empty() || !partitions.emplace(indicator.parent, indicator.partition).second) continue;
        const Indicator* const parent = normalize::find_indicator(indicator.parent, lexicon);
        const auto parts = normalize::parts_of(indicator.parent, indicator.partition, lexicon);
        if (parent == nullptr || parts.size() < 2) continue;
        rules.push_back(rule_of(*parent, Claim::sum, parent->id + "." + indicator.partition));
        explain(rules.back(), *parent, parts, " + ");
    }
    return rules;
}

}  // namespace solieu::audit
