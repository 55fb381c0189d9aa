#include "audit/same/topic.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;

// A column that the prose may tell of without naming it.
bool tells_what_was_done(const normalize::Fact& fact) {
    using normalize::Measure;
    return fact.measure == Measure::actual || fact.measure == Measure::estimate ||
           fact.measure == Measure::cumulative || fact.measure == Measure::plan_rate;
}

void add_rows(const Statements& statements, const Facts& facts, const TableView& view, Topics& topics) {
    for (int row = 0; row < static_cast<int>(view.rows.size()); ++row) {
        const RowView& one = view.rows[static_cast<std::size_t>(row)];
        if (!one.item || one.unit->kind == normalize::UnitKind::code_list) continue;
        const normalize::RowWords& words =
            facts.words.rows[static_cast<std::size_t>(view.table)][static_cast<std::size_t>(row)];
        for (int value = 0; value < view.value_count; ++value) {
            const auto term = term_of(facts, view, row, value, statements);
            if (!term) continue;
            const normalize::Fact& fact = facts.facts[static_cast<std::size_t>(term->fact)];
            if (!fact.quantity.value || fact.quantity.kind == normalize::QuantityKind::code) continue;
            const int year = view.value_count == 1 ? 0 : fact.year;
            const bool of_several = view.value_count > 1 && year == 0;
            if (of_several && !tells_what_was_done(fact)) continue;
            topics.rows.push_back({.table = view.table,
                                   .row = row,
                                   .fact = term->fact,
                                   .words = &words,
                                   .rate = one.rate || fact.quantity.kind == normalize::QuantityKind::percent,
                                   .total = one.label->counted,
                                   .planned = one.label->kinds.has(normalize::PhraseKind::plan_row) ||
                                              fact.measure == normalize::Measure::plan,
                                   .year = year,
                                   .of_several = of_several});
        }
    }
}

void add_figures(const Statements& statements, const Facts& facts, Topics& topics) {
    static const WordList none;
    for (int i = 0; i < static_cast<int>(facts.words.figures.size()); ++i) {
        const normalize::FigureWords& words = facts.words.figures[static_cast<std::size_t>(i)];
        const int fact = facts.figure_begin + i;
        if (!words.result || fact >= static_cast<int>(facts.facts.size())) continue;
        const auto section = static_cast<std::size_t>(statements.figures[static_cast<std::size_t>(i)].section);
        topics.figures.push_back(
            {.figure = i,
             .fact = fact,
             .words = &words,
             .headings = section < facts.words.headings.size() ? &facts.words.headings[section] : &none,
             .rate = facts.facts[static_cast<std::size_t>(fact)].quantity.kind == normalize::QuantityKind::percent});
    }
}

}  // namespace

bool is_population(const RowTopic& row) {
    return row.total && !row.rate && row.words->said.own.empty() && row.words->said.nouns.size() == 1;
}

Topics topics_of(const Statements& statements, const Facts& facts, std::span<const TableView> views) {
    Topics topics;
    for (const TableView& view : views) add_rows(statements, facts, view, topics);
    add_figures(statements, facts, topics);
    return topics;
}

}  // namespace solieu::audit
