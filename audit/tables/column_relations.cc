#include "audit/tables/column_relations.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "audit/relations/equations.h"
#include "audit/relations/put_back.h"
#include "audit/tables/column_claims.h"

namespace solieu::audit {
namespace {

using normalize::ColumnFormula;
using normalize::Measure;

constexpr std::size_t most_relations = 40'000;  // of one table
constexpr int before = 8, after = 4;            // columns that a rate may be computed from
constexpr int near = 6;                         // columns of which one may be the sum of two others
constexpr int longest_run = 8;                  // columns beside each other that add up
constexpr std::size_t most_sums = 4;            // that one column takes part in as a total

class Columns {
  public:
    Columns(ColumnGrid& grid, std::vector<Relation>& relations)
        : grid_(grid), relations_(relations), first_(relations.size()) {
        for (const Relation& relation : relations) taken_.insert(key_of(relation));
    }

    void add_formulas() {
        const auto& meanings = grid_.facts.columns[static_cast<std::size_t>(grid_.view.table)];
        for (const normalize::ColumnMeaning& meaning : meanings) {
            const ColumnFormula& formula = meaning.formula;
            if (formula.kind == ColumnFormula::Kind::none) continue;
            ColumnClaim claim{.kind = formula.kind == ColumnFormula::Kind::sum     ? RelationKind::sum
                                      : formula.kind == ColumnFormula::Kind::ratio ? RelationKind::ratio
                                                                                   : RelationKind::growth,
                              .stated = place_of(formula.stated),
                              .parts = {},
                              .formula = true,
                              .beside = true};
            for (int part : formula.parts) claim.parts.push_back(place_of(part));
            if (claim.stated < 0 || std::find(claim.parts.begin(), claim.parts.end(), -1) != claim.parts.end())
                continue;
            std::vector<ColumnClaim> ways = {claim};
            if (claim.kind == RelationKind::ratio) {
                // "3=2/1" of a growth, and of a quotient that is no rate.
                ways.push_back(claim);
                ways.back().exponent = 2;
                if (claim.parts.size() == 2) {
                    ways.push_back(claim);
                    ways.back().kind = RelationKind::growth;
                }
            }
            add_best(ways);
        }
    }

    void add_rates() {
        for (int c = 0; c < grid_.size(); ++c) {
            if (!grid_.percents[static_cast<std::size_t>(c)] || said_.contains(c)) continue;
            std::vector<ColumnClaim> ways = rates_of_plan(c);
            if (ways.empty()) ways = rates_near(c);
            add_best(ways);
        }
    }

    void add_sums() {
        for (int c = 0; c < grid_.size(); ++c) {
            if (!is_amount_column(c)) continue;
            std::size_t found = 0;
            std::vector<ColumnClaim> ways;
            for (int length = 2; length <= longest_run; ++length) {
                for (const int first : {c + 1, c - length}) {
                    if (first < 0 || first + length > grid_.size()) continue;
                    ColumnClaim claim{.stated = c, .beside = true};
                    for (int part = first; part < first + length; ++part) claim.parts.push_back(part);
                    ways.push_back(std::move(claim));
                }
            }
            for (int a = std::max(0, c - near); a < std::min(grid_.size(), c + near + 1); ++a)
                for (int b = a + 1; b < std::min(grid_.size(), c + near + 1); ++b) {
                    if (a == c || b == c) continue;
                    if (b == a + 1 && (a == c + 1 || b == c - 1)) continue;  // the run of two
                    ways.push_back({.stated = c, .parts = {a, b}, .beside = std::max(b, c) - std::min(a, c) == 2});
                }
            for (ColumnClaim& claim : ways) {
                if (found >= most_sums || grid_.tries <= 0) break;
                if (!std::all_of(claim.parts.begin(), claim.parts.end(),
                                 [&](int part) { return is_amount_column(part); }))
                    continue;
                if (are_years(claim) || !passes_sample(grid_, claim)) continue;
                claim.selection = is_selection(claim);
                if (auto reading = read_claim(grid_, claim)) found += add(std::move(*reading)) ? 1 : 0;
            }
        }
    }

    // Where the same numbers make up another column of the row, the one that they do not make up holds more than they
    // are: "Chi đầu tư 54 | Chi xây dựng 47 | Trong nước 30 | Ngoài nước 17".
    void leave_other_totals(std::size_t begin) {
        std::set<std::vector<Term>> made_up;
        for (const Relation& relation : relations_)
            if (relation.kind == RelationKind::sum && fits(evaluate(relation, grid_.facts).outcome))
                made_up.insert(key_of(relation).parts);
        std::vector<bool> left(added_.size());
        for (std::size_t i = begin; i < added_.size(); ++i)
            left[i] = added_[i] == Outcome::violated && made_up.contains(key_of(relations_[first_ + i]).parts);
        leave(begin, left);
    }

    // A row that breaks what all others keep, in several places at once, is a row of another kind (the highest of each
    // column, an average) and no slip: what it breaks says nothing. Where one number changed would mend them all, it
    // is one slip. `begin`: what was added before, the formulas, is stated by the head.
    void leave_other_rows(std::size_t begin) {
        constexpr std::size_t several = 2;
        struct Row {
            std::vector<std::size_t> broken;
            std::size_t all = 0;
        };
        std::map<int, Row> rows;
        for (std::size_t i = begin; i < added_.size(); ++i) {
            Row& row = rows[row_of(relations_[first_ + i])];
            if (added_[i] == Outcome::violated) row.broken.push_back(i);
            ++row.all;
        }
        std::vector<bool> left(added_.size());
        for (const auto& [at, row] : rows)
            if (row.broken.size() >= several && row.broken.size() * 2 >= row.all && !is_one_slip(row.broken))
                for (const std::size_t i : row.broken) left[i] = true;
        leave(begin, left);
    }

    [[nodiscard]] std::size_t added() const { return added_.size(); }

  private:
    // `left`: beside `added_`; what is before `begin` stays.
    void leave(std::size_t begin, const std::vector<bool>& left) {
        std::size_t kept = begin;
        for (std::size_t i = begin; i < left.size(); ++i) {
            if (left[i]) continue;
            if (kept != i) {
                relations_[first_ + kept] = std::move(relations_[first_ + i]);
                added_[kept] = added_[i];
            }
            ++kept;
        }
        relations_.resize(first_ + kept);
        added_.resize(kept);
    }

    [[nodiscard]] int row_of(const Relation& relation) const {
        return grid_.facts.facts[static_cast<std::size_t>(relation.stated.fact)].row;
    }

    // One number stands in all of them and may be written so that they hold; or the row stands a column too far.
    [[nodiscard]] bool is_one_slip(const std::vector<std::size_t>& broken) const {
        std::vector<Judged> judged;
        for (const std::size_t i : broken) {
            const Relation& relation = relations_[first_ + i];
            judged.push_back({relation, evaluate(relation, grid_.facts)});
        }
        Equations equations(judged, grid_.facts);
        const int all = static_cast<int>(judged.size());
        for (const int number : equations.members(0)) {
            Bounds bounds;
            for (int i = 0; i < all && !bounds.never; ++i) bounds.narrow(equations.solve(i, number));
            if (equations.written_within(number, bounds)) return true;
        }
        for (const Move& move : moves_of(grid_.facts, equations.variable(equations.members(0).front()).term)) {
            if (move.lost.fact < 0) continue;
            const std::vector<PutBack> back = put_back(equations, move);
            bool holds = !back.empty();
            for (int i = 0; i < all && holds; ++i) holds = equations.holds(i);
            take_away(equations, back);
            if (holds) return true;
        }
        return false;
    }

    // The rate of a plan: of what its heads call plan and done. Empty where the rows speak for no such pair.
    [[nodiscard]] std::vector<ColumnClaim> rates_of_plan(int rate) {
        std::vector<ColumnClaim> ways;
        if (measure_of(rate) != Measure::plan_rate) return ways;
        for (int plan = 0; plan < grid_.size(); ++plan) {
            if (measure_of(plan) != Measure::plan || !is_amount_column(plan)) continue;
            for (int done = 0; done < grid_.size(); ++done) {
                const Measure measure = measure_of(done);
                if (!is_amount_column(done) ||
                    (measure != Measure::actual && measure != Measure::estimate && measure != Measure::cumulative))
                    continue;
                ColumnClaim claim{.kind = RelationKind::ratio, .stated = rate, .parts = {done, plan}, .of_plan = true};
                claim.named = true;
                if (passes_sample(grid_, claim)) ways.push_back(std::move(claim));
            }
        }
        return ways;
    }

    // Of any two columns near it.
    [[nodiscard]] std::vector<ColumnClaim> rates_near(int rate) {
        std::vector<ColumnClaim> ways;
        const int from = std::max(0, rate - before), to = std::min(grid_.size(), rate + after + 1);
        for (int part = from; part < to; ++part) {
            if (!is_amount_column(part)) continue;
            for (int whole = from; whole < to; ++whole) {
                if (whole == part || !is_amount_column(whole)) continue;
                const bool beside = std::abs(part - whole) == 1 && rate - std::max(part, whole) == 1;
                for (const RelationKind kind : {RelationKind::ratio, RelationKind::growth}) {
                    ColumnClaim claim{.kind = kind, .stated = rate, .parts = {part, whole}, .beside = beside};
                    claim.of_plan = kind == RelationKind::ratio && measure_of(rate) == Measure::plan_rate;
                    if (passes_sample(grid_, claim)) ways.push_back(std::move(claim));
                }
            }
        }
        return ways;
    }

    [[nodiscard]] Measure measure_of(int column) const { return grid_.measures[static_cast<std::size_t>(column)]; }

    [[nodiscard]] int place_of(int column) const {
        const auto found = std::find(grid_.columns.begin(), grid_.columns.end(), column);
        return found == grid_.columns.end() ? -1 : static_cast<int>(found - grid_.columns.begin());
    }

    [[nodiscard]] bool is_amount_column(int column) const {
        return grid_.amounts[static_cast<std::size_t>(column)] && measure_of(column) != Measure::rank;
    }

    [[nodiscard]] bool is_selection(const ColumnClaim& claim) const {
        const int of_total = grid_.selections[static_cast<std::size_t>(claim.stated)];
        return std::all_of(claim.parts.begin(), claim.parts.end(),
                           [&](int part) { return grid_.selections[static_cast<std::size_t>(part)] > of_total; });
    }

    // One year is not the sum of two others.
    [[nodiscard]] bool are_years(const ColumnClaim& claim) const {
        std::set<int> years = {grid_.years[static_cast<std::size_t>(claim.stated)]};
        for (int part : claim.parts) years.insert(grid_.years[static_cast<std::size_t>(part)]);
        return !years.contains(0) && years.size() == claim.parts.size() + 1;
    }

    void add_best(const std::vector<ColumnClaim>& ways) {
        std::optional<ColumnReading> best;
        bool alone = true;
        for (const ColumnClaim& way : ways) {
            std::optional<ColumnReading> found = read_claim(grid_, way);
            if (!found) continue;
            ColumnReading& reading = *found;
            const auto value = [](const ColumnReading& one) {
                return std::pair(one.support.agree - one.support.differ, one.claim.beside);
            };
            if (best && value(reading) == value(*best)) alone = false;
            if (best && value(reading) <= value(*best)) continue;
            best = std::move(reading);
            alone = true;
        }
        // Where two pairs of columns explain as many rows, nobody knows which is meant.
        if (best && (alone || best->claim.formula)) {
            said_.insert(best->claim.stated);
            (void)add(std::move(*best));
        } else if (best) {
            best->claim.beside = best->claim.named = false;
            best->support.telling = std::min(best->support.telling, 2);
            (void)add(std::move(*best));
        }
    }

    bool add(ColumnReading reading) {
        if (!is_worth_telling(reading.claim, reading.support)) return false;
        const Certainty certainty = certainty_of(reading.claim, reading.support);
        for (auto& [relation, outcome] : reading.rows) {
            relation.certainty = certainty;
            if (certainty == Certainty::possible && !fits(outcome)) continue;
            if (certainty != Certainty::possible && relation.parts.size() < reading.claim.parts.size())
                relation.certainty = Certainty::possible;  // a blank was left out
            if (added_.size() >= most_relations || !taken_.insert(key_of(relation)).second) continue;
            relations_.push_back(std::move(relation));
            added_.push_back(outcome);
        }
        return certainty != Certainty::possible;
    }

    ColumnGrid& grid_;
    std::vector<Relation>& relations_;
    std::size_t first_;           // of those added here
    std::vector<Outcome> added_;  // how each of them came out
    std::set<RelationKey> taken_;
    std::set<int> said_;  // columns of rates that are explained
};

}  // namespace

void add_column_relations(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                          std::vector<Relation>& relations, const Lexicon& lexicon) {
    if (view.table < 0 || static_cast<std::size_t>(view.table) >= facts.columns.size()) return;
    ColumnGrid grid = column_grid(statements, facts, view, lexicon);
    if (grid.columns.size() < 2 || grid.rows.empty()) return;
    Columns columns(grid, relations);
    columns.add_formulas();
    if (grid.rows.size() < 2) return;
    const std::size_t told = columns.added();
    columns.add_rates();
    columns.add_sums();
    columns.leave_other_totals(told);
    columns.leave_other_rows(told);
}

}  // namespace solieu::audit
