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
#include "audit/tables/support.h"
#include "normalize/labels/selections.h"

namespace solieu::audit {
namespace {

using normalize::ColumnFormula;
using normalize::Measure;
using normalize::QuantityKind;

constexpr int most_tries = 60'000;              // rows looked at for samples
constexpr int most_reads = 120'000;             // rows read of claims that a sample bears out
constexpr std::size_t most_relations = 40'000;  // of one table
constexpr int sample_rows = 6;                  // looked at before all are
constexpr int before = 8, after = 4;            // columns that a rate may be computed from
constexpr int near = 6;                         // columns of which one may be the sum of two others
constexpr int longest_run = 8;                  // columns beside each other that add up
constexpr std::size_t most_sums = 4;            // that one column takes part in as a total

struct Cell {
    std::optional<Term> term;
    Decimal number;  // where there is a term
    bool amount = false, percent = false;
};

// What columns may say of every row. Indexes into Grid::columns.
struct Claim {
    RelationKind kind = RelationKind::sum;
    int stated = -1;
    std::vector<int> parts;
    int exponent = 0;        // of the stated number: 2 for a quotient that is no rate
    bool formula = false;    // the head says so
    bool of_plan = false;    // the rate of a plan: where less is better it may be plan / done; or no more than 100 %
    bool named = false;      // … of columns that the heads call plan and done
    bool beside = false;     // the columns stand side by side, or the head names what it compares
    bool selection = false;  // the heads of the parts say "Trong đó", that of the total does not
};

struct Grid {
    const grammar::Statements& statements;
    const normalize::Facts& facts;
    const TableView& view;
    std::vector<int> columns = {};                  // value columns of the table, in order
    std::vector<std::vector<Cell>> rows = {};       // of rows with values
    std::vector<Measure> measures = {};             // of `columns`
    std::vector<bool> percents = {}, amounts = {};  // most cells are
    std::vector<int> years = {};                    // that the columns tell of, 0 for none
    std::vector<int> selections = {};               // storeys of "Trong đó" above them
    int tries = most_tries, reads = most_reads;

    [[nodiscard]] int size() const { return static_cast<int>(columns.size()); }
    [[nodiscard]] const normalize::Fact& fact(const Cell& cell) const {
        return facts.facts[static_cast<std::size_t>(cell.term->fact)];
    }
};

Grid grid_of(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
             const Lexicon& lexicon) {
    Grid grid{statements, facts, view};
    const auto index = static_cast<std::size_t>(view.table);
    const grammar::Table& table = statements.tables[index];
    const std::vector<normalize::ColumnMeaning>& meanings = facts.columns[index];
    std::vector<int> place(table.columns.size(), -1);
    for (std::size_t c = 0; c < table.columns.size() && c < meanings.size(); ++c) {
        if (table.columns[c].role != grammar::ColumnRole::value) continue;
        place[c] = grid.size();
        grid.columns.push_back(static_cast<int>(c));
        grid.measures.push_back(meanings[c].measure);
        grid.selections.push_back(normalize::selections_in(table.columns[c].title, lexicon));
        const normalize::Period& time = meanings[c].time;
        grid.years.push_back(time.kind == normalize::PeriodKind::year ? time.year : 0);
    }
    std::vector<int> amounts(grid.columns.size()), percents(grid.columns.size());
    for (std::size_t r = 0; r < view.rows.size(); ++r) {
        std::vector<Cell> cells(grid.columns.size());
        bool any = false;
        const auto& values = table.rows[r].values;
        for (std::size_t v = 0; v < values.size(); ++v) {
            const int column = values[v].column;
            if (column < 0 || column >= static_cast<int>(place.size()) || place[static_cast<std::size_t>(column)] < 0)
                continue;
            const auto k = static_cast<std::size_t>(place[static_cast<std::size_t>(column)]);
            const auto term = term_of(facts, view, static_cast<int>(r), static_cast<int>(v), statements);
            const auto number = term ? number_of(*term, facts) : std::nullopt;
            if (!number) continue;
            Cell& cell = cells[k];
            const QuantityKind kind = facts.facts[static_cast<std::size_t>(term->fact)].quantity.kind;
            cell.term = term;
            cell.percent = kind == QuantityKind::percent;
            cell.amount = normalize::is_addable(kind) && grid.measures[k] != Measure::rank;
            (cell.percent ? percents : amounts)[k] += cell.percent || cell.amount ? 1 : 0;
            cell.number = *number;
            any = true;
        }
        if (any) grid.rows.push_back(std::move(cells));
    }
    for (std::size_t k = 0; k < grid.columns.size(); ++k) {
        grid.percents.push_back(percents[k] > amounts[k]);
        grid.amounts.push_back(amounts[k] > percents[k]);
    }
    return grid;
}

// nullopt where a row lacks a number, or its numbers are of different units. `blank`: parts were left out.
std::optional<Relation> relation_of(const Grid& grid, const Claim& claim, const std::vector<Cell>& row, bool& blank) {
    blank = false;
    const Cell& stated = row[static_cast<std::size_t>(claim.stated)];
    if (!stated.term) return std::nullopt;
    const bool quotient = is_quotient(claim.kind);
    if (!quotient && !stated.amount) return std::nullopt;
    if (claim.of_plan && !stated.percent) return std::nullopt;
    Relation relation{.kind = claim.kind, .stated = *stated.term, .exclusive = !quotient};
    if (quotient) relation.stated.exponent = stated.percent ? 0 : claim.exponent;
    const Cell* first = quotient ? nullptr : &stated;
    for (int part : claim.parts) {
        const Cell& cell = row[static_cast<std::size_t>(part)];
        if (!cell.term) {
            if (quotient) return std::nullopt;
            blank = true;
            continue;
        }
        if (!cell.amount) return std::nullopt;
        if (first == nullptr) first = &cell;
        if (grid.fact(*first).quantity.unit != grid.fact(cell).quantity.unit ||
            first->term->exponent != cell.term->exponent)
            return std::nullopt;
        relation.parts.push_back(*cell.term);
    }
    if (relation.parts.empty()) return std::nullopt;
    return relation;
}

// As exact as the digits allow, without intervals: what does not pass here does not hold.
bool may_hold(const Claim& claim, const std::vector<Cell>& row) {
    const auto number = [&](int column) -> const Decimal& { return row[static_cast<std::size_t>(column)].number; };
    if (is_quotient(claim.kind))
        return number(claim.parts[1]).coefficient > 0 && number(claim.parts[0]).coefficient >= 0;
    int most = number(claim.stated).decimals, fewest = most;
    for (int part : claim.parts) {
        most = std::max(most, number(part).decimals);
        fewest = std::min(fewest, number(part).decimals);
    }
    const Integer stated = scaled(number(claim.stated), most);
    Integer rest = stated;
    for (int part : claim.parts) rest -= scaled(number(part), most);
    return abs(rest) * 50 <= abs(stated) + scaled({.coefficient = 50, .decimals = fewest}, most);
}

// A rate of plan that is broken and need not be kept.
bool told_otherwise(const Relation& relation, const normalize::Facts& facts) {
    Relation inverse = relation;
    std::swap(inverse.parts[0], inverse.parts[1]);
    if (fits(evaluate(inverse, facts).outcome)) return true;
    return to_rational(*number_of(relation.stated, facts)) == 100 &&
           *number_of(relation.parts[1], facts) < *number_of(relation.parts[0], facts);
}

// "Trong đó": the parts may be some of them only. What is left over is no slip then, where none explains it.
bool leaves_rest(const Relation& relation, const normalize::Facts& facts) {
    const Evaluation evaluation = evaluate(relation, facts);
    const auto stated = number_of(relation.stated, facts);
    return evaluation.outcome == Outcome::violated && evaluation.computed && stated &&
           *evaluation.computed < to_rational(*stated) * power_of_ten(relation.stated.exponent) &&
           !is_explained_by_slip(relation, facts);
}

bool is_left_out(const Claim& claim, const Relation& relation, const normalize::Facts& facts) {
    if (claim.selection && leaves_rest(relation, facts)) return true;
    return claim.of_plan && evaluate(relation, facts).outcome == Outcome::violated && told_otherwise(relation, facts);
}

// Half of the first rows that could tell agree.
bool passes_sample(Grid& grid, const Claim& claim) {
    int looked = 0, agree = 0, scanned = 0;
    for (const auto& row : grid.rows) {
        if (++scanned > 8 * sample_rows || looked >= sample_rows || grid.tries <= 0) break;
        bool blank = false;
        --grid.tries;
        const bool there = row[static_cast<std::size_t>(claim.stated)].term.has_value() &&
                           std::all_of(claim.parts.begin(), claim.parts.end(),
                                       [&](int part) { return row[static_cast<std::size_t>(part)].term.has_value(); });
        if (!there) continue;
        if (!may_hold(claim, row)) {
            ++looked;
            if (looked - agree > sample_rows / 2) return false;
            continue;
        }
        const auto relation = relation_of(grid, claim, row, blank);
        if (!relation || digits_that_fit(*relation, grid.facts) == 0) continue;
        if (is_left_out(claim, *relation, grid.facts)) continue;
        ++looked;
        agree += fits(evaluate(*relation, grid.facts).outcome) ? 1 : 0;
        if (looked - agree > sample_rows / 2) return false;
    }
    return agree > 0 && agree * 2 >= looked;
}

struct Reading {
    Claim claim;
    Support support;
    std::vector<std::pair<Relation, Outcome>> rows;
};

// nullopt where the rows are more than may still be read: what some of them say is not known of the table. What the
// head says is read in any case, once a column.
std::optional<Reading> read(Grid& grid, Claim claim) {
    const int cost = claim.formula ? 0 : static_cast<int>(grid.rows.size());
    if (cost > grid.reads) return std::nullopt;
    grid.reads -= cost;
    Reading reading{std::move(claim), {}, {}};
    for (const auto& row : grid.rows) {
        bool blank = false;
        auto relation = relation_of(grid, reading.claim, row, blank);
        if (!relation || is_left_out(reading.claim, *relation, grid.facts)) continue;
        const Outcome outcome =
            blank ? outcome_with_blanks(*relation, grid.facts) : count(reading.support, *relation, grid.facts);
        if (outcome != Outcome::unknown) reading.rows.emplace_back(std::move(*relation), outcome);
    }
    return reading;
}

Certainty certainty_of(const Claim& claim, const Support& s) {
    if (claim.formula) {
        if (s.agree >= 3 && s.telling >= 1 && s.agree >= 4 * s.differ) return Certainty::sure;
        const bool kept = s.agree > 0 && s.agree >= s.differ && (s.agree >= 3 * s.differ || s.slips == s.differ);
        const bool single = s.agree == 0 && s.differ == 1 && s.slips == 1;
        return kept || single ? Certainty::likely : Certainty::possible;
    }
    if (claim.named && s.telling >= 2 && s.agree >= 2 * s.differ) return Certainty::likely;
    const bool all_slips = s.slips == s.differ;
    if (s.telling >= 3 && s.weight >= 6 && s.agree >= 6 * s.differ) return Certainty::likely;
    if (s.telling >= 3 && s.weight >= 6 && s.agree >= 3 * s.differ && all_slips) return Certainty::likely;
    if (s.telling >= 2 && s.weight >= 4 && s.agree >= 2 * s.differ && all_slips && claim.beside)
        return Certainty::likely;
    if (s.telling >= 1 && s.weight >= 3 && s.agree >= s.differ && s.differ == 1 && all_slips && claim.beside)
        return Certainty::likely;
    return Certainty::possible;
}

// Whether anything is to be said of the columns at all; a few small numbers meet by chance.
bool is_there(const Claim& claim, const Support& s) {
    return claim.formula || (claim.named && s.agree > s.differ) ||
           (s.telling >= 2 && s.weight >= 4 && s.agree >= 2 * s.differ) ||
           (s.telling >= 1 && s.weight >= 3 && s.agree >= s.differ && claim.beside);
}

class Columns {
  public:
    Columns(Grid& grid, std::vector<Relation>& relations)
        : grid_(grid), relations_(relations), first_(relations.size()) {
        for (const Relation& relation : relations) taken_.insert(key_of(relation));
    }

    void add_formulas() {
        const auto& meanings = grid_.facts.columns[static_cast<std::size_t>(grid_.view.table)];
        for (const normalize::ColumnMeaning& meaning : meanings) {
            const ColumnFormula& formula = meaning.formula;
            if (formula.kind == ColumnFormula::Kind::none) continue;
            Claim claim{.kind = formula.kind == ColumnFormula::Kind::sum     ? RelationKind::sum
                                : formula.kind == ColumnFormula::Kind::ratio ? RelationKind::ratio
                                                                             : RelationKind::growth,
                        .stated = place_of(formula.stated),
                        .parts = {},
                        .formula = true,
                        .beside = true};
            for (int part : formula.parts) claim.parts.push_back(place_of(part));
            if (claim.stated < 0 || std::find(claim.parts.begin(), claim.parts.end(), -1) != claim.parts.end())
                continue;
            std::vector<Claim> ways = {claim};
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
            std::vector<Claim> ways = rates_of_plan(c);
            if (ways.empty()) ways = rates_near(c);
            add_best(ways);
        }
    }

    void add_sums() {
        for (int c = 0; c < grid_.size(); ++c) {
            if (!is_amount_column(c)) continue;
            std::size_t found = 0;
            std::vector<Claim> ways;
            for (int length = 2; length <= longest_run; ++length) {
                for (const int first : {c + 1, c - length}) {
                    if (first < 0 || first + length > grid_.size()) continue;
                    Claim claim{.stated = c, .beside = true};
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
            for (Claim& claim : ways) {
                if (found >= most_sums || grid_.tries <= 0) break;
                if (!std::all_of(claim.parts.begin(), claim.parts.end(),
                                 [&](int part) { return is_amount_column(part); }))
                    continue;
                if (are_years(claim) || !passes_sample(grid_, claim)) continue;
                claim.selection = is_selection(claim);
                if (auto reading = read(grid_, claim)) found += add(std::move(*reading)) ? 1 : 0;
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
    [[nodiscard]] std::vector<Claim> rates_of_plan(int rate) {
        std::vector<Claim> ways;
        if (measure_of(rate) != Measure::plan_rate) return ways;
        for (int plan = 0; plan < grid_.size(); ++plan) {
            if (measure_of(plan) != Measure::plan || !is_amount_column(plan)) continue;
            for (int done = 0; done < grid_.size(); ++done) {
                const Measure measure = measure_of(done);
                if (!is_amount_column(done) ||
                    (measure != Measure::actual && measure != Measure::estimate && measure != Measure::cumulative))
                    continue;
                Claim claim{.kind = RelationKind::ratio, .stated = rate, .parts = {done, plan}, .of_plan = true};
                claim.named = true;
                if (passes_sample(grid_, claim)) ways.push_back(std::move(claim));
            }
        }
        return ways;
    }

    // Of any two columns near it.
    [[nodiscard]] std::vector<Claim> rates_near(int rate) {
        std::vector<Claim> ways;
        const int from = std::max(0, rate - before), to = std::min(grid_.size(), rate + after + 1);
        for (int part = from; part < to; ++part) {
            if (!is_amount_column(part)) continue;
            for (int whole = from; whole < to; ++whole) {
                if (whole == part || !is_amount_column(whole)) continue;
                const bool beside = std::abs(part - whole) == 1 && rate - std::max(part, whole) == 1;
                for (const RelationKind kind : {RelationKind::ratio, RelationKind::growth}) {
                    Claim claim{.kind = kind, .stated = rate, .parts = {part, whole}, .beside = beside};
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

    [[nodiscard]] bool is_selection(const Claim& claim) const {
        const int of_total = grid_.selections[static_cast<std::size_t>(claim.stated)];
        return std::all_of(claim.parts.begin(), claim.parts.end(),
                           [&](int part) { return grid_.selections[static_cast<std::size_t>(part)] > of_total; });
    }

    // One year is not the sum of two others.
    [[nodiscard]] bool are_years(const Claim& claim) const {
        std::set<int> years = {grid_.years[static_cast<std::size_t>(claim.stated)]};
        for (int part : claim.parts) years.insert(grid_.years[static_cast<std::size_t>(part)]);
        return !years.contains(0) && years.size() == claim.parts.size() + 1;
    }

    void add_best(const std::vector<Claim>& ways) {
        std::optional<Reading> best;
        bool alone = true;
        for (const Claim& way : ways) {
            std::optional<Reading> found = read(grid_, way);
            if (!found) continue;
            Reading& reading = *found;
            const auto value = [](const Reading& one) {
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

    bool add(Reading reading) {
        if (!is_there(reading.claim, reading.support)) return false;
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

    Grid& grid_;
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
    Grid grid = grid_of(statements, facts, view, lexicon);
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
