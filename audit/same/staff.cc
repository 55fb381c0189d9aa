#include "audit/same/staff.h"

#include <algorithm>
#include <map>
#include <string>

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;

constexpr std::size_t least_shared = 2;  // words of the figure that the rows have too

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

std::map<std::string, std::vector<Staff>> staff_of(const Told& told) {
    const Statements& statements = told.statements;
    const Facts& facts = told.facts;
    std::map<std::string, std::vector<Staff>> staff;  // number given, plain -> rows
    for (const TableView& view : told.views) {
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

void add_staff(const Told& told, std::vector<Relation>& relations) {
    const std::map<std::string, std::vector<Staff>> staff = staff_of(told);
    if (staff.empty()) return;
    for (std::size_t i = 0; i < told.statements.figures.size(); ++i) {
        const int fact = told.facts.figure_begin + static_cast<int>(i);
        if (fact >= static_cast<int>(told.facts.facts.size())) break;
        const normalize::Quantity& quantity = told.quantity(fact);
        const grammar::Figure& figure = told.statements.figures[i];
        if (!quantity.numerator || !quantity.denominator || figure.target || figure.change) continue;
        const auto rows = staff.find(to_plain(*quantity.denominator));
        if (rows == staff.end()) continue;
        const Term numerator{.fact = fact, .side = Term::Side::numerator};
        const auto agrees = [&](const Staff& one) { return told.agree(numerator, {.fact = one.present}); };
        const std::vector<int>& subject = told.facts.words.figures[i].subject.content;
        const auto named = [&](const Staff& one) { return shared_words(subject, one.words) >= least_shared; };
        auto row = std::find_if(rows->second.begin(), rows->second.end(), agrees);
        const bool agree = row != rows->second.end();
        if (!agree) row = std::find_if(rows->second.begin(), rows->second.end(), named);
        if (row == rows->second.end()) continue;
        relations.push_back(
            Told::same(numerator, {.fact = row->present}, agree ? Certainty::possible : Certainty::likely));
    }
}

}  // namespace solieu::audit
