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

// A row in which numbers are being changed.
class Replacement {
  public:
    Replacement(Equations& equations, int table, int row, const Facts& facts)
        : equations_(equations), table_(table), row_(row), facts_(facts) {}
    ~Replacement() {
        for (auto one = before_.rbegin(); one != before_.rend(); ++one)
            (void)equations_.change(one->first, one->second);
    }
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;

    // The number of the row in a sum of several rows becomes what the sum leaves of it.
    bool follow(int sum) {
        const int member = member_in_row(equations_, sum, table_, row_, facts_);
        return member >= 0 && !is_changed(member) && change(member, equations_.solve(sum, member));
    }

    // What the row says of its changed numbers, as their rate, was copied with them. False where something does not
    // hold then.
    bool follow_own() {
        for (std::size_t i = 0; i < before_.size(); ++i) {
            for (const int equation : equations_.of_variable(before_[i].first)) {
                const Equation& one = equations_.equation(equation);
                if (one.soft || equations_.holds(equation)) continue;
                if (one.stated < 0 || is_changed(one.stated) || !is_in_row(one.stated)) return false;
                Bounds bounds;
                for (const int other : equations_.of_variable(one.stated))
                    if (!equations_.equation(other).soft) bounds.narrow(equations_.solve(other, one.stated));
                if (!change(one.stated, bounds)) return false;
            }
        }
        return true;
    }

    [[nodiscard]] const Correction& correction() const { return correction_; }

  private:
    [[nodiscard]] bool is_changed(int variable) const {
        return std::any_of(before_.begin(), before_.end(), [&](const auto& one) { return one.first == variable; });
    }

    [[nodiscard]] bool is_in_row(int variable) const {
        const Term& term = equations_.variable(variable).term;
        const Fact& fact = facts_.facts[static_cast<std::size_t>(term.fact)];
        return fact.from_cell() && fact.table == table_ && fact.row == row_ && term.side == Term::Side::value;
    }

    bool change(int variable, const Bounds& bounds) {
        const auto range = equations_.written_within(variable, bounds);
        if (!range || range->low < 0 || range->low > range->high) return false;
        const Variable& number = equations_.variable(variable);
        const Decimal low{range->low, number.value.decimals}, high{range->high, number.value.decimals};
        const Decimal middle{(range->low + range->high) / 2, number.value.decimals};
        correction_.changes.push_back({.term = number.term,
                                       .ref = ref_of(number.term.fact, facts_),
                                       .written = to_plain(number.value),
                                       .expected = to_plain(middle),
                                       .from = to_plain(low),
                                       .to = to_plain(high),
                                       .slip = Slip::neighbour});
        correction_.cost = std::max(correction_.cost, cost_of(neighbour_chance(number.value)));
        before_.emplace_back(variable, equations_.change(variable, middle));
        return true;
    }

    Equations& equations_;
    int table_, row_;
    const Facts& facts_;
    Correction correction_;
    std::vector<std::pair<int, Decimal>> before_;
};

// All numbers of the row that the violated sums have become what these leave of them; nullopt where something else does
// not hold then.
std::optional<Correction> replaced(Equations& equations, const std::vector<int>& violated, int table, int row,
                                   const Facts& facts) {
    Replacement replacement(equations, table, row, facts);
    for (const int equation : violated)
        if (!replacement.follow(equation)) return std::nullopt;
    if (!replacement.follow_own()) return std::nullopt;
    return replacement.correction();
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
