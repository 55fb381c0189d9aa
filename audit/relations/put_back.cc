#include "audit/relations/put_back.h"

#include <ranges>

namespace solieu::audit {

std::vector<PutBack> put_back(Equations& equations, const Move& move) {
    std::vector<PutBack> changes;
    for (const MovedValue& moved : move.back) {
        const int variable = equations.find(moved.term);
        if (variable < 0) continue;
        changes.push_back({.variable = variable,
                           .before = equations.change(variable, moved.value),
                           .value = moved.value,
                           .from = moved.value,
                           .to = moved.value});
    }
    // What fell off the end of a shifted row follows from its relations.
    const int lost = changes.empty() || move.lost.fact < 0 ? -1 : equations.find(move.lost);
    if (lost < 0) return changes;
    Bounds bounds;
    for (const int equation : equations.of_variable(lost))
        if (!equations.equation(equation).soft) bounds.narrow(equations.solve(equation, lost));
    if (const std::optional<Written> range = equations.written_within(lost, bounds)) {
        const int decimals = equations.variable(lost).value.decimals;
        const Decimal low{range->low, decimals}, high{bounds.high ? range->high : range->low, decimals};
        changes.push_back(
            {.variable = lost, .before = equations.change(lost, low), .value = low, .from = low, .to = high});
    }
    return changes;
}

void take_away(Equations& equations, const std::vector<PutBack>& changes) {
    for (const PutBack& change : changes | std::views::reverse) equations.change(change.variable, change.before);
}

}  // namespace solieu::audit
