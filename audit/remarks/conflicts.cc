#include "audit/remarks/conflicts.h"

#include <algorithm>
#include <map>

#include "audit/findings/messages.h"
#include "audit/remarks/judge.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;

// Smaller wholes meet by chance: 3/4 of one thing is 3/4 of another.
constexpr int smallest_whole = 30;

Finding finding_of(const Term& first, const Term& second, const Statements& statements, const Facts& facts) {
    const std::string first_written = as_written(first, statements, facts),
                      second_written = as_written(second, statements, facts);
    Finding finding{.rule = Rule::conflict, .severity = Severity::warning};
    finding.stated = plain_number(first, first.exponent, statements, facts);
    finding.expected = plain_number(second, first.exponent, statements, facts);
    finding.refs = {ref_of(first.fact, facts), ref_of(second.fact, facts)};
    finding.message = {
        {"conflict.values",
         {said("first", name_of_term(first, statements, facts)), as_is("first_written", first_written),
          said("second", name_of_term(second, statements, facts)), as_is("second_written", second_written)}}};
    return finding;
}

// A row of what was given and the row of what is there.
struct Staff {
    int present = -1;        // fact
    std::vector<int> words;  // of both rows and their parent
};

std::size_t shared_words(const std::vector<int>& subject, const std::vector<int>& words) {
    return static_cast<std::size_t>(std::count_if(subject.begin(), subject.end(), [&](int word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    }));
}

std::map<std::string, std::vector<Staff>> staff_of(const Statements& statements, const Facts& facts,
                                                   std::span<const TableView> views) {
    std::map<std::string, std::vector<Staff>> staff;  // number given, plain -> rows
    for (const TableView& view : views) {
        if (view.value_count != 1) continue;
        for (const std::vector<int>& siblings : view.siblings) {
            for (std::size_t i = 0; i + 1 < siblings.size(); ++i) {
                const RowView& given = view.rows[static_cast<std::size_t>(siblings[i])];
                const RowView& present = view.rows[static_cast<std::size_t>(siblings[i + 1])];
                if (!given.label->kinds.has(normalize::PhraseKind::assigned) ||
                    !present.label->kinds.has(normalize::PhraseKind::present) || !same_unit(given, present))
                    continue;
                const auto given_term = term_of(facts, view, siblings[i], 0, statements);
                const auto present_term = term_of(facts, view, siblings[i + 1], 0, statements);
                if (!given_term || !present_term) continue;
                const auto value = number_of(*given_term, facts);
                if (!value || !number_of(*present_term, facts)) continue;
                std::vector<int> words = given.label->words;
                const auto put = [&](const normalize::Label& label) {
                    words.insert(words.end(), label.words.begin(), label.words.end());
                };
                put(*present.label);
                if (given.parent >= 0) put(*view.rows[static_cast<std::size_t>(given.parent)].label);
                staff[to_plain(*value)].push_back({present_term->fact, std::move(words)});
            }
        }
    }
    return staff;
}

}  // namespace

std::vector<Finding> find_conflicting_statements(std::span<const Judged> judged, const Statements& statements,
                                                 const Facts& facts) {
    std::vector<Finding> findings;
    for (const Judged& one : judged) {
        if (one.relation.kind != RelationKind::same || one.evaluation.outcome != Outcome::violated) continue;
        if (one.relation.certainty == Certainty::possible) continue;
        const Term &a = one.relation.stated, &b = one.relation.parts[0];
        findings.push_back(finding_of(a, b, statements, facts));
        findings.back().relations = {static_cast<int>(&one - judged.data())};
        if (one.relation.certainty == Certainty::sure) findings.back().severity = Severity::error;
    }
    return findings;
}

std::vector<Finding> find_conflicting_rates(std::span<const Judged> judged, const Statements& statements,
                                            const Facts& facts) {
    std::vector<Finding> findings;
    std::map<std::string, int> first;  // "396/5106" -> fact of the rate
    for (const Judged& one : judged) {
        if (one.relation.kind != RelationKind::ratio || one.evaluation.outcome == Outcome::unknown) continue;
        // Rows of one column may happen to have the same plan and result.
        if (facts.facts[static_cast<std::size_t>(one.relation.stated.fact)].measure != normalize::Measure::none)
            continue;
        const auto part = number_of(one.relation.parts[0], facts), whole = number_of(one.relation.parts[1], facts);
        const auto rate = number_of(one.relation.stated, facts);
        if (!part || !whole || !rate || *part == *whole || part->coefficient == 0) continue;
        if (*whole < Decimal{.coefficient = smallest_whole}) continue;
        const auto [found, fresh] =
            first.try_emplace(to_plain(*part) + "/" + to_plain(*whole), one.relation.stated.fact);
        if (fresh || found->second == one.relation.stated.fact) continue;
        const Term other{.fact = found->second};
        const auto other_rate = number_of(other, facts);
        // Cut in one place and rounded in the other is no conflict.
        if (!other_rate || meet(interval_of(*rate, false), interval_of(*other_rate, false)) ||
            meet(interval_of_cut(*rate), interval_of_cut(*other_rate)))
            continue;
        findings.push_back(finding_of(one.relation.stated, other, statements, facts));
    }
    return findings;
}

std::vector<Finding> find_conflicting_staff(const Statements& statements, const Facts& facts,
                                            std::span<const TableView> views) {
    std::vector<Finding> findings;
    const std::map<std::string, std::vector<Staff>> staff = staff_of(statements, facts, views);
    if (staff.empty()) return findings;
    for (int i = 0; i < static_cast<int>(statements.figures.size()); ++i) {
        const int fact = facts.figure_begin + i;
        if (fact >= static_cast<int>(facts.facts.size())) break;
        const normalize::Quantity& quantity = facts.facts[static_cast<std::size_t>(fact)].quantity;
        const grammar::Figure& figure = statements.figures[static_cast<std::size_t>(i)];
        if (!quantity.numerator || !quantity.denominator || figure.target || figure.change) continue;
        const auto rows = staff.find(to_plain(*quantity.denominator));
        if (rows == staff.end()) continue;
        const std::vector<int>& subject = facts.words.figures[static_cast<std::size_t>(i)].subject.content;
        const bool agrees = std::any_of(rows->second.begin(), rows->second.end(), [&](const Staff& one) {
            return *number_of({.fact = one.present}, facts) == *quantity.numerator;
        });
        if (agrees) continue;
        for (const Staff& one : rows->second) {
            if (shared_words(subject, one.words) < 2) continue;
            findings.push_back(
                finding_of({.fact = fact, .side = Term::Side::numerator}, {.fact = one.present}, statements, facts));
            break;
        }
    }
    return findings;
}

}  // namespace solieu::audit
