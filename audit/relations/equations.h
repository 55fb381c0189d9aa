#pragma once
// The relations of a document as equations between numbers that can be changed and solved for one of them.
//
// A number is a Variable: the value of a fact, or one side of a fraction, or one part of a breakdown in a cell. Each
// variable denotes an interval (evaluate.h); sums of parts are kept up to date, so that solving for one number does not
// depend on how many the relation has.
//
//   Equations equations(judged, facts);
//   Bounds bounds = equations.solve(equation, variable);    // what the number may denote
//   bounds.narrow(equations.solve(other, variable));
//   equations.written_within(variable, bounds);             // which written numbers denote that

#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "audit/relations/evaluate.h"
#include "normalize/fact.h"

namespace solieu::audit {

// Violated, or off by one unit of the last digit: something a finding tells of.
[[nodiscard]] bool is_broken(const Judged& judged);

// low <= x <= high; a side that is not set has no limit.
struct Bounds {
    std::optional<Rational> low, high;
    bool never = false;

    void narrow(const Bounds& other);
    [[nodiscard]] bool empty() const { return never || (low && high && *low > *high); }
};

// Coefficients at the decimals of the number as written.
struct Written {
    Integer low, high;
};

struct Variable {
    Term term;
    Decimal value;  // as written
    bool exact = false;
    bool below_zero = false;  // it may lie there: a difference, a growth
    Rational scale = 1;
    Interval range;              // of the present value
    std::vector<int> equations;  // it takes part in, ascending, each once
};

struct Equation {
    RelationKind kind = RelationKind::sum;
    int stated = -1;
    std::vector<int> parts;
    bool violated = false;  // as the report stands
    bool soft = false;      // need not hold
    Rational slack = 0;     // beyond the interval: holds as a figure that was cut
    Interval sum;           // of the parts at present
};

class Equations {
  public:
    Equations(std::span<const Judged> judged, const normalize::Facts& facts);

    [[nodiscard]] const Variable& variable(int index) const { return variables_[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Equation& equation(int index) const { return equations_[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const std::vector<int>& of_variable(int index) const { return variable(index).equations; }

    // The variable of a number in its own scale or the one that a relation tells it in; -1 where no equation has it.
    [[nodiscard]] int find(const Term& term) const;

    // The stated number, then the parts.
    [[nodiscard]] std::vector<int> members(int equation) const;

    [[nodiscard]] bool holds(int equation) const;

    // What the variable may denote so that the equation holds while all others stay as they are.
    [[nodiscard]] Bounds solve(int equation, int variable) const;

    // Written numbers with the decimals of the present one, not below zero unless the variable may be, whose interval
    // meets the bounds. nullopt: none.
    [[nodiscard]] std::optional<Written> written_within(int variable, const Bounds& bounds) const;
    [[nodiscard]] bool fits(int variable, const Decimal& value, const Bounds& bounds) const;

    // Writes another value; returns the one before.
    Decimal change(int variable, const Decimal& value);

    // Violated equations, those that share a number together.
    [[nodiscard]] std::vector<std::vector<int>> violated_groups() const;

  private:
    int variable_of(const Term& term, const normalize::Facts& facts);
    [[nodiscard]] Interval whole_of(const Equation& ratio) const;

    std::vector<Variable> variables_;
    std::vector<Decimal> present_;
    std::vector<Equation> equations_;  // beside `judged`; one that plays no part has stated -1
    std::map<std::tuple<int, int, int, int>, int> index_;
};

}  // namespace solieu::audit
