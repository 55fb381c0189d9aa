#include "audit/check.h"

#include <iterator>

#include "audit/coverage.h"
#include "audit/judge.h"
#include "audit/merge.h"
#include "audit/prose_relations.h"
#include "audit/rules.h"
#include "audit/suspects.h"
#include "audit/table_relations.h"

namespace solieu::audit {

Audit check(const grammar::Statements& statements, const normalize::Facts& facts) {
    std::vector<Relation> relations = table_relations(statements, facts);
    std::vector<Relation> prose = prose_relations(statements, facts);
    relations.insert(relations.end(), std::make_move_iterator(prose.begin()), std::make_move_iterator(prose.end()));
    const std::vector<Judged> judged = judge(std::move(relations), facts);

    Audit audit;
    const Context context{.statements = statements, .facts = facts, .judged = judged};
    for (const RuleUnit& unit : rule_units()) {
        std::vector<Finding> findings = unit.find(context);
        audit.findings.insert(audit.findings.end(), std::make_move_iterator(findings.begin()),
                              std::make_move_iterator(findings.end()));
    }
    audit.findings = merge_findings(std::move(audit.findings), statements);
    rank_suspects(audit.findings, judged, facts);
    audit.coverage = measure_coverage(judged, facts);
    return audit;
}

}  // namespace solieu::audit
