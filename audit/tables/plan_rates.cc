#include "audit/tables/plan_rates.h"

#include <cstddef>
#include <optional>
#include <string_view>

#include "audit/relations/evaluate.h"

namespace solieu::audit {
namespace {

using normalize::Measure;

constexpr int few_rows = 2;  // of which one may be wrong

// Indexes of columns.
struct Columns {
    int rate = -1, done = -1, plan = -1;
};

std::string_view upper_storeys(std::string_view title) {
    const std::size_t between = title.rfind(" / ");
    return between == std::string_view::npos ? std::string_view() : title.substr(0, between);
}

// The one column of the measure, below the same head when `head` is given; -1 for none or several.
int only_one(const grammar::Table& table, const std::vector<normalize::ColumnMeaning>& meanings, Measure measure,
             std::optional<std::string_view> head) {
    int found = -1;
    for (std::size_t c = 0; c < table.columns.size() && c < meanings.size(); ++c) {
        if (meanings[c].measure != measure || (head && upper_storeys(table.columns[c].title) != *head)) continue;
        if (found >= 0) return -1;
        found = static_cast<int>(c);
    }
    return found;
}

std::optional<Columns> columns_of(const grammar::Table& table, const std::vector<normalize::ColumnMeaning>& meanings,
                                  int rate) {
    const std::string_view own = upper_storeys(table.columns[static_cast<std::size_t>(rate)].title);
    for (const std::optional<std::string_view> head : {std::optional(own), std::optional<std::string_view>()}) {
        Columns columns{.rate = rate};
        columns.plan = only_one(table, meanings, Measure::plan, head);
        for (const Measure done : {Measure::actual, Measure::estimate})
            if (columns.done < 0) columns.done = only_one(table, meanings, done, head);
        const bool alone = only_one(table, meanings, Measure::plan_rate, head) == rate;
        if (columns.plan >= 0 && columns.done >= 0 && alone) return columns;
    }
    return std::nullopt;
}

std::optional<Term> term_in(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                            int row, int column, const Lexicon& lexicon) {
    const auto& values =
        statements.tables[static_cast<std::size_t>(view.table)].rows[static_cast<std::size_t>(row)].values;
    for (std::size_t v = 0; v < values.size(); ++v)
        if (values[v].column == column) return term_of(facts, view, row, static_cast<int>(v), statements, lexicon);
    return std::nullopt;
}

}  // namespace

void add_plan_rates(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                    std::vector<Relation>& relations, const Lexicon& lexicon) {
    const auto index = static_cast<std::size_t>(view.table);
    if (index >= facts.columns.size()) return;
    const grammar::Table& table = statements.tables[index];
    const std::vector<normalize::ColumnMeaning>& meanings = facts.columns[index];
    for (std::size_t c = 0; c < table.columns.size() && c < meanings.size(); ++c) {
        if (meanings[c].measure != Measure::plan_rate) continue;
        const std::optional<Columns> columns = columns_of(table, meanings, static_cast<int>(c));
        if (!columns) continue;
        std::vector<Relation> found;
        int agree = 0, differ = 0;
        for (int row = 0; row < static_cast<int>(view.rows.size()); ++row) {
            const auto rate = term_in(statements, facts, view, row, columns->rate, lexicon);
            const auto done = term_in(statements, facts, view, row, columns->done, lexicon);
            const auto plan = term_in(statements, facts, view, row, columns->plan, lexicon);
            if (!rate || !done || !plan || !number_of(*rate, facts) || !number_of(*done, facts) ||
                !number_of(*plan, facts))
                continue;
            Relation relation{.kind = RelationKind::ratio, .stated = *rate, .parts = {*done, *plan}};
            relation.stated.exponent = 0;
            const Outcome outcome = evaluate(relation, facts).outcome;
            agree += outcome == Outcome::holds || outcome == Outcome::holds_when_cut ? 1 : 0;
            differ += outcome == Outcome::violated ? 1 : 0;
            found.push_back(std::move(relation));
        }
        const Certainty certainty = agree >= few_rows && agree > differ ? Certainty::sure
                                    : agree == 0 && differ >= few_rows  ? Certainty::possible
                                                                        : Certainty::likely;
        for (Relation& relation : found) {
            relation.certainty = certainty;
            if (certainty != Certainty::possible || evaluate(relation, facts).outcome == Outcome::holds)
                relations.push_back(std::move(relation));
        }
    }
}

}  // namespace solieu::audit
