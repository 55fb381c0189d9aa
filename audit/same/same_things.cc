#include "audit/same/same_things.h"

#include <algorithm>
#include <map>
#include <string>

#include "audit/same/fractions.h"
#include "audit/same/prose_and_rows.h"
#include "audit/same/staff.h"
#include "audit/same/totals.h"
#include "audit/tables/support.h"
#include "grammar/prose/note_figures.h"
#include "grammar/prose/prose_figures.h"

namespace solieu::audit {
namespace {

using grammar::Figure;
using grammar::Statements;
using normalize::Facts;
using normalize::Quantity;
using normalize::QuantityKind;

std::string key_of(const WordList& words) {
    std::string key;
    for (int word : words) key += std::to_string(word) + " ";
    return key;
}

std::string key_of(const normalize::Qualifiers& qualifiers) {
    std::string key;
    for (std::uint32_t value : qualifiers.values) key += std::to_string(value) + " ";
    return key;
}

void add_rows_and_rows(const Told& told, std::vector<Relation>& relations) {
    std::map<std::string, std::vector<const RowTopic*>> one_thing;
    for (const RowTopic& row : told.topics.rows) {
        if (row.of_several) continue;
        std::string key = key_of(row.words->said.own) + "|" + key_of(row.words->said.nouns) + "|" +
                          (row.rate ? "%" : "") + std::to_string(row.year);
        if (is_population(row)) {
            bool general =
                told.facts.words.topics.general[static_cast<std::size_t>(row.words->said.nouns.front())] != 0;
            // Dossiers, documents and tasks come and go: their totals are of what stands above them.
            const bool qualified = !(row.words->said.qualifiers == normalize::Qualifiers{});
            key += general || qualified ? key_of(row.words->inherited) + "|" + key_of(row.words->above) : "|all";
        } else {
            key += key_of(row.words->inherited) + "|" + key_of(row.words->brackets) + "|" + key_of(row.words->above);
        }
        one_thing[key].push_back(&row);
    }
    for (const auto& [key, rows] : one_thing) {
        for (std::size_t i = 1; i < std::min(rows.size(), most_of_a_group); ++i) {
            const RowTopic &first = *rows[0], &other = *rows[i];
            const Quantity &a = told.quantity(first.fact), &b = told.quantity(other.fact);
            if ((a.kind == QuantityKind::money) != (b.kind == QuantityKind::money)) continue;
            const Term x = told.term(first.fact), y = told.term(other.fact);
            const bool agree = told.agree(x, y);
            const bool apart = first.table != other.table || std::abs(first.row - other.row) > 12;
            if (agree) {
                relations.push_back(told.same(y, x, Certainty::possible));
            } else if (is_population(first) && apart && first.words->form == other.words->form) {
                relations.push_back(told.same(y, x, Certainty::likely));
            }
        }
    }
}

void add_prose_and_prose(const Told& told, std::vector<Relation>& relations) {
    std::map<std::string, std::vector<const FigureTopic*>> one_thing;
    for (const FigureTopic& figure : told.topics.figures) {
        const Quantity& quantity = told.quantity(figure.fact);
        if (!quantity.value || figure.words->said.own.size() + figure.words->said.nouns.size() == 0) continue;
        one_thing[key_of(figure.words->said.own) + "|" + key_of(figure.words->said.nouns) + "|" +
                  key_of(figure.words->said.qualifiers) + (figure.rate ? "%" : "")]
            .push_back(&figure);
    }
    for (const auto& [key, figures] : one_thing) {
        for (std::size_t i = 1; i < std::min(figures.size(), most_of_a_group); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const Term a = told.term(figures[i]->fact), b = told.term(figures[j]->fact);
                if (told.is_nothing_special(figures[i]->fact) || !told.agree(a, b)) continue;
                const Rational value = told.value(a);
                // Small counts meet by chance.
                if (value < 100 && !is_whole_thing(*figures[i], told.facts.words.topics)) continue;
                relations.push_back(told.same(a, b, Certainty::possible));
                break;
            }
        }
    }
}

// Of one time, and told of whatever the two stand in: level, place and what they are a part of.
bool one_scope(const FigureTopic& a, const FigureTopic& b) {
    const normalize::FigureWords &x = *a.words, &y = *b.words;
    return x.when == y.when && x.when != When::other && x.year == y.year && x.year >= 0 && x.total && y.total &&
           x.whole == y.whole && x.said.qualifiers == y.said.qualifiers && x.context == y.context &&
           x.clause.qualifiers == y.clause.qualifiers;
}

// The total of a thing stated twice in the same words, with numbers that are one slip apart. A third number of the same
// words shows that they are told of several things.
void add_totals_told_twice(const Told& told, std::vector<Relation>& relations) {
    const Rational smallest = 1000;  // smaller ones are near each other by chance
    std::map<std::string, std::vector<const FigureTopic*>> one_thing;
    for (const FigureTopic& figure : told.topics.figures) {
        const Quantity& quantity = told.quantity(figure.fact);
        const bool number = quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::money;
        if (!number || !quantity.value || !figure.words->total || figure.words->rest.empty()) continue;
        one_thing[key_of(figure.words->rest)].push_back(&figure);
    }
    for (const auto& [key, figures] : one_thing) {
        if (figures.size() != 2) continue;
        const FigureTopic &a = *figures[0], &b = *figures[1];
        const Term x = told.term(a.fact), y = told.term(b.fact);
        if (!one_scope(a, b) || x.exponent != y.exponent || told.agree(x, y) || told.value(x) < smallest) continue;
        const Relation same = told.same(y, x, Certainty::likely);
        if (is_explained_by_slip(same, told.facts)) relations.push_back(same);
    }
}

// A note that begins with the figure it explains.
void add_notes(const Told& told, std::vector<Relation>& relations) {
    const Statements& statements = told.statements;
    if (statements.figures.empty()) return;
    const std::vector<std::size_t> ranges = grammar::figure_ranges(statements);
    const std::vector<int> marked = grammar::marked_figures(statements, ranges);
    for (std::size_t p = 0; p < marked.size(); ++p) {
        const int leading = marked[p] < 0 ? -1 : grammar::leading_figure(statements, ranges, p);
        if (leading < 0) continue;
        const Figure &a = statements.figures[static_cast<std::size_t>(marked[p])],
                     &b = statements.figures[static_cast<std::size_t>(leading)];
        const auto unit_of = [&](int figure) -> const normalize::Unit& {
            return told.facts
                .units[static_cast<std::size_t>(told.facts.figure_units[static_cast<std::size_t>(figure)])];
        };
        if (a.target || b.target || a.change || b.change ||
            !normalize::compatible(unit_of(marked[p]), unit_of(leading)))
            continue;
        const Term x = told.term(told.facts.figure_begin + marked[p]), y = told.term(told.facts.figure_begin + leading);
        const Relation same = told.same(y, x, Certainty::likely);
        const Outcome outcome = evaluate(same, told.facts).outcome;
        if (outcome == Outcome::unknown) continue;
        const normalize::FigureWords &first = told.facts.words.figures[static_cast<std::size_t>(marked[p])],
                                     &second = told.facts.words.figures[static_cast<std::size_t>(leading)];
        // Notes may begin with a part: only the same words are the same thing.
        if (outcome == Outcome::violated &&
            (first.rest != second.rest || !(first.said.qualifiers == second.said.qualifiers)))
            continue;
        relations.push_back(same);
    }
}

}  // namespace

std::vector<Relation> same_relations(const Statements& statements, const Facts& facts, std::span<const TableView> views,
                                     const std::vector<Relation>& known, const Lexicon& lexicon,
                                     const LikenessWeights& weights) {
    const Told told{statements, facts, views, lexicon, topics_of(statements, facts, views)};
    std::vector<Relation> relations;
    add_prose_and_rows(told, relations, weights);
    add_fractions_told_otherwise(told, known, relations, weights);
    add_rows_and_rows(told, relations);
    add_prose_and_prose(told, relations);
    add_totals_told_twice(told, relations);
    add_notes(told, relations);
    add_wholes_of_fractions(told, relations);
    add_staff(told, relations);
    add_parts_elsewhere(told, known, relations);
    return relations;
}

}  // namespace solieu::audit
