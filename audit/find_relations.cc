#include "audit/find_relations.h"

#include <iterator>

#include "audit/prose/prose_relations.h"
#include "audit/remarks/judge.h"
#include "audit/rulebook/rule_relations.h"
#include "audit/same/same_things.h"
#include "audit/tables/other_columns.h"
#include "audit/tables/table_relations.h"

namespace solieu::audit {

std::vector<Judged> relations_of(const grammar::Statements& statements, const normalize::Facts& facts,
                                 const Rulebook& rulebook, const RowFinder& finder, const LikenessWeights& weights) {
    std::vector<Relation> relations = table_relations(statements, facts, finder.views(), finder.lexicon());
    std::vector<Relation> prose = prose_relations(statements, facts, finder.lexicon());
    relations.insert(relations.end(), std::make_move_iterator(prose.begin()), std::make_move_iterator(prose.end()));
    std::vector<Relation> same =
        same_relations(statements, facts, finder.views(), relations, finder.lexicon(), weights);
    relations.insert(relations.end(), std::make_move_iterator(same.begin()), std::make_move_iterator(same.end()));
    relations = join_relations(std::move(relations), rule_relations(statements, facts, rulebook, finder), facts);
    drop_sums_of_other_columns(statements, facts, relations);
    return judge(std::move(relations), facts);
}

}  // namespace solieu::audit
