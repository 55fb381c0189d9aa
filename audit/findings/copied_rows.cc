#include "audit/findings/copied_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "audit/findings/messages.h"
#include "audit/relations/moved_values.h"
#include "audit/relations/slips.h"

namespace solieu::audit {
namespace {

using normalize::Fact;
using normalize::Facts;

constexpr std::size_t most_equations = 24;  // of one row
constexpr std::size_t fewest = 2;

// Of an equation the numbers that stand in a row. One number only: else nobody knows which.
int member_in_row(const Equations& equations, int equation, int table, int row, const Facts& facts) {
    int found = -1;
    for (const int member : equations.members(equation)) {
        const Term& term = equations.variable(member).term;
        const Fact& fact = facts.facts[static_cast<std::size_t>(term.fact)];
        if (!fact.from_cell() || fact.table != table || fact.row != row || term.side != Term::Side::value) continue;
        if (found >= 0) return -1;
        found = member;
    }
    return found;
}

// All numbers of the row that the violated sums have become what these leave of them; nullopt where something else does
// not hold then.
std::optional<Correction> replaced(Equations& equations, const std::vector<int>& violated, int table, int row,
                                   const Facts& facts) {
    std::vector<std::pair<int, Decimal>> before;
    std::optional<Correction> correction = Correction{};
    for (const int equation : violated) {
        const int member = member_in_row(equations, equation, table, row, facts);
        const auto range =
            member < 0 ? std::nullopt : equations.written_within(member, equations.solve(equation, member));
        if (!range || range->low < 0 ||
            std::any_of(before.begin(), before.end(), [&](const auto& one) { return one.first == member; })) {
            correction.reset();
            break;
        }
        const Variable& number = equations.variable(member);
        const Decimal low{range->low, number.value.decimals}, high{range->high, number.value.decimals};
        const Decimal middle{(range->low + range->high) / 2, number.value.decimals};
        correction->changes.push_back({.term = number.term,
                                       .ref = ref_of(number.term.fact, facts),
                                       .written = to_plain(number.value),
                                       .expected = to_plain(middle),
                                       .from = to_plain(low),
                                       .to = to_plain(high),
                                       .slip = Slip::neighbour});
        correction->cost = std::max(correction->cost, cost_of(neighbour_chance(number.value)));
        before.emplace_back(member, equations.change(member, middle));
    }
    for (std::size_t i = 0; correction && i < before.size(); ++i)
        for (const int equation : equations.of_variable(before[i].first))
            if (correction && !equations.equation(equation).soft && !equations.holds(equation)) correction.reset();
    for (auto one = before.rbegin(); one != before.rend(); ++one) (void)equations.change(one->first, one->second);
    return correction;
}

}  // namespace

std::vector<Cause> copied_rows(Equations& equations, const std::vector<int>& violated, const Facts& facts) {
    std::map<std::pair<int, int>, std::vector<int>> of_row;  // (table, row) -> violated sums with a number of it
    for (const int equation : violated) {
        if (equations.equation(equation).kind != RelationKind::sum) continue;
        for (const int member : equations.members(equation)) {
            const Fact& fact = facts.facts[static_cast<std::size_t>(equations.variable(member).term.fact)];
            if (!fact.from_cell()) continue;
            std::vector<int>& list = of_row[{fact.table, fact.row}];
            if (list.empty() || list.back() != equation) list.push_back(equation);
        }
    }
    std::vector<Cause> causes;
    std::vector<int> explained;
    for (const auto& [place, equations_of_row] : of_row) {
        const auto [table, upper] = place;
        if (equations_of_row.size() > most_equations || !is_copied_row(facts, table, upper, upper + 1)) continue;
        Cause cause;
        for (const int row : {upper + 1, upper}) {
            const auto found = of_row.find({table, row});
            if (found == of_row.end() || found->second.size() < fewest || found->second.size() > most_equations)
                continue;
            const bool taken = std::any_of(found->second.begin(), found->second.end(), [&](int equation) {
                return std::find(explained.begin(), explained.end(), equation) != explained.end();
            });
            if (taken || (!cause.violated.empty() && cause.violated != found->second)) continue;
            std::optional<Correction> correction = replaced(equations, found->second, table, row, facts);
            if (!correction) continue;
            cause.violated = found->second;
            cause.corrections.push_back(std::move(*correction));
        }
        if (cause.corrections.empty()) continue;
        explained.insert(explained.end(), cause.violated.begin(), cause.violated.end());
        causes.push_back(std::move(cause));
    }
    return causes;
}

}  // namespace solieu::audit
