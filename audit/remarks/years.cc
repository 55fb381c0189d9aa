#include "audit/remarks/years.h"

#include <algorithm>
#include <optional>
#include <string>

#include "audit/findings/messages.h"
#include "audit/relations/evaluate.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;

constexpr int smallest_total = 100;       // smaller counts jump by themselves
constexpr int smallest_repeated = 10000;  // smaller counts meet by chance

struct Year {
    Term term;
    Rational value;
    std::string raw;
    bool last = false;
};

// The row's numbers by year; empty when a column names no year or the years do not rise.
std::vector<Year> years_of(const Statements& statements, const Facts& facts, const TableView& view, int row) {
    std::vector<Year> years;
    int before = 0;
    for (int value = 0; value < view.value_count; ++value) {
        const auto term = term_of(facts, view, row, value, statements);
        if (!term) return {};
        const normalize::Fact& fact = facts.facts[static_cast<std::size_t>(term->fact)];
        const int year = fact.year;
        if (year <= before) return {};
        before = year;
        const auto number = number_of(*term, facts);
        if (!number || fact.quantity.kind == normalize::QuantityKind::code) continue;
        Year one{*term, to_rational(*number) * power_of_ten(term->exponent), as_written(*term, statements, facts),
                 false};
        one.last = value + 1 == view.value_count;
        years.push_back(std::move(one));
    }
    return years;
}

bool alike(const Rational& a, const Rational& b) {
    return a > 0 && b > 0 && 2 * a <= 3 * b && 2 * b <= 3 * a;
}

// Ten, a hundred or a thousand times as much, or a tenth …
bool is_power_apart(const Rational& value, const Rational& other) {
    for (int power : {10, 100, 1000})
        if (alike(value, other * power) || alike(value * power, other)) return true;
    return false;
}

Finding finding_of(Rule rule, const Year& year, const Year& other, std::string_view code, const Statements& statements,
                   const Facts& facts) {
    Finding finding{.rule = rule, .severity = Severity::warning};
    finding.stated = plain_number(year.term, year.term.exponent, statements, facts);
    finding.refs = {ref_of(year.term.fact, facts), ref_of(other.term.fact, facts)};
    const normalize::Fact& beside = facts.facts[static_cast<std::size_t>(other.term.fact)];
    finding.message = {{std::string(code),
                        {said("name", name_of_fact(year.term.fact, statements, facts)), as_is("written", year.raw),
                         as_is("period", beside.period), as_is("other", other.raw)}}};
    return finding;
}

void check_line(const std::vector<Year>& years, const Statements& statements, const Facts& facts,
                std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < years.size(); ++i) {
        const Year& one = years[i];
        // The two nearest years that are complete.
        std::vector<const Year*> beside;
        for (std::size_t distance = 1; distance < years.size() && beside.size() < 2; ++distance) {
            if (i >= distance) beside.push_back(&years[i - distance]);
            if (i + distance < years.size() && !years[i + distance].last && beside.size() < 2)
                beside.push_back(&years[i + distance]);
        }
        if (beside.size() < 2 || !alike(beside[0]->value, beside[1]->value)) continue;
        if (one.value < smallest_total && beside[0]->value < smallest_total) continue;
        if (one.last && one.value < beside[0]->value) continue;
        if (!is_power_apart(one.value, beside[0]->value) || !is_power_apart(one.value, beside[1]->value)) continue;
        findings.push_back(finding_of(Rule::bound, one, *beside[0], "years.apart", statements, facts));
    }
}

}  // namespace

std::vector<Finding> find_odd_years(const Statements& statements, const Facts& facts,
                                    std::span<const TableView> views) {
    std::vector<Finding> findings;
    for (const TableView& view : views) {
        if (view.value_count < 3) continue;
        for (int row = 0; row < static_cast<int>(view.rows.size()); ++row) {
            const RowView& view_row = view.rows[static_cast<std::size_t>(row)];
            if (view_row.unit->kind == normalize::UnitKind::code_list) continue;
            const std::vector<Year> years = years_of(statements, facts, view, row);
            const bool rate = view_row.rate || std::any_of(years.begin(), years.end(), [&](const Year& year) {
                                  return facts.facts[static_cast<std::size_t>(year.term.fact)].quantity.kind ==
                                         normalize::QuantityKind::percent;
                              });
            if (years.size() < 3 || rate) continue;
            check_line(years, statements, facts, findings);
            const normalize::RowMeaning& meaning =
                facts.rows[static_cast<std::size_t>(view.table)][static_cast<std::size_t>(row)];
            for (std::size_t i = 1; i < years.size(); ++i) {
                const Year &before = years[i - 1], &year = years[i];
                if (meaning.runs_on && year.value < before.value)
                    findings.push_back(finding_of(Rule::conflict, year, before, "years.falls", statements, facts));
                if (meaning.never_repeated && year.value >= smallest_repeated && year.value == before.value)
                    findings.push_back(finding_of(Rule::conflict, year, before, "years.copied", statements, facts));
            }
        }
    }
    return findings;
}

}  // namespace solieu::audit
