#include "audit/tables/table_relations.h"

#include <iterator>

#include "audit/tables/column_relations.h"
#include "audit/tables/note_relations.h"
#include "audit/tables/table_ratios.h"
#include "audit/tables/table_selections.h"
#include "audit/tables/table_sums.h"
#include "audit/tables/table_totals.h"

namespace solieu::audit {

std::vector<Relation> table_relations(const grammar::Statements& statements, const normalize::Facts& facts,
                                      std::span<const TableView> views, const Lexicon& lexicon) {
    std::vector<Relation> relations;
    for (const TableView& view : views) {
        std::vector<Relation> sums;
        add_table_sums(statements, facts, view, sums, lexicon);
        add_table_totals(statements, facts, view, sums, lexicon);
        add_table_selections(statements, facts, view, sums);
        relations.insert(relations.end(), std::make_move_iterator(sums.begin()), std::make_move_iterator(sums.end()));
        std::vector<Relation> ratios;
        add_table_ratios(statements, facts, view, ratios);
        add_column_relations(statements, facts, view, ratios, lexicon);
        add_note_relations(statements, facts, view, ratios);
        relations.insert(relations.end(), std::make_move_iterator(ratios.begin()),
                         std::make_move_iterator(ratios.end()));
    }
    add_sums_in_cells(facts, relations, lexicon);
    return relations;
}

}  // namespace solieu::audit
