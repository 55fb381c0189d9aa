#include "audit/check.h"

#include <algorithm>
#include <iterator>

#include "audit/find_relations.h"
#include "audit/findings/coverage.h"
#include "audit/findings/fingerprint.h"
#include "audit/findings/localise.h"
#include "audit/findings/merge.h"
#include "audit/findings/suspects.h"
#include "audit/rulebook/pack_rules.h"
#include "audit/rulebook/rule_findings.h"
#include "audit/rules.h"

namespace solieu::audit {
namespace {

constexpr float doubtful = 0.75F;  // a value read with less confidence may not be what is written

float confidence_of(const Ref& ref, const grammar::Statements& statements, const normalize::Facts& facts) {
    switch (ref.kind) {
        case Ref::Kind::row: {
            const auto table = static_cast<std::size_t>(ref.table), row = static_cast<std::size_t>(ref.index);
            float least = 1;
            for (auto i = static_cast<std::size_t>(facts.row_begin[table][row]); i < facts.facts.size(); ++i) {
                const normalize::Fact& fact = facts.facts[i];
                if (fact.table != ref.table || fact.row != ref.index) break;
                if (ref.value < 0 || fact.value == ref.value) least = std::min(least, fact.place.confidence);
            }
            return least;
        }
        case Ref::Kind::figure:
            return statements.figures[static_cast<std::size_t>(ref.index)].place.confidence;
        case Ref::Kind::date:
            return statements.dates[static_cast<std::size_t>(ref.index)].place.confidence;
        case Ref::Kind::citation:
        case Ref::Kind::section:
            return 1;
    }
    return 1;
}

// An error says that the figures as written cannot all be true. Where one of them was hardly legible nobody knows yet
// what is written: a person has to look. Where two were, it is likelier that the reading is wrong than the report: a
// question.
void doubt_misread(std::vector<Finding>& findings, const grammar::Statements& statements,
                   const normalize::Facts& facts) {
    for (Finding& finding : findings) {
        if (finding.severity == Severity::info) continue;
        const auto unsure = std::count_if(finding.refs.begin(), finding.refs.end(), [&](const Ref& ref) {
            return confidence_of(ref, statements, facts) < doubtful;
        });
        if (unsure == 0 || (unsure == 1 && finding.severity == Severity::warning)) continue;
        finding.severity = unsure == 1 ? Severity::warning : Severity::info;
        finding.message.push_back({"finding.doubtful", {}});
    }
}

}  // namespace

Audit check(const grammar::Statements& statements, const normalize::Facts& facts, const Lexicon& lexicon) {
    return check(statements, facts, lexicon, lexicon.of<PackRules>().book);
}

Audit check(const grammar::Statements& statements, const normalize::Facts& facts, const Lexicon& lexicon,
            const Rulebook& rulebook, const LikenessWeights& weights) {
    const RowFinder finder(statements, facts, rulebook, lexicon);
    Audit audit;
    audit.relations = relations_of(statements, facts, rulebook, finder, weights);
    audit.findings = rule_findings(statements, facts, rulebook, finder);
    const Context context{.statements = statements,
                          .facts = facts,
                          .views = finder.views(),
                          .judged = audit.relations,
                          .lexicon = lexicon};
    for (const RuleUnit& unit : rule_units()) {
        std::vector<Finding> findings = unit.find(context);
        audit.findings.insert(audit.findings.end(), std::make_move_iterator(findings.begin()),
                              std::make_move_iterator(findings.end()));
    }
    name_rules(audit.findings, audit.relations, rulebook);
    doubt_misread(audit.findings, statements, facts);
    audit.findings = merge_findings(std::move(audit.findings), statements);
    name_suspects(audit.findings, localise(audit.relations, facts), audit.relations, statements, facts);
    set_fingerprints(audit.findings, statements, facts);
    audit.coverage = measure_coverage(audit.relations, statements, facts);
    return audit;
}

}  // namespace solieu::audit
