#include "audit/tables/table_selections.h"

#include <algorithm>
#include <set>
#include <utility>

#include "audit/partition.h"
#include "audit/relations/evaluate.h"

namespace solieu::audit {
namespace {

using normalize::Fact;
using normalize::Label;
using normalize::UnitKind;

// How the words and units of two rows bear out that one counts some of the other.
enum class Bond { none, columns, words };  // not at all · where several columns do · in one column alone

class Selections {
  public:
    Selections(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
               std::vector<Relation>& relations)
        : statements_(statements), facts_(facts), view_(view), relations_(relations) {
        for (const Relation& relation : relations)
            if (relation.kind == RelationKind::sum || relation.kind == RelationKind::at_most)
                for (const Term& part : relation.parts) summed_.emplace(relation.stated.fact, part.fact);
    }

    void add() {
        const grammar::Table& table = statements_.tables[static_cast<std::size_t>(view_.table)];
        for (int whole = 0; whole < static_cast<int>(view_.rows.size()); ++whole) {
            if (!is_quantity(seen(whole)) || is_density(*seen(whole).unit) || tells_otherwise(*seen(whole).label))
                continue;
            for (const int part : seen(whole).children)
                if (table.rows[static_cast<std::size_t>(part)].within) add_part(whole, part);
        }
    }

  private:
    [[nodiscard]] const RowView& seen(int row) const { return view_.rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const Fact& fact(const Term& term) const { return facts_.facts[static_cast<std::size_t>(term.fact)]; }

    // Averages, plans and changes: of one of them more may be than of all.
    static bool tells_otherwise(const Label& label) { return is_other_measure(label) || label.compared(); }

    [[nodiscard]] Bond bond(int whole, int part) const {
        const Label &of_whole = *seen(whole).label, &of_part = *seen(part).label;
        const UnitKind unit = seen(part).unit->kind, unit_of_whole = seen(whole).unit->kind;
        if (unit == UnitKind::money && unit_of_whole == UnitKind::money) return Bond::words;
        if (unit != UnitKind::none && shares_head(of_part, of_whole)) return Bond::words;
        if (!of_part.content.empty() &&
            std::find(of_whole.every.begin(), of_whole.every.end(), of_part.content.front()) != of_whole.every.end())
            return Bond::words;
        return of_part.counted || unit != UnitKind::none ? Bond::none : Bond::columns;
    }

    // Of one kind, by column or row; points and times are no amounts.
    [[nodiscard]] bool are_amounts(const Term& whole, const Term& part) const {
        const Fact &a = fact(whole), &b = fact(part);
        const normalize::Unit &unit_a = facts_.units[static_cast<std::size_t>(a.unit)],
                              &unit_b = facts_.units[static_cast<std::size_t>(b.unit)];
        const auto is_level = [](const normalize::Unit& unit) {
            return is_time(unit) || is_density(unit) || unit.dimension == "point" || unit.dimension == "percent point";
        };
        return adds_up(a) && adds_up(b) && a.measure != normalize::Measure::share &&
               (whole.exponent == 0) == (part.exponent == 0) && !is_level(unit_a) && !is_level(unit_b);
    }

    [[nodiscard]] bool is_money(const Term& term) const {
        return facts_.units[static_cast<std::size_t>(fact(term).unit)].kind == UnitKind::money;
    }

    [[nodiscard]] bool is_below_zero(int row, int value) const {
        const auto term = term_of(facts_, view_, row, value, statements_);
        const auto number = term ? number_of(*term, facts_) : std::nullopt;
        return number && number->coefficient < 0;
    }

    // What is left of gains and losses: "Chênh lệch 400, trong đó 900 và -500".
    [[nodiscard]] bool is_balance(int whole, int value) const {
        const std::vector<int>& children = seen(whole).children;
        return is_below_zero(whole, value) ||
               std::any_of(children.begin(), children.end(), [&](int child) { return is_below_zero(child, value); });
    }

    void add_part(int whole, int part) {
        const RowView &row = seen(whole), &child = seen(part);
        if (!child.item || !is_quantity(child) || !same_unit(row, child)) return;
        if (tells_otherwise(*child.label) || (child.label->cumulative() && !row.label->cumulative())) return;
        Bond bond = this->bond(whole, part);
        if (bond == Bond::none) return;
        std::vector<Relation> found;
        int holds = 0, fails = 0;
        for (int value = 0; value < view_.value_count; ++value) {
            const auto stated = term_of(facts_, view_, whole, value, statements_);
            const auto term = term_of(facts_, view_, part, value, statements_);
            if (!stated || !term || !are_amounts(*stated, *term) || is_balance(whole, value)) continue;
            Relation relation{.kind = RelationKind::at_most,
                              .certainty = Certainty::likely,
                              .stated = *stated,
                              .parts = {*term},
                              .exclusive = true};
            const Outcome outcome = evaluate(relation, facts_).outcome;
            if (outcome == Outcome::unknown) continue;
            if (is_money(*stated) && is_money(*term)) bond = Bond::words;
            ++(outcome == Outcome::violated ? fails : holds);
            if (!summed_.contains({stated->fact, term->fact})) found.push_back(std::move(relation));
        }
        // What most columns contradict is not what the rows mean.
        if (fails > std::max(holds, 1) || (bond == Bond::columns && holds < 2 * fails)) return;
        relations_.insert(relations_.end(), found.begin(), found.end());
    }

    const grammar::Statements& statements_;
    const normalize::Facts& facts_;
    const TableView& view_;
    std::vector<Relation>& relations_;
    std::set<std::pair<int, int>> summed_;  // facts of a whole and a part
};

}  // namespace

void add_table_selections(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                          std::vector<Relation>& relations) {
    Selections(statements, facts, view, relations).add();
}

}  // namespace solieu::audit
