#include "audit/findings/localise.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <unordered_map>

#include "audit/findings/messages.h"
#include "audit/relations/equations.h"

namespace solieu::audit {
namespace {

using normalize::Fact;
using normalize::Facts;

constexpr std::size_t max_members = 64;       // numbers of one relation that are looked at
constexpr std::size_t max_equations = 32;     // relations of one number that are looked at
constexpr Chance usual = full_chance / 1000;  // a number of a report is wrong
constexpr Chance improbable = 50;             // a rate that would have to be more than 100 %
constexpr Chance improbable_zero = 20;        // nothing at all was meant
constexpr Chance usual_hundred = 4;           // the usual rate: all of them
constexpr int out_of_course = 10;             // hundredths: a jump from one year to the next
constexpr int farthest_course = 30;           // what a figure of last year hardly becomes in one
constexpr Chance weight_of_course = 12;       // how much likelier that makes it
constexpr int broken_possible = 30;           // price of breaking a relation that only seems to hold
constexpr std::size_t max_sets = 64;          // sets kept while searching
constexpr int worth_looking = 8 * 16;         // sets this much worse than the best are of no use

// The chance that a number as given is not what was meant.
Chance doubt(const Fact& fact) {
    const float confidence = std::clamp(fact.place.confidence, 0.0F, 1.0F);
    const auto sure = static_cast<Chance>(confidence * 1000.0F);
    return std::max(usual, (1000 - std::min<Chance>(sure, 1000)) * (full_chance / 1000));
}

// How much a figure that stands elsewhere too tells: the more digits, the less by chance.
Chance weight_of_repeat(const Decimal& value) {
    const int digits = telling_digits(value);
    return digits >= 4 ? 30 : digits == 3 ? 8 : digits == 2 ? 2 : 1;
}

// Where each value of the report stands.
class Elsewhere {
  public:
    explicit Elsewhere(const Facts& facts) : facts_(facts) {
        for (int i = 0; i < static_cast<int>(facts.facts.size()); ++i) {
            const normalize::Quantity& quantity = facts.facts[static_cast<std::size_t>(i)].quantity;
            for (const auto& value : {quantity.value, quantity.numerator, quantity.denominator})
                if (value && telling_digits(*value) >= 2) at_[to_plain(*value)].push_back(i);
        }
    }

    // Apart from the fact itself and the cells above and below it.
    [[nodiscard]] bool has(const Decimal& value, int except) const {
        const auto found = at_.find(to_plain(value));
        if (found == at_.end()) return false;
        return std::any_of(found->second.begin(), found->second.end(), [&](int other) {
            if (other == except) return false;
            const Fact &a = facts_.facts[static_cast<std::size_t>(except)],
                       &b = facts_.facts[static_cast<std::size_t>(other)];
            return !(a.from_cell() && a.table == b.table && a.value == b.value && std::abs(a.row - b.row) <= 1);
        });
    }

  private:
    const Facts& facts_;
    std::unordered_map<std::string, std::vector<int>> at_;
};

// A chance weighted by how usual numbers of that size are: of two true values the smaller is likelier, in proportion,
// as numbers of reports spread evenly over the orders of magnitude. Without it every 3 could as well be a 43 that lost
// a digit. Totals and rates follow from their parts and have no size of their own.
Chance by_size(Chance chance, const Decimal& written, const Decimal& meant) {
    Integer present = 2 * abs(written.coefficient) + 1, other = 2 * abs(meant.coefficient) + 1;
    for (int i = written.decimals; i < meant.decimals; ++i) present *= 10;
    for (int i = meant.decimals; i < written.decimals; ++i) other *= 10;
    const Integer weighted = present * Integer(chance) / other;
    const Chance least = std::max<Chance>(chance / 20, 1), most = std::min(full_chance, chance * 5);
    return weighted < least ? least : weighted > most ? most : static_cast<Chance>(weighted);
}

// The number equals the cell above or below.
bool repeats_neighbour(const Facts& facts, const Term& term) {
    const Fact& fact = facts.facts[static_cast<std::size_t>(term.fact)];
    if (!fact.from_cell() || term.side != Term::Side::value) return false;
    const std::vector<int>& begin = facts.row_begin[static_cast<std::size_t>(fact.table)];
    for (int row : {fact.row - 1, fact.row + 1}) {
        if (row < 0 || row >= static_cast<int>(begin.size())) continue;
        const std::size_t other = static_cast<std::size_t>(begin[static_cast<std::size_t>(row)] + fact.value);
        if (other >= facts.facts.size() || facts.facts[other].table != fact.table || facts.facts[other].row != row)
            continue;
        const auto& value = facts.facts[other].quantity.value;
        if (value && value->coefficient != 0 && *value == *fact.quantity.value) return true;
    }
    return false;
}

// The numbers of the row in the columns before and behind, of the years next to it.
std::vector<Decimal> beside(const Facts& facts, const Term& term) {
    std::vector<Decimal> found;
    const Fact& fact = facts.facts[static_cast<std::size_t>(term.fact)];
    if (!fact.from_cell() || term.side != Term::Side::value || fact.year == 0) return found;
    for (int other : {term.fact - 1, term.fact + 1}) {
        if (other < 0 || other >= static_cast<int>(facts.facts.size())) continue;
        const Fact& near = facts.facts[static_cast<std::size_t>(other)];
        if (near.table != fact.table || near.row != fact.row || near.year == 0) continue;
        if (near.quantity.kind == fact.quantity.kind && near.quantity.value) found.push_back(*near.quantity.value);
    }
    return found;
}

// How far a number is from those of the years beside it, in hundredths of the greater one; the nearest counts.
int distance_in_series(const Decimal& value, const std::vector<Decimal>& series) {
    constexpr int whole = 100;
    Rational least = whole;
    for (const Decimal& other : series) {
        const Rational a = to_rational(value), b = to_rational(other);
        const Rational greater = std::max(a, b), difference = a > b ? Rational(a - b) : Rational(b - a);
        if (greater > 0) least = std::min(least, Rational(difference * whole / greater));
    }
    return static_cast<int>(numerator(least) / denominator(least));
}

// A change that is being tried.
struct Trial {
    int variable = -1;
    Decimal value, from, to;
    Slip slip = Slip::other;
    int cost = 0;
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
    [[nodiscard]] std::size_t parts_when_left_out(const Variable& number) const;
    [[nodiscard]] std::optional<Trial> trial_of(int variable, const Bounds& bounds);
    void record(Frame& frame, int cost);
    [[nodiscard]] Correction correction_of(const std::vector<Trial>& trials, int cost) const;

    const Facts& facts_;
    const LocaliseLimits& limits_;
    Equations equations_;
    Elsewhere elsewhere_;
    int steps_ = 0;
    std::map<int, std::vector<Meant>> meant_;  // by variable
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
    Chance together = 0, best_chance = 0;
    std::optional<Trial> best;
    const std::vector<Decimal> series = beside(facts_, number.term);
    const int far = distance_in_series(number.value, series);
    const auto consider = [&](const Decimal& value, Slip slip, Chance chance) {
        if (!follows) chance = by_size(chance, number.value, value);
        if (rate && hundred < value) chance = std::max<Chance>(chance / improbable, 1);
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
    if (elsewhere_.has(number.value, number.term.fact))
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
            // No more numbers than needed; of two ways with the same numbers the cheaper.
            if (old.size() < fresh.size() || frame.found_costs[i] <= cost) return;
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
        if (std::any_of(frame.taken.begin(), frame.taken.end(), [&](const Trial& t) { return t.variable == variable; }))
            continue;
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
        // Three changes are tried only where two do not suffice.
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
    result.steps = steps_;
    return result;
}

}  // namespace

Localisation localise(std::span<const Judged> judged, const Facts& facts, const LocaliseLimits& limits) {
    const bool any = std::any_of(judged.begin(), judged.end(), [](const Judged& one) { return is_broken(one); });
    return any ? Search(judged, facts, limits).run() : Localisation{};
}

}  // namespace solieu::audit
