#include "audit/same/prose_and_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "audit/same/likeness.h"
#include "audit/same/narrower_scope.h"
#include "audit/tables/support.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;
using normalize::Quantity;
using normalize::QuantityKind;

constexpr std::size_t most_candidates = 24;
constexpr std::size_t most_rows_of_word = 64;  // words of more labels find nothing by themselves
constexpr int most_near = 60;                  // rows before and behind that may be of a row's family
constexpr int margin = 60;                     // between the best and another row of another number
constexpr int nearly_perfect = 800;            // all that the row says, and little else

bool same_dimension(const normalize::Fact& figure_fact, const normalize::Fact& row_fact, const Facts& facts) {
    const Quantity &figure = figure_fact.quantity, &row = row_fact.quantity;
    const auto unit_at = [&](int unit) -> const normalize::Unit& {
        return facts.units[static_cast<std::size_t>(unit)];
    };
    const normalize::Unit& figure_unit = unit_at(figure_fact.unit);
    const normalize::Unit& row_unit =
        unit_at(facts.rows[static_cast<std::size_t>(row_fact.table)][static_cast<std::size_t>(row_fact.row)].unit);
    auto dimension = [](QuantityKind kind) {
        return kind == QuantityKind::percent ? 1 : kind == QuantityKind::money ? 2 : 0;
    };
    const bool fraction = figure.kind == QuantityKind::fraction;
    const bool money = figure_unit.kind == normalize::UnitKind::money;
    if (fraction) return row.kind != QuantityKind::percent && money == (row.kind == QuantityKind::money);
    if (dimension(figure.kind) != dimension(row.kind)) return false;
    if (dimension(figure.kind) != 0 || figure_unit.name.empty() || row_unit.name.empty()) return true;
    return normalize::compatible(figure_unit, row_unit) || normalize::compatible(figure_unit, unit_at(row_fact.unit));
}

// One digit, a swap or a tenth apart: the same thing miswritten or counted at another time, not another thing.
bool is_close(const Told& told, const Term& a, const Term& b) {
    const Rational x = told.value(a), y = told.value(b);
    if (a.exponent != b.exponent || x <= 0 || y <= 0) return false;
    const Rational difference = x > y ? x - y : y - x;
    if (difference * 10 <= (x > y ? x : y)) return true;
    std::string p = to_plain(*number_of(a, told.facts)), q = to_plain(*number_of(b, told.facts));
    if (p.size() < 3 || p.size() != q.size()) return false;
    int changed = 0;
    for (std::size_t i = 0; i < p.size(); ++i) changed += p[i] != q[i] ? 1 : 0;
    if (changed <= 1) return true;
    std::sort(p.begin(), p.end());
    std::sort(q.begin(), q.end());
    return changed == 2 && p == q;
}

struct Match {
    int figure = -1, row = -1;  // into Topics
    int score = 0;
    bool agrees = false;
};

struct RowIndex {
    std::unordered_map<int, std::vector<int>> of_word;  // word -> rows whose label holds it
    std::vector<int> bare;                              // rows that name nothing but the thing
};

// By the year of the column; 0 for the report's own time.
std::map<int, RowIndex> index_rows(const Topics& topics) {
    std::map<int, RowIndex> years;
    for (std::size_t i = 0; i < topics.rows.size(); ++i) {
        const RowTopic& row = topics.rows[i];
        RowIndex& index = years[row.year];
        for (int word : row.words->said.own) index.of_word[word].push_back(static_cast<int>(i));
        if (row.words->said.own.empty() && index.bare.size() < most_rows_of_word)
            index.bare.push_back(static_cast<int>(i));
    }
    return years;
}

void add_candidates(const FigureTopic& figure, const RowIndex& index, std::vector<int>& rows) {
    WordList words = figure.words->said.own;
    for (const WordList* list :
         {&figure.words->clause.own, &figure.words->sentence, &figure.words->whole, figure.headings})
        normalize::add(words, *list);
    std::vector<int> shared = index.bare;  // a row for each word it shares
    for (int word : words) {
        const auto with_word = index.of_word.find(word);
        if (with_word == index.of_word.end() || with_word->second.size() > most_rows_of_word) continue;
        shared.insert(shared.end(), with_word->second.begin(), with_word->second.end());
    }
    std::sort(shared.begin(), shared.end());
    std::vector<std::pair<int, int>> ranked;  // words shared, negative; row
    for (auto row = shared.begin(); row != shared.end();) {
        const auto next = std::upper_bound(row, shared.end(), *row);
        ranked.emplace_back(-static_cast<int>(next - row), *row);
        row = next;
    }
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > most_candidates + index.bare.size()) ranked.resize(most_candidates + index.bare.size());
    for (const auto& [count, row] : ranked) rows.push_back(row);
}

// Rows of the report's own time, and of the year that the figure's words name or that the report is of.
std::vector<int> candidates_of(const FigureTopic& figure, const std::map<int, RowIndex>& years, int report_year) {
    std::vector<int> rows;
    const int named = figure.words->year == 0 ? report_year : figure.words->year;
    for (const auto& [year, index] : years)
        if (year == 0 || year == named) add_candidates(figure, index, rows);
    return rows;
}

std::vector<Match> matches_of(const Told& told, const LikenessWeights& weights) {
    std::vector<Match> matches;
    const Topics& topics = told.topics;
    const std::map<int, RowIndex> years = index_rows(topics);
    for (std::size_t f = 0; f < topics.figures.size(); ++f) {
        const FigureTopic& figure = topics.figures[f];
        const Term term = told.main_term(figure.fact);
        for (int r : candidates_of(figure, years, told.facts.report.period.year)) {
            const RowTopic& row = topics.rows[static_cast<std::size_t>(r)];
            const int score = likeness(figure, row, told.facts.words.topics, weights);
            if (score < agreeing) continue;
            // Behind the words: comparing units takes far longer.
            if (!same_dimension(told.fact(figure.fact), told.fact(row.fact), told.facts)) continue;
            matches.push_back({static_cast<int>(f), r, score, told.agree(told.term(row.fact), term)});
        }
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.score > b.score; });
    return matches;
}

// Figures of one time agree with the table as often as they differ: the table is of that time too.
struct Times {
    std::map<When, int> agree, differ;

    [[nodiscard]] bool fits(When figure, When row) const {
        if (figure == When::other) return false;
        if (figure == row || figure == When::unsaid) return true;
        if (row != When::unsaid) return false;
        if (figure == When::period) return true;
        const auto good = agree.find(figure), bad = differ.find(figure);
        return good != agree.end() && (bad == differ.end() || good->second * 2 >= bad->second);
    }
};

struct Paired {
    std::vector<std::vector<Match>> of_figure, of_row;  // best first
};

Paired pair_up(const Topics& topics, const std::vector<Match>& matches) {
    Paired paired;
    paired.of_figure.resize(topics.figures.size());
    paired.of_row.resize(topics.rows.size());
    for (const Match& match : matches) {
        paired.of_figure[static_cast<std::size_t>(match.figure)].push_back(match);
        paired.of_row[static_cast<std::size_t>(match.row)].push_back(match);
    }
    return paired;
}

// Rows with the same parent, or the parent, that agree with figures of the same paragraph.
int agreeing_neighbours(const Told& told, const Match& match, const std::vector<Match>& agreed) {
    const RowTopic& row = told.topics.rows[static_cast<std::size_t>(match.row)];
    const auto& rows = told.statements.tables[static_cast<std::size_t>(row.table)].rows;
    const int parent = rows[static_cast<std::size_t>(row.row)].parent;
    auto paragraph = [&](int figure) {
        const int index = told.topics.figures[static_cast<std::size_t>(figure)].figure;
        return told.statements.figures[static_cast<std::size_t>(index)].paragraph;
    };
    std::set<int> neighbours;
    for (const Match& other : agreed) {
        const RowTopic& near = told.topics.rows[static_cast<std::size_t>(other.row)];
        if (near.table != row.table || near.row == row.row || told.is_nothing_special(near.fact)) continue;
        const bool family = near.row == parent || rows[static_cast<std::size_t>(near.row)].parent == row.row ||
                            (parent >= 0 && rows[static_cast<std::size_t>(near.row)].parent == parent);
        if (family && paragraph(other.figure) == paragraph(match.figure)) neighbours.insert(near.row);
    }
    return static_cast<int>(neighbours.size());
}

// What is said beside the figure itself is of another level, state or kind than the row: it does not mean that row.
bool is_excluded(const FigureTopic& figure, const RowTopic& row) {
    for (std::size_t i = 0; i < normalize::aspect_count; ++i) {
        const std::uint32_t said = figure.words->said.qualifiers.values[i];
        const std::uint32_t of_row = row.words->inherited.values[i];
        if (said != 0 && of_row != 0 && said != of_row) return true;
    }
    return false;
}

// The row's number stands beside the figure, or the figure's number beside the row: a part or a whole of it is meant.
bool is_told_nearby(const Told& told, const Match& match, const Paired& paired) {
    const FigureTopic& figure = told.topics.figures[static_cast<std::size_t>(match.figure)];
    const RowTopic& row = told.topics.rows[static_cast<std::size_t>(match.row)];
    const auto& figures = told.statements.figures;
    const int paragraph = figures[static_cast<std::size_t>(figure.figure)].paragraph;
    const Term of_row = told.term(row.fact), of_figure = told.main_term(figure.fact);
    if (!told.is_nothing_special(row.fact)) {
        for (int step : {-1, 1}) {
            for (int i = figure.figure + step; i >= 0 && i < static_cast<int>(figures.size()); i += step) {
                if (figures[static_cast<std::size_t>(i)].paragraph != paragraph) break;
                const int fact = told.facts.figure_begin + i;
                if (told.quantity(fact).kind != told.quantity(figure.fact).kind) continue;
                if (told.agree(told.main_term(fact), of_row)) return true;
            }
        }
    }
    const auto& rows = told.statements.tables[static_cast<std::size_t>(row.table)].rows;
    const int parent = rows[static_cast<std::size_t>(row.row)].parent;
    if (told.value(of_figure) < 10) return false;
    const auto& others = paired.of_figure[static_cast<std::size_t>(match.figure)];
    const auto fits = [&](int topic) {
        return std::any_of(others.begin(), others.end(), [&](const Match& other) { return other.row == topic; });
    };
    const int first = std::max(0, match.row - most_near);
    const int last = std::min(static_cast<int>(told.topics.rows.size()), match.row + most_near);
    for (int i = first; i < last; ++i) {
        const RowTopic& other = told.topics.rows[static_cast<std::size_t>(i)];
        if (other.table != row.table || i == match.row || other.rate != row.rate) continue;
        const int above = rows[static_cast<std::size_t>(other.row)].parent;
        const bool family =
            other.row == row.row || other.row == parent || above == row.row || (parent >= 0 && above == parent);
        // The words say the row and nothing of the other; of another year of the row they say nothing.
        const bool meant =
            other.row == row.row || (!is_excluded(figure, other) && (match.score < nearly_perfect || fits(i)));
        if (!meant) continue;
        if (family && told.agree(told.term(other.fact), of_figure)) return true;
    }
    return false;
}

// No row of another number fits the figure nearly as well, and no figure gives the row's number.
bool stands_alone(const Told& told, const Match& match, const Paired& paired) {
    for (const Match& other : paired.of_figure[static_cast<std::size_t>(match.figure)]) {
        if (other.row == match.row) continue;
        if (other.agrees) return false;
        const RowTopic &a = told.topics.rows[static_cast<std::size_t>(match.row)],
                       &b = told.topics.rows[static_cast<std::size_t>(other.row)];
        if (other.score > match.score) return false;
        if (other.score + margin > match.score && !told.agree(told.term(a.fact), told.term(b.fact))) return false;
    }
    for (const Match& other : paired.of_row[static_cast<std::size_t>(match.row)]) {
        if (other.figure == match.figure) continue;
        if (other.agrees || other.score > match.score) return false;
    }
    return true;
}

// "Kế hoạch năm 2026 tổ chức 136 lớp" beside the number of this year's.
bool is_of_another_year(const Told& told, const FigureTopic& figure, const RowTopic& row) {
    const int said = figure.words->year, own = told.facts.report.period.year;
    return said != 0 && row.year == 0 && own != 0 && said != own;
}

// What was planned beside what was done.
bool is_planned_only(const Told& told, const FigureTopic& figure, const RowTopic& row) {
    const auto& views = told.views[static_cast<std::size_t>(row.table)].rows;
    return figure.words->label.planned() && !views[static_cast<std::size_t>(row.row)].label->planned();
}

// "396/5106 hồ sơ" and two rows of one family with these numbers: the same ratio, whatever the words.
void add_fractions_and_rows(const Told& told, Times& times, std::vector<Relation>& relations) {
    constexpr int smallest_whole = 30;  // smaller ones meet by chance
    std::map<std::string, std::vector<const RowTopic*>> by_number;
    for (const RowTopic& row : told.topics.rows)
        if (!row.rate) by_number[to_plain(*number_of({.fact = row.fact}, told.facts))].push_back(&row);
    for (const FigureTopic& figure : told.topics.figures) {
        const Quantity& quantity = told.quantity(figure.fact);
        if (!quantity.numerator || !quantity.denominator || *quantity.numerator == *quantity.denominator) continue;
        if (told.value(told.term(figure.fact, Term::Side::denominator)) < smallest_whole) continue;
        const auto parts = by_number.find(to_plain(*quantity.numerator)),
                   wholes = by_number.find(to_plain(*quantity.denominator));
        if (parts == by_number.end() || wholes == by_number.end()) continue;
        if (parts->second.size() > most_of_a_group || wholes->second.size() > most_of_a_group) continue;
        bool found = false;
        for (const RowTopic* part : parts->second) {
            for (const RowTopic* whole : wholes->second) {
                if (found || part->table != whole->table || std::abs(part->row - whole->row) > 3) continue;
                const Term a = told.term(figure.fact, Term::Side::numerator),
                           b = told.term(figure.fact, Term::Side::denominator);
                if (a.exponent != told.term(part->fact).exponent) continue;
                relations.push_back(told.same(a, told.term(part->fact), Certainty::possible));
                relations.push_back(told.same(b, told.term(whole->fact), Certainty::possible));
                ++times.agree[figure.words->when];
                found = true;
            }
        }
    }
}

}  // namespace

void add_prose_and_rows(const Told& told, std::vector<Relation>& relations, const LikenessWeights& weights) {
    const std::vector<Match> matches = matches_of(told, weights);
    const Paired paired = pair_up(told.topics, matches);
    std::vector<Match> agreed;
    Times times;
    add_fractions_and_rows(told, times, relations);
    for (const std::vector<Match>& of_figure : paired.of_figure) {
        const auto found = std::find_if(of_figure.begin(), of_figure.end(), [](const Match& m) { return m.agrees; });
        if (found == of_figure.end()) continue;
        agreed.push_back(*found);
        const FigureTopic& figure = told.topics.figures[static_cast<std::size_t>(found->figure)];
        const RowTopic& row = told.topics.rows[static_cast<std::size_t>(found->row)];
        if (!told.is_nothing_special(row.fact)) ++times.agree[figure.words->when];
        relations.push_back(told.same(told.main_term(figure.fact), told.term(row.fact), Certainty::possible));
    }
    std::vector<Match> differing;
    for (const Match& match : matches) {
        if (match.agrees || match.score < certain || !stands_alone(told, match, paired)) continue;
        const FigureTopic& figure = told.topics.figures[static_cast<std::size_t>(match.figure)];
        const RowTopic& row = told.topics.rows[static_cast<std::size_t>(match.row)];
        const Quantity& quantity = told.quantity(figure.fact);
        if (row.planned || !quantity.value || is_told_nearby(told, match, paired)) continue;
        if (is_of_another_year(told, figure, row) || is_planned_only(told, figure, row)) continue;
        if (is_narrower(told, figure, row)) continue;
        // A heading with a number of its own may count anything.
        const grammar::Row& source = told.row(row);
        if (!row.total && !row.rate && source.unit.text.empty()) continue;
        // "100% hồ sơ được …" is an assertion, not a figure.
        if (figure.rate && told.is_nothing_special(figure.fact)) continue;
        ++times.differ[figure.words->when];
        differing.push_back(match);
    }
    for (const Match& match : differing) {
        const FigureTopic& figure = told.topics.figures[static_cast<std::size_t>(match.figure)];
        const RowTopic& row = told.topics.rows[static_cast<std::size_t>(match.row)];
        if (!times.fits(figure.words->when, row.words->when)) continue;
        const Term a = told.main_term(figure.fact), b = told.term(row.fact);
        const int neighbours = agreeing_neighbours(told, match, agreed);
        // Another column of the row may be meant: only a slip shows that this one is.
        const bool backed = row.of_several ? is_explained_by_slip(told.same(a, b, Certainty::likely), told.facts)
                                           : is_close(told, a, b) || neighbours >= 2 || match.score >= nearly_perfect;
        if (backed) relations.push_back(told.same(a, b, Certainty::likely));
    }
}

}  // namespace solieu::audit
