#include "audit/rulebook/rule_findings.h"

#include <algorithm>
#include <set>

#include "audit/findings/messages.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Fact;
using normalize::Facts;
using normalize::Quantity;
using normalize::QuantityKind;

bool has(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool asks_for_none(const std::vector<UnitChoice>& units) {
    return std::any_of(units.begin(), units.end(), [](const UnitChoice& one) { return one.text == "none"; });
}

class Checker {
  public:
    Checker(const Statements& statements, const Facts& facts, const Rulebook& rulebook, const RowFinder& finder)
        : statements_(statements), facts_(facts), rulebook_(rulebook), finder_(finder) {}

    void check(const DataRule& rule) {
        if (!is_of_level(rule, facts_)) return;
        if (rule.in_tables) {
            for (int table = 0; table < static_cast<int>(finder_.views().size()); ++table)
                for (int row = 0; row < rows_of(table); ++row) check_row(rule, {table, row});
        }
        if (!rule.in_prose) return;
        for (int i = facts_.figure_begin; i < static_cast<int>(facts_.facts.size()); ++i)
            if (facts_.facts[static_cast<std::size_t>(i)].figure >= 0) check_figure(rule, i);
    }

    std::vector<Finding> findings;
    int applied = 0;

  private:
    [[nodiscard]] int rows_of(int table) const {
        return static_cast<int>(finder_.views()[static_cast<std::size_t>(table)].rows.size());
    }

    void check_row(const DataRule& rule, RowRef at) {
        const TableView& view = finder_.views()[static_cast<std::size_t>(at.table)];
        bool known = false, chosen = false;
        for (int value = 0; value < view.value_count; ++value) {
            const auto term = term_of(facts_, view, at.row, value, statements_);
            if (!term) return;
            const Fact& fact = facts_.facts[static_cast<std::size_t>(term->fact)];
            // A rate of plan, a growth, a score … has the unit and bounds of its column, not those of its row.
            if (!value_fits(rule.row, fact) || !is_amount(fact.measure) ||
                counts_by_itself(rule.row, view.rows[static_cast<std::size_t>(at.row)], fact))
                continue;
            // A column of rates stands beside counts in the same row.
            if (rule.claim == Claim::value && is_column_of_rates(at, value)) continue;
            // The cheap question first: most rows are far from any bound.
            if (rule.claim == Claim::range && !is_outside(rule, fact)) {
                if (is_measured(rule, fact)) ++applied;
                continue;
            }
            if (!known) chosen = finder_.chosen(rule.row, at);
            known = true;
            if (!chosen) return;
            check_fact(rule, term->fact, at);
        }
    }

    [[nodiscard]] bool is_column_of_rates(RowRef at, int value) const {
        const auto& cells =
            statements_.tables[static_cast<std::size_t>(at.table)].rows[static_cast<std::size_t>(at.row)].values;
        if (static_cast<std::size_t>(value) >= cells.size()) return false;
        const auto column = static_cast<std::size_t>(cells[static_cast<std::size_t>(value)].column);
        const auto& columns = facts_.columns[static_cast<std::size_t>(at.table)];
        return column < columns.size() && columns[column].unit == "%";
    }

    void check_figure(const DataRule& rule, int index) {
        const Fact& fact = facts_.facts[static_cast<std::size_t>(index)];
        if (!value_fits(rule.row, fact) || !is_measured(rule, fact)) return;
        ++applied;
        if (!is_outside(rule, fact)) return;
        const grammar::Figure& figure = statements_.figures[static_cast<std::size_t>(fact.figure)];
        if (figure.change || figure.target) return;
        const normalize::Unit& unit =
            facts_.units[static_cast<std::size_t>(facts_.figure_units[static_cast<std::size_t>(fact.figure)])];
        if (!rule.row.unit.empty() && !fits_any(rule.row.unit, unit)) return;
        const normalize::FigureWords& words = facts_.words.figures[static_cast<std::size_t>(fact.figure)];
        if (!rule.row.label.empty() && !fits_any(rule.row.label, finder_.words_of(words.subject.every))) return;
        if (!rule.row.unless.empty() && fits_any(rule.row.unless, finder_.words_of(words.around))) return;
        report(rule, index, out_of_range(rule));
    }

    void check_fact(const DataRule& rule, int index, RowRef at) {
        const Fact& fact = facts_.facts[static_cast<std::size_t>(index)];
        const Quantity& quantity = fact.quantity;
        const RowView& view =
            finder_.views()[static_cast<std::size_t>(at.table)].rows[static_cast<std::size_t>(at.row)];
        const std::string& unit =
            statements_.tables[static_cast<std::size_t>(at.table)].rows[static_cast<std::size_t>(at.row)].unit.text;
        switch (rule.claim) {
            case Claim::unit:
                if (!quantity.value) return;
                ++applied;
                if (fits_any(rule.allowed_units, *view.unit)) return;
                return report(rule, index, {"rulebook.unit", {as_is("unit", unit)}});
            case Claim::value:
                if (!quantity.value) return;
                ++applied;
                if (has(rule.allowed, normalize::name_of(quantity.kind))) return;
                return report(rule, index, {"rulebook.value", {as_is("unit", unit)}});
            case Claim::range:
                ++applied;
                return report(rule, index, out_of_range(rule));
            case Claim::codes:
                return check_code(rule, index, *view.unit);
            case Claim::sum:
            case Claim::at_most:
            case Claim::ratio:
            case Claim::equal:
                return;
        }
    }

    void check_code(const DataRule& rule, int index, const normalize::Unit& unit) {
        const Quantity& quantity = facts_.facts[static_cast<std::size_t>(index)].quantity;
        if (!quantity.value) return;
        std::vector<std::string> codes = rule.allowed;
        if (codes.empty()) {
            for (const normalize::UnitCode& code : unit.codes) {
                if (code.value.empty()) return;  // "Có/không": any code will do
                codes.push_back(code.value);
            }
            if (codes.size() == 1) return;  // a list of one is no list: the rest of the cell was not understood
        }
        if (codes.empty()) return;
        ++applied;
        std::string list;
        for (const std::string& code : codes) {
            if (const auto value = parse_plain(code); value && *value == *quantity.value) return;
            list += (list.empty() ? "" : ", ") + code;
        }
        report(rule, index, {"rulebook.codes", {as_is("codes", list)}});
    }

    // ---- which values ----------------------------------------------------------------------------------------

    [[nodiscard]] bool value_fits(const RowChoice& choice, const Fact& fact) const {
        return choice.value.empty() || has(choice.value, normalize::name_of(fact.quantity.kind));
    }

    // "20 đơn vị" in a row without a unit counts something else than the row says.
    [[nodiscard]] bool counts_by_itself(const RowChoice& choice, const RowView& row, const Fact& fact) const {
        return fact.quantity.kind == QuantityKind::count && asks_for_none(choice.unit) &&
               row.unit->kind == normalize::UnitKind::none &&
               facts_.units[static_cast<std::size_t>(fact.unit)].kind == normalize::UnitKind::count;
    }

    [[nodiscard]] static bool is_measured(const DataRule& rule, const Fact& fact) {
        if (!rule.bound_unit.empty() && fact.quantity.kind != QuantityKind::money) return false;
        return fact.quantity.value || fact.quantity.numerator;
    }

    [[nodiscard]] static bool beyond(const DataRule& rule, const Rational& value) {
        return (rule.min && value < to_rational(*rule.min)) || (rule.max && value > to_rational(*rule.max));
    }

    // In every reading.
    [[nodiscard]] bool is_outside(const DataRule& rule, const Fact& fact) const {
        const Quantity& quantity = fact.quantity;
        if (!is_measured(rule, fact)) return false;
        if (!rule.bound_unit.empty()) {
            const normalize::Unit* unit = unit_of_money(facts_, fact);
            if (unit == nullptr) return false;
            const Rational scale = power_of_ten(unit->exponent - rule.bound_exponent);
            auto is_beyond = [&](const Decimal& value) { return beyond(rule, to_rational(value) * scale); };
            if (quantity.value)
                return is_beyond(*quantity.value) &&
                       std::all_of(quantity.alternatives.begin(), quantity.alternatives.end(), is_beyond);
            return is_beyond(*quantity.numerator) || (quantity.denominator && is_beyond(*quantity.denominator));
        }
        if (quantity.kind == QuantityKind::fraction) {
            if (!quantity.numerator || !quantity.denominator || quantity.denominator->coefficient == 0) return false;
            return beyond(rule, to_rational(*quantity.numerator) * 100 / to_rational(*quantity.denominator));
        }
        if (!quantity.value) return false;
        auto is_beyond = [&](const Decimal& value) { return beyond(rule, to_rational(value)); };
        return is_beyond(*quantity.value) &&
               std::all_of(quantity.alternatives.begin(), quantity.alternatives.end(), is_beyond);
    }

    // ---- findings --------------------------------------------------------------------------------------------

    [[nodiscard]] static Message out_of_range(const DataRule& rule) {
        const auto bound = [&](std::string_view name, const Decimal& value, bool with_unit) {
            const bool unit = with_unit && !rule.bound_unit.empty();
            return said(name, together({number("", value), as_is("", unit ? " " + rule.bound_unit : "")}));
        };
        if (rule.min && rule.max)
            return {"rulebook.outside", {bound("min", *rule.min, false), bound("max", *rule.max, true)}};
        if (rule.max) return {"rulebook.more", {bound("max", *rule.max, true)}};
        return {"rulebook.less", {bound("min", *rule.min, true)}};
    }

    void report(const DataRule& rule, int index, Message what) {
        if (!reported_.emplace(index, rule.claim).second) return;  // one finding a number and claim
        Finding finding{.rule = rule.claim == Claim::range   ? (rule.bound_unit.empty() ? Rule::bound : Rule::unit)
                                : rule.claim == Claim::codes ? Rule::format
                                                             : Rule::unit,
                        .severity = rule.severity};
        what.arguments.push_back(said("name", name_of_fact(index, statements_, facts_)));
        what.arguments.push_back(as_is("written", as_written({.fact = index}, statements_, facts_)));
        finding.message = {std::move(what), message_of(rule.explanation)};
        finding.refs = {ref_of(index, facts_)};
        finding.suspects = finding.refs;  // one number breaks the rule by itself
        const auto& value = facts_.facts[static_cast<std::size_t>(index)].quantity.value;
        if (value) finding.stated = to_plain(*value);
        finding.rule_id = rule.id;
        findings.push_back(std::move(finding));
    }

    const Statements& statements_;
    const Facts& facts_;
    const Rulebook& rulebook_;
    const RowFinder& finder_;
    std::set<std::pair<int, Claim>> reported_;
};

}  // namespace

std::vector<Finding> rule_findings(const Statements& statements, const Facts& facts, const Rulebook& rulebook,
                                   const RowFinder& finder, int* applied) {
    Checker checker(statements, facts, rulebook, finder);
    for (const DataRule& rule : rulebook.rules)
        if (rule.parts.empty()) checker.check(rule);
    if (applied) *applied = checker.applied;
    return std::move(checker.findings);
}

}  // namespace solieu::audit
