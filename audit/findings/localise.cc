#include "audit/findings/localise.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "audit/findings/copied_rows.h"
#include "audit/findings/joined_causes.h"
#include "audit/findings/likely_change.h"
#include "audit/findings/likely_values.h"
#include "audit/findings/messages.h"
#include "audit/relations/equations.h"
#include "audit/relations/moved_values.h"
#include "audit/relations/put_back.h"

namespace solieu::audit {
namespace {

using normalize::Fact;
using normalize::Facts;

constexpr std::size_t max_members = 64;    // numbers of one relation that are looked at
constexpr std::size_t max_equations = 32;  // relations of one number that are looked at
constexpr int broken_possible = 30;        // price of breaking a relation that only seems to hold
constexpr std::size_t max_sets = 64;       // sets kept while searching
constexpr int worth_looking = 8 * 16;      // sets this much worse than the best are of no use

class Search {
  public:
    Search(std::span<const Judged> judged, const Facts& facts, const LocaliseLimits& limits)
        : facts_(facts), limits_(limits), equations_(judged, facts), likely_(facts, equations_) {}

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
    [[nodiscard]] bool has_been_taken(const Frame& frame, int variable) const;
    void record(Frame& frame, int cost);
    [[nodiscard]] Correction correction_of(const std::vector<Trial>& trials, int cost) const;

    const Facts& facts_;
    const LocaliseLimits& limits_;
    Equations equations_;
    LikelyChanges likely_;
    int steps_ = 0;
    std::map<int, std::vector<Move>> moves_;  // by variable
};

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
        std::optional<Trial> trial = likely_.trial_of(variable, bounds);
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

// Values that stand in the wrong cells: all of them back at once, as one slip.
void Search::try_moves(Frame& frame, int equation, std::size_t depth) {
    const std::vector<int> members = equations_.members(equation);
    for (std::size_t i = 0; i < members.size() && i < max_members; ++i) {
        if (has_been_taken(frame, members[i])) continue;
        const Term term = equations_.variable(members[i]).term;
        const auto [moves, fresh] = moves_.try_emplace(members[i]);
        if (fresh) moves->second = moves_of(facts_, term);
        const int doubted = cost_of(doubt(facts_.facts[static_cast<std::size_t>(term.fact)]));
        for (const Move& move : moves->second) {
            if (frame.steps_left <= 0 || steps_ >= limits_.steps) {
                frame.limited = true;
                return;
            }
            const std::vector<PutBack> back = put_back(equations_, move);
            frame.steps_left -= static_cast<int>(back.size());
            steps_ += static_cast<int>(back.size());
            // One number alone comes right by chance: any two may be equal.
            const bool told = back.size() >= 2 && std::none_of(back.begin(), back.end(), [&](const PutBack& one) {
                                  return has_been_taken(frame, one.variable);
                              });
            if (told && equations_.holds(equation)) {
                const std::size_t before = frame.taken.size();
                for (const PutBack& one : back)
                    frame.taken.push_back({.variable = one.variable,
                                           .value = one.value,
                                           .from = one.from,
                                           .to = one.to,
                                           .slip = move.slip});
                frame.taken[before].cost = doubted + cost_of(move.chance);
                deepen(frame, depth - 1);
                frame.taken.resize(before);
            }
            take_away(equations_, back);
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

Localisation Search::run() {
    Localisation result;
    std::vector<std::vector<int>> groups = equations_.violated_groups();
    std::vector<int> violated;
    for (const std::vector<int>& group : groups) violated.insert(violated.end(), group.begin(), group.end());
    std::sort(violated.begin(), violated.end());
    result.causes = copied_rows(equations_, violated, facts_);
    for (const Cause& cause : result.causes)
        for (std::vector<int>& group : groups)
            std::erase_if(
                group, [&](int one) { return std::binary_search(cause.violated.begin(), cause.violated.end(), one); });
    for (std::vector<int>& group : groups) {
        if (group.empty()) continue;
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
    join_causes(result.causes, facts_);
    result.steps = steps_;
    return result;
}

}  // namespace

Localisation localise(std::span<const Judged> judged, const Facts& facts, const LocaliseLimits& limits) {
    const bool any = std::any_of(judged.begin(), judged.end(), [](const Judged& one) { return is_broken(one); });
    return any ? Search(judged, facts, limits).run() : Localisation{};
}

}  // namespace solieu::audit
