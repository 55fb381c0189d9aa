#include "audit/findings/localise.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "audit/findings/likely_values.h"
#include "audit/findings/messages.h"
#include "audit/relations/equations.h"
#include "audit/relations/moved_values.h"

namespace solieu::audit {
namespace {

using normalize::Fact;
using normalize::Facts;

constexpr std::size_t max_members = 64;    // numbers of one relation that are looked at
constexpr std::size_t max_equations = 32;  // relations of one number that are looked at
constexpr Chance improbable = 50;          // a rate that would have to be more than 100 %
constexpr Chance weight_of_style = 8;      // as many digits behind the mark as in the column
constexpr Chance improbable_zero = 60;     // nothing at all was meant
constexpr Chance usual_hundred = 4;        // the usual rate: all of them
constexpr int out_of_course = 10;          // hundredths: a jump from one year to the next
constexpr int farthest_course = 30;        // what a figure of last year hardly becomes in one
constexpr Chance weight_of_course = 12;    // how much likelier that makes it
constexpr int broken_possible = 30;        // price of breaking a relation that only seems to hold
constexpr std::size_t max_sets = 64;       // sets kept while searching
constexpr int worth_looking = 8 * 16;      // sets this much worse than the best are of no use

// A change that is being tried.
struct Trial {
    int variable = -1;
    Decimal value, from, to;
    Slip slip = Slip::other;
    int cost = 0;
    int move = 0;  // of several that are one slip: the same number; 0 for a change by itself
};

class Search {
  public:
    Search(std::span<const Judged> judged, const Facts& facts, const LocaliseLimits& limits)
        : facts_(facts), limits_(limits), equations_(judged, facts), elsewhere_(facts) {}

    Localisation run();

  private:
    struct Frame {
        std::vector<int> violated;  // of the cause
        std::vector<Trial> taken;
        std::vector<std::vector<Trial>> found;
        std::vector<int> found_costs;
        int best = 0;
        int steps_left = 0;
        bool limited = false;
        bool deeper = false;          // some set needs more changes than were allowed
        bool others_ignored = false;  // violated relations of other causes need not hold
    };

    [[nodiscard]] Cause localise_cause(std::vector<int> violated, bool alone);
    void deepen(Frame& frame, std::size_t depth);
    [[nodiscard]] int first_violated(const Frame& frame) const;
    [[nodiscard]] std::vector<Trial> solutions(Frame& frame, int variable, int equation);
    void try_moves(Frame& frame, int equation, std::size_t depth);
    [[nodiscard]] std::vector<Trial> trials_of(const Move& move, Frame& frame);
    [[nodiscard]] std::size_t parts_when_left_out(const Variable& number) const;
    [[nodiscard]] bool is_of_other_scope(int variable) const;
    [[nodiscard]] bool has_been_taken(const Frame& frame, int variable) const;
    [[nodiscard]] std::optional<Trial> trial_of(int variable, const Bounds& bounds);
    void record(Frame& frame, int cost);
    void join_copied_rows(std::vector<Cause>& causes) const;
    [[nodiscard]] Correction correction_of(const std::vector<Trial>& trials, int cost) const;

    const Facts& facts_;
    const LocaliseLimits& limits_;
    Equations equations_;
    Elsewhere elsewhere_;
    int steps_ = 0;
    std::map<int, std::vector<Meant>> meant_;  // by variable
    int moves_ = 0;                            // tried so far
};

// The number is the sum of all parts but one: how many parts there are; 0 when it is not. A part of one digit may lack
// by chance.
std::size_t Search::parts_when_left_out(const Variable& number) const {
    constexpr std::size_t fewest = 3, most = 40;
    for (int index : number.equations) {
        const Equation& sum = equations_.equation(index);
        if (sum.kind != RelationKind::sum || sum.stated < 0 || equations_.variable(sum.stated).term != number.term)
            continue;
        if (sum.parts.size() < fewest || sum.parts.size() > most) continue;
        const bool missing = std::any_of(sum.parts.begin(), sum.parts.end(), [&](int part) {
            const Variable& one = equations_.variable(part);
            if (telling_digits(one.value) < 2) return false;
            return number.range.low <= sum.sum.high - one.range.low &&
                   sum.sum.low - one.range.high <= number.range.high;
        });
        if (missing) return sum.parts.size();
    }
    return 0;
}

// The prose tells what stands in one row of a table, with the number of a row near it: of another level or part.
bool Search::is_of_other_scope(int variable) const {
    constexpr int reach = 8;
    const Variable& number = equations_.variable(variable);
    if (facts_.facts[static_cast<std::size_t>(number.term.fact)].from_cell() || telling_digits(number.value) < 2)
        return false;
    return std::any_of(number.equations.begin(), number.equations.end(), [&](int index) {
        const Equation& one = equations_.equation(index);
        if (one.kind != RelationKind::same) return false;
        const int partner = one.stated == variable ? one.parts.front() : one.stated;
        const Term& term = equations_.variable(partner).term;
        const Fact& cell = facts_.facts[static_cast<std::size_t>(term.fact)];
        if (!cell.from_cell() || term.side != Term::Side::value) return false;
        for (int row = cell.row - reach; row <= cell.row + reach; ++row) {
            const int other = row == cell.row ? -1 : fact_of_cell(facts_, cell.table, row, cell.value);
            if (other < 0) continue;
            const Fact& near = facts_.facts[static_cast<std::size_t>(other)];
            if (near.quantity.kind == cell.quantity.kind && near.quantity.value && *near.quantity.value == number.value)
                return true;
        }
        return false;
    });
}

// The likeliest way in which the number was meant to be one of those within the bounds.
std::optional<Trial> Search::trial_of(int variable, const Bounds& bounds) {
    const Variable& number = equations_.variable(variable);
    const std::optional<Written> range = equations_.written_within(variable, bounds);
    const Fact& fact = facts_.facts[static_cast<std::size_t>(number.term.fact)];
    // Comparisons with a plan or another time may be more than all.
    const bool rate = fact.quantity.kind == normalize::QuantityKind::percent && number.term.side == Term::Side::value &&
                      fact.measure != normalize::Measure::growth && fact.measure != normalize::Measure::plan_rate;
    const Decimal hundred{.coefficient = 100};
    const bool follows = std::any_of(number.equations.begin(), number.equations.end(), [&](int equation) {
        const Equation& one = equations_.equation(equation);
        return one.stated == variable && one.kind != RelationKind::at_most;
    });
    const bool of_quotient = std::any_of(number.equations.begin(), number.equations.end(), [&](int equation) {
        return is_quotient(equations_.equation(equation).kind) && equations_.equation(equation).violated;
    });
    Chance together = 0, best_chance = 0;
    std::optional<Trial> best;
    const std::vector<Decimal> series = beside(facts_, number.term);
    const int far = distance_in_series(number.value, series);
    const int style = usual_decimals(facts_, number.term);
    const bool other_scope = is_of_other_scope(variable);
    const auto consider = [&](const Decimal& value, Slip slip, Chance chance) {
        if (!follows) chance = by_size(chance, number.value, value, of_quotient);
        if (rate && hundred < value) {
            // No slip is offered that leaves the bounds of a rate.
            chance = std::max<Chance>(chance / improbable, 1);
            slip = Slip::other;
        }
        if (style >= 0 && value.decimals != style && number.value.decimals == style)
            chance = std::max<Chance>(chance / weight_of_style, 1);
        if (style >= 0 && value.decimals == style && number.value.decimals != style)
            chance = std::min(full_chance, chance * weight_of_style);
        if (rate && value == hundred) chance = std::min(full_chance, chance * usual_hundred);
        if (value.coefficient == 0) chance = std::max<Chance>(chance / improbable_zero, 1);
        if (elsewhere_.has(value, number.term.fact)) chance = std::min(full_chance, chance * weight_of_repeat(value));
        if (!series.empty()) {
            // What breaks the course of the years is likelier wrong than what keeps it.
            const int meant = distance_in_series(value, series);
            if (far >= out_of_course && meant * 2 <= far) chance = std::min(full_chance, chance * weight_of_course);
            if (meant >= out_of_course && far * 2 <= meant) chance = std::max<Chance>(chance / weight_of_course, 1);
        }
        together += chance;
        if (best && chance <= best_chance) return;
        best_chance = chance;
        best = Trial{.variable = variable, .value = value, .from = value, .to = value, .slip = slip};
    };
    auto [listed, fresh] = meant_.try_emplace(variable);
    if (fresh) listed->second = meant_by(number.value, number.exact);
    for (const Meant& meant : listed->second) {
        const bool fits = meant.value.decimals == number.value.decimals
                              ? range && meant.value.coefficient >= range->low && meant.value.coefficient <= range->high
                              : equations_.fits(variable, meant.value, bounds);
        if (fits) consider(meant.value, meant.slip, meant.chance);
    }
    if (range && range->low <= range->high) {
        const Integer present = number.value.coefficient;
        const Integer nearest = present < range->low ? range->low : present > range->high ? range->high : present;
        const Decimal value{nearest, number.value.decimals};
        if (nearest != present) {
            if (repeats_neighbour(facts_, number.term))
                consider(value, Slip::neighbour, neighbour_chance(number.value));
            if (std::find(series.begin(), series.end(), number.value) != series.end() &&
                distance_in_series(value, series) <= farthest_course)
                consider(value, Slip::beside, beside_chance(number.value));
            if (other_scope) consider(value, Slip::scope, neighbour_chance(number.value));
            if (const std::size_t parts = parts_when_left_out(number); parts > 0)
                consider(value, Slip::left_out, left_out_chance(parts));
            const Integer wide = range->high - range->low + 1;
            const Chance several = wide > 1000 ? 1000 : static_cast<Chance>(wide);
            consider(value, Slip::other,
                     std::min(full_chance, other_chance(number.value < value ? value : number.value) * several));
        }
    }
    std::optional<Trial> misread;
    Chance misread_chance = 0;
    for (const normalize::OtherReading& reading : fact.readings) {
        if (number.term.side != Term::Side::value || !equations_.fits(variable, reading.value, bounds)) continue;
        const float probability = std::clamp(reading.probability, 0.0F, 1.0F);
        const Chance chance = static_cast<Chance>(probability * 1e6F) * (full_chance / 1'000'000);
        if (chance <= misread_chance) continue;
        misread_chance = chance;
        misread = Trial{.variable = variable,
                        .value = reading.value,
                        .from = reading.value,
                        .to = reading.value,
                        .slip = Slip::misread,
                        .cost = cost_of(chance)};
    }
    if (best) {
        // A rate beyond 100 % is wrong by itself.
        const Chance wrong = rate && hundred < number.value ? std::max(doubt(fact), full_chance / 4) : doubt(fact);
        best->cost = cost_of(wrong) + cost_of(std::min(together, full_chance));
    }
    if (misread && (!best || misread->cost <= best->cost)) best = misread;
    if (!best) return std::nullopt;
    if (range && bounds.high && best->value.decimals == number.value.decimals && range->low < range->high) {
        best->from = {range->low, number.value.decimals};
        best->to = {range->high, number.value.decimals};
    }
    // What stands elsewhere as well is hardly a slip here.
    if (!other_scope && elsewhere_.has(number.value, number.term.fact))
        best->cost += cost_of(full_chance / weight_of_repeat(number.value));
    return best;
}

// A first violated relation: of the cause, or one that a change has broken. -1 when all hold.
int Search::first_violated(const Frame& frame) const {
    for (int equation : frame.violated)
        if (!equations_.holds(equation)) return equation;
    for (const Trial& trial : frame.taken)
        for (int equation : equations_.of_variable(trial.variable)) {
            const Equation& one = equations_.equation(equation);
            if (one.soft || (one.violated && frame.others_ignored)) continue;
            if (!equations_.holds(equation)) return equation;
        }
    return -1;
}

// Ways to change one number so that `equation` holds: together with all its other relations if that can be, else only
// with those that do not hold yet, or only this one; the others are then mended by further changes.
std::vector<Trial> Search::solutions(Frame& frame, int variable, int equation) {
    Bounds alone = equations_.solve(equation, variable);
    Bounds hard = alone, open = alone, all;
    int penalty = 0;
    std::vector<int> soft;
    std::size_t looked_at = 0;
    for (int other : equations_.of_variable(variable)) {
        if (other == equation) continue;
        const Equation& one = equations_.equation(other);
        if (one.violated && frame.others_ignored) continue;
        if (++looked_at > max_equations) {
            frame.limited = true;
            break;
        }
        --frame.steps_left;
        ++steps_;
        if (one.soft) {
            soft.push_back(other);
            continue;
        }
        const Bounds bounds = equations_.solve(other, variable);
        hard.narrow(bounds);
        if (!equations_.holds(other)) open.narrow(bounds);
    }
    all = hard;
    for (int other : soft) {
        Bounds narrower = all;
        narrower.narrow(equations_.solve(other, variable));
        if (equations_.written_within(variable, narrower)) {
            all = narrower;
        } else {
            penalty += broken_possible;
        }
    }
    std::vector<Trial> trials;
    const auto add = [&](const Bounds& bounds, int price) {
        if (bounds.empty()) return false;
        std::optional<Trial> trial = trial_of(variable, bounds);
        if (!trial) return false;
        trial->cost += price;
        trials.push_back(std::move(*trial));
        return true;
    };
    if (add(all, penalty)) return trials;
    if (add(open, 0)) return trials;
    add(alone, 0);
    return trials;
}

void Search::record(Frame& frame, int cost) {
    const auto variables_of = [](const std::vector<Trial>& trials) {
        std::set<int> variables;
        for (const Trial& trial : trials) variables.insert(trial.variable);
        return variables;
    };
    const std::set<int> fresh = variables_of(frame.taken);
    for (std::size_t i = 0; i < frame.found.size();) {
        const std::set<int> old = variables_of(frame.found[i]);
        if (std::includes(fresh.begin(), fresh.end(), old.begin(), old.end())) {
            // No more numbers than needed, but where a likelier slip moves several; of two ways with the same numbers
            // the cheaper.
            if (frame.found_costs[i] <= cost) return;
            if (old.size() < fresh.size()) {
                ++i;
                continue;
            }
            frame.found[i] = frame.taken;
            frame.found_costs[i] = cost;
            frame.best = std::min(frame.best, cost);
            return;
        }
        ++i;
    }
    if (frame.found.size() >= max_sets) {
        frame.limited = true;
        return;
    }
    frame.found.push_back(frame.taken);
    frame.found_costs.push_back(cost);
    frame.best = frame.found.size() == 1 ? cost : std::min(frame.best, cost);
}

void Search::deepen(Frame& frame, std::size_t depth) {
    if (frame.steps_left <= 0 || steps_ >= limits_.steps) {
        frame.limited = true;
        return;
    }
    int cost = 0;
    for (const Trial& trial : frame.taken) cost += trial.cost;
    if (!frame.found.empty() && cost > frame.best + worth_looking) return;
    const int equation = first_violated(frame);
    if (equation < 0) {
        record(frame, cost);
        return;
    }
    if (depth == 0) {
        frame.deeper = true;
        return;
    }
    const std::vector<int> members = equations_.members(equation);
    std::vector<Trial> trials;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i >= max_members) {
            frame.limited = true;
            break;
        }
        const int variable = members[i];
        if (has_been_taken(frame, variable)) continue;
        --frame.steps_left;
        ++steps_;
        if (frame.steps_left <= 0 || steps_ >= limits_.steps) {
            frame.limited = true;
            break;
        }
        for (Trial& trial : solutions(frame, variable, equation)) trials.push_back(std::move(trial));
    }
    std::stable_sort(trials.begin(), trials.end(), [](const Trial& a, const Trial& b) { return a.cost < b.cost; });
    for (Trial& trial : trials) {
        const Decimal before = equations_.change(trial.variable, trial.value);
        frame.taken.push_back(trial);
        deepen(frame, depth - 1);
        frame.taken.pop_back();
        equations_.change(trial.variable, before);
    }
    try_moves(frame, equation, depth);
}

bool Search::has_been_taken(const Frame& frame, int variable) const {
    return std::any_of(frame.taken.begin(), frame.taken.end(),
                       [&](const Trial& trial) { return trial.variable == variable; });
}

// What a move changes of the numbers that equations have; empty where it changes none, or one that was changed before.
// The equations are left changed.
std::vector<Trial> Search::trials_of(const Move& move, Frame& frame) {
    std::vector<Trial> trials;
    for (const MovedValue& moved : move.back) {
        const int variable = equations_.find(moved.term);
        if (variable < 0) continue;
        if (has_been_taken(frame, variable)) return {};
        trials.push_back({.variable = variable,
                          .value = moved.value,
                          .from = moved.value,
                          .to = moved.value,
                          .slip = move.slip,
                          .cost = 0,
                          .move = moves_});
    }
    return trials;
}

// Values that stand in the wrong cells: all of them back at once, as one slip.
void Search::try_moves(Frame& frame, int equation, std::size_t depth) {
    const std::vector<int> members = equations_.members(equation);
    for (std::size_t i = 0; i < members.size() && i < max_members; ++i) {
        if (has_been_taken(frame, members[i])) continue;
        const Term term = equations_.variable(members[i]).term;
        for (const Move& move : moves_of(facts_, term)) {
            if (frame.steps_left <= 0 || steps_ >= limits_.steps) {
                frame.limited = true;
                return;
            }
            ++moves_;
            std::vector<Trial> trials = trials_of(move, frame);
            if (trials.empty()) continue;
            frame.steps_left -= static_cast<int>(trials.size());
            steps_ += static_cast<int>(trials.size());
            std::vector<Decimal> before;
            for (const Trial& trial : trials) before.push_back(equations_.change(trial.variable, trial.value));
            // What fell off the end of a shifted row follows from its relations.
            const int lost = move.lost.fact < 0 ? -1 : equations_.find(move.lost);
            if (lost >= 0 && !has_been_taken(frame, lost)) {
                Bounds bounds;
                for (const int other : equations_.of_variable(lost))
                    if (!equations_.equation(other).soft) bounds.narrow(equations_.solve(other, lost));
                if (const std::optional<Written> range = equations_.written_within(lost, bounds)) {
                    const int decimals = equations_.variable(lost).value.decimals;
                    trials.push_back({.variable = lost,
                                      .value = {range->low, decimals},
                                      .from = {range->low, decimals},
                                      .to = {bounds.high ? range->high : range->low, decimals},
                                      .slip = move.slip,
                                      .cost = 0,
                                      .move = moves_});
                    before.push_back(equations_.change(lost, trials.back().value));
                }
            }
            const Fact& fact = facts_.facts[static_cast<std::size_t>(term.fact)];
            trials.front().cost = cost_of(doubt(fact)) + cost_of(move.chance);
            if (equations_.holds(equation)) {
                frame.taken.insert(frame.taken.end(), trials.begin(), trials.end());
                deepen(frame, depth - 1);
                frame.taken.resize(frame.taken.size() - trials.size());
            }
            for (std::size_t k = trials.size(); k > 0; --k) equations_.change(trials[k - 1].variable, before[k - 1]);
        }
    }
}

Correction Search::correction_of(const std::vector<Trial>& trials, int cost) const {
    Correction correction{.changes = {}, .cost = cost};
    for (const Trial& trial : trials) {
        const Variable& number = equations_.variable(trial.variable);
        correction.changes.push_back({.term = number.term,
                                      .ref = ref_of(number.term.fact, facts_),
                                      .written = to_plain(number.value),
                                      .expected = to_plain(trial.value),
                                      .from = to_plain(trial.from),
                                      .to = to_plain(trial.to),
                                      .slip = trial.slip});
    }
    return correction;
}

Cause Search::localise_cause(std::vector<int> violated, bool alone) {
    Cause cause{.violated = std::move(violated), .corrections = {}, .limited = false, .alone = alone};
    Frame frame;
    frame.violated = cause.violated;
    frame.steps_left = limits_.steps_of_cause;
    frame.others_ignored = alone;
    for (std::size_t depth = 1; depth <= limits_.changes; ++depth) {
        // Three changes are tried only where two do not suffice. (A move of several numbers is one.)
        if (!frame.found.empty() && (alone || depth > 2)) break;
        frame.deeper = false;
        deepen(frame, depth);
        if (!frame.deeper) break;
    }
    std::vector<std::size_t> order(frame.found.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return frame.found_costs[a] < frame.found_costs[b]; });
    for (std::size_t i : order) {
        if (cause.corrections.size() >= limits_.corrections || frame.found_costs[i] > frame.best + worth_looking) break;
        cause.corrections.push_back(correction_of(frame.found[i], frame.found_costs[i]));
    }
    cause.limited = frame.limited;
    return cause;
}

// A likely correction of the cause that takes a copied value out of a row: its index, -1 for none.
static int copied_in_row(const Cause& cause, int table, int row, const Facts& facts) {
    for (std::size_t i = 0; i < cause.corrections.size(); ++i) {
        const Correction& one = cause.corrections[i];
        if (one.cost >= cause.corrections.front().cost + equally_good) break;
        if (one.changes.size() != 1 || one.changes.front().slip != Slip::neighbour) continue;
        const Fact& fact = facts.facts[static_cast<std::size_t>(one.changes.front().term.fact)];
        if (fact.table == table && fact.row == row) return static_cast<int>(i);
    }
    return -1;
}

// A row that was copied as a whole breaks the relations of every column: one cause.
void Search::join_copied_rows(std::vector<Cause>& causes) const {
    std::map<std::pair<int, int>, std::vector<std::size_t>> copies;  // (table, upper row) -> causes
    for (std::size_t i = 0; i < causes.size(); ++i) {
        if (causes[i].alone || causes[i].corrections.empty()) continue;
        const Correction& first = causes[i].corrections.front();
        if (first.changes.size() != 1 || first.changes.front().slip != Slip::neighbour) continue;
        const Fact& fact = facts_.facts[static_cast<std::size_t>(first.changes.front().term.fact)];
        for (const int upper : {fact.row - 1, fact.row})
            if (is_copied_row(facts_, fact.table, upper, upper + 1)) {
                copies[{fact.table, upper}].push_back(i);
                break;
            }
    }
    std::vector<bool> gone(causes.size(), false);
    for (const auto& [place, members] : copies) {
        if (members.size() < 2) continue;
        Cause joined;
        // The lower row first: copies go downwards.
        for (const int row : {place.second + 1, place.second}) {
            Correction all;
            for (const std::size_t member : members) {
                const int index = copied_in_row(causes[member], place.first, row, facts_);
                if (index < 0) continue;
                const Correction& one = causes[member].corrections[static_cast<std::size_t>(index)];
                all.changes.insert(all.changes.end(), one.changes.begin(), one.changes.end());
                all.cost = std::max(all.cost, one.cost);
            }
            if (all.changes.size() == members.size()) joined.corrections.push_back(std::move(all));
        }
        if (joined.corrections.empty()) continue;
        for (const std::size_t member : members) {
            joined.violated.insert(joined.violated.end(), causes[member].violated.begin(),
                                   causes[member].violated.end());
            joined.limited = joined.limited || causes[member].limited;
            gone[member] = true;
        }
        std::sort(joined.violated.begin(), joined.violated.end());
        gone[members.front()] = false;
        causes[members.front()] = std::move(joined);
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < causes.size(); ++i) {
        if (gone[i]) continue;
        if (next != i) causes[next] = std::move(causes[i]);
        ++next;
    }
    causes.resize(next);
}

Localisation Search::run() {
    Localisation result;
    for (std::vector<int>& group : equations_.violated_groups()) {
        if (group.size() <= limits_.together) {
            Cause cause = localise_cause(group, false);
            const bool found = !cause.corrections.empty();
            if (found || group.size() == 1) {
                result.causes.push_back(std::move(cause));
                continue;
            }
        }
        for (int one : group) {
            Cause cause = localise_cause({one}, true);
            cause.limited = true;
            result.causes.push_back(std::move(cause));
        }
    }
    join_copied_rows(result.causes);
    result.steps = steps_;
    return result;
}

}  // namespace

Localisation localise(std::span<const Judged> judged, const Facts& facts, const LocaliseLimits& limits) {
    const bool any = std::any_of(judged.begin(), judged.end(), [](const Judged& one) { return is_broken(one); });
    return any ? Search(judged, facts, limits).run() : Localisation{};
}

}  // namespace solieu::audit
