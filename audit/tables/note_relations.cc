#include "audit/tables/note_relations.h"

#include <algorithm>
#include <map>

#include "audit/relations/evaluate.h"
#include "audit/relations/slips.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;
using normalize::NoteNumber;
using normalize::QuantityKind;

constexpr std::size_t most_wholes = 40;  // rows that a note's number may be a share of

Term note_term(int fact, std::size_t index) {
    return {.fact = fact, .side = Term::Side::note, .part = static_cast<int>(index)};
}

bool fits(const Relation& relation, const Facts& facts) {
    return audit::fits(evaluate(relation, facts).outcome);
}

struct Notes {
    const Statements& statements;
    const Facts& facts;
    const TableView& view;
    std::vector<Relation>& relations;
    std::map<int, Relation> rates = {};  // the relation that a rate follows from, by its fact

    [[nodiscard]] const normalize::RowWords& words(int row) const {
        return facts.words.rows[static_cast<std::size_t>(view.table)][static_cast<std::size_t>(row)];
    }
    [[nodiscard]] const normalize::Unit& unit_of(const NoteNumber& number) const {
        return facts.units[static_cast<std::size_t>(number.unit_number)];
    }
    [[nodiscard]] const std::vector<NoteNumber>& numbers(int fact) const {
        return facts.facts[static_cast<std::size_t>(fact)].note;
    }

    // "14/52 TTHC" and nothing else.
    [[nodiscard]] bool is_only_figure(int row, int fact) const {
        return words(row).note_alone && numbers(fact).front().begins_item;
    }

    void add_fraction(int row, const Term& stated) {
        const std::vector<NoteNumber>& note = numbers(stated.fact);
        for (std::size_t i = 0; i + 1 < note.size(); ++i) {
            if (!note[i].is_numerator || note[i].aside) continue;
            const Term part = note_term(stated.fact, i), whole = note_term(stated.fact, i + 1);
            Relation relation{
                .kind = RelationKind::ratio, .certainty = Certainty::likely, .stated = stated, .parts = {part, whole}};
            if (!fits(relation, facts) && !is_only_figure(row, stated.fact)) continue;
            relations.push_back(std::move(relation));
            add_rows_of_fraction(stated, part, whole);
            return;
        }
    }

    // The rows below the rate state the fraction, too: when one of its numbers is that of a row, so is the other.
    void add_rows_of_fraction(const Term& stated, const Term& part, const Term& whole) {
        const auto rate = rates.find(stated.fact);
        if (rate == rates.end() || rate->second.parts.size() != 2) return;
        const Relation a{.kind = RelationKind::same, .stated = part, .parts = {rate->second.parts[0]}},
            b{.kind = RelationKind::same, .stated = whole, .parts = {rate->second.parts[1]}};
        const bool same_part = fits(a, facts), same_whole = fits(b, facts);
        if (!same_part && !same_whole) return;
        for (Relation relation : {a, b}) {
            relation.certainty = same_part && same_whole ? Certainty::possible : Certainty::likely;
            if (number_of(relation.parts[0], facts)) relations.push_back(std::move(relation));
        }
    }

    // Rows that state how many there are of what the note counts: those above it, then the totals of the table.
    [[nodiscard]] std::vector<Term> wholes_of(int row, const NoteNumber& number) const {
        std::vector<Term> wholes;
        auto add = [&](int other) {
            const RowView& candidate = view.rows[static_cast<std::size_t>(other)];
            if (other == row || wholes.size() >= most_wholes || !candidate.item || !is_quantity(candidate)) return;
            if (!normalize::compatible(*candidate.unit, unit_of(number))) return;
            const auto term = term_of(facts, view, other, 0, statements);
            if (term && number_of(*term, facts) && std::find(wholes.begin(), wholes.end(), *term) == wholes.end())
                wholes.push_back(*term);
        };
        for (int above = view.rows[static_cast<std::size_t>(row)].parent; above >= 0;
             above = view.rows[static_cast<std::size_t>(above)].parent)
            add(above);
        for (int other = 0; other < static_cast<int>(view.rows.size()); ++other)
            if (view.rows[static_cast<std::size_t>(other)].label->total) add(other);
        return wholes;
    }

    void add_share(int row, const Term& stated) {
        const std::vector<NoteNumber>& note = numbers(stated.fact);
        const RowView& rate = view.rows[static_cast<std::size_t>(row)];
        const auto written = number_of(stated, facts);
        if (note.size() != 1 || note[0].unit.empty() || note[0].value.coefficient <= 0 || !written) return;
        if (written->coefficient == 0 || to_plain(*written) == "100") return;  // any number would do
        const bool cut = rate.label->compared() && rate.label->every_kinds.has(normalize::PhraseKind::cut);
        const Term number = note_term(stated.fact, 0);
        const std::vector<Term> wholes = wholes_of(row, note[0]);
        for (const Term& whole : wholes) {
            Relation relation{.kind = RelationKind::ratio, .stated = stated, .parts = {number, whole}};
            if (cut) relation.parts.push_back(number);  // what was cut was there before
            if (!fits(relation, facts)) continue;
            relation.certainty = Certainty::possible;
            relations.push_back(std::move(relation));
            return;
        }
        // One slip away from what there was before the cut: no chance.
        if (!cut || wholes.empty() || rate.parent < 0) return;
        Relation relation{.kind = RelationKind::ratio,
                          .certainty = Certainty::likely,
                          .stated = stated,
                          .parts = {number, wholes.front(), number}};
        const Evaluation evaluation = evaluate(relation, facts);
        const auto expected = expected_value(relation, evaluation, facts);
        if (!expected) return;
        const std::vector<Meant> meant = meant_by(*written, false);
        if (std::any_of(meant.begin(), meant.end(), [&](const Meant& one) { return one.value == *expected; }))
            relations.push_back(std::move(relation));
    }

    void add_list(int row, const Term& stated) {
        const std::vector<NoteNumber>& note = numbers(stated.fact);
        const RowView& total = view.rows[static_cast<std::size_t>(row)];
        Relation relation{.kind = RelationKind::sum, .stated = stated, .exclusive = true};
        bool list = true;
        for (std::size_t i = 0; i < note.size(); ++i) {
            if (note[i].aside) continue;
            const bool counts = !note[i].unit.empty() && normalize::compatible(unit_of(note[i]), *total.unit) &&
                                !note[i].is_numerator && (i == 0 || !note[i - 1].is_numerator);
            list = list && counts && note[i].begins_item;
            if (counts) relation.parts.push_back(note_term(stated.fact, i));
        }
        if (relation.parts.size() < 2) return;
        const bool some = words(row).note_some;
        relation.complete = !some;
        relation.certainty = list && !some ? Certainty::likely : Certainty::possible;
        if (relation.certainty == Certainty::likely || fits(relation, facts)) relations.push_back(std::move(relation));
    }
};

}  // namespace

void add_note_relations(const Statements& statements, const Facts& facts, const TableView& view,
                        std::vector<Relation>& relations) {
    if (view.value_count != 1) return;
    Notes notes{statements, facts, view, relations};
    for (const Relation& relation : relations)
        if (relation.kind == RelationKind::ratio) notes.rates.emplace(relation.stated.fact, relation);
    for (int row = 0; row < static_cast<int>(view.rows.size()); ++row) {
        const RowView& one = view.rows[static_cast<std::size_t>(row)];
        if (!one.item || one.unit->kind == normalize::UnitKind::code_list) continue;
        const auto stated = term_of(facts, view, row, 0, statements);
        if (!stated || notes.numbers(stated->fact).empty() || !number_of(*stated, facts)) continue;
        const QuantityKind kind = facts.facts[static_cast<std::size_t>(stated->fact)].quantity.kind;
        if (one.rate || kind == QuantityKind::percent) {
            notes.add_fraction(row, *stated);
            notes.add_share(row, *stated);
        } else if (kind == QuantityKind::count) {
            notes.add_list(row, *stated);
        }
    }
}

}  // namespace solieu::audit
