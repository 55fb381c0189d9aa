#include "audit/same_things.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "audit/evaluate.h"
#include "audit/partition.h"
#include "audit/table_view.h"
#include "audit/topic.h"
#include "grammar/note_figures.h"
#include "grammar/prose_figures.h"
#include "normalize/unit.h"

namespace solieu::audit {
namespace {

using grammar::Figure;
using grammar::Statements;
using normalize::Decimal;
using normalize::Facts;
using normalize::Quantity;
using normalize::QuantityKind;
using normalize::Rational;

constexpr std::size_t most_candidates = 24;
constexpr std::size_t most_rows_of_word = 64;  // words of more labels find nothing by themselves
constexpr std::size_t most_of_a_group = 40;    // rows or figures of one name that are compared
constexpr int margin = 60;                     // between the best and another row of another number

struct Document {
    const Statements& statements;
    const Facts& facts;
    Topics topics;

    [[nodiscard]] const Quantity& quantity(int fact) const {
        return facts.facts[static_cast<std::size_t>(fact)].quantity;
    }
    // The number of a fact with the scale of its unit: 8,0 tỷ and 8.007 triệu are brought together.
    [[nodiscard]] Term term(int fact, Term::Side side = Term::Side::value) const {
        Term term{.fact = fact, .side = side};
        if (quantity(fact).kind == QuantityKind::money || side != Term::Side::value) {
            const normalize::Unit unit = normalize::unit_of(quantity(fact).unit);
            if (unit.kind == normalize::UnitKind::money) term.exponent = unit.exponent;
        }
        return term;
    }
    [[nodiscard]] Relation same(const Term& a, const Term& b, Certainty certainty) const {
        return {.kind = RelationKind::same, .certainty = certainty, .stated = a, .parts = {b}};
    }
    [[nodiscard]] bool agree(const Term& a, const Term& b) const {
        return evaluate(same(a, b, Certainty::possible), facts).outcome == Outcome::holds;
    }
    [[nodiscard]] Rational value(const Term& term) const {
        const auto number = number_of(term, facts);
        return number ? normalize::to_rational(*number) : Rational(0);
    }
};

// The number a figure is compared by: its value, of a fraction the numerator.
Term main_term(const Document& document, int fact) {
    const Quantity& quantity = document.quantity(fact);
    const bool fraction = quantity.kind == QuantityKind::fraction || !quantity.value;
    return document.term(fact, fraction ? Term::Side::numerator : Term::Side::value);
}

bool same_dimension(const Quantity& figure, const Quantity& row, std::string_view row_unit) {
    auto dimension = [](QuantityKind kind) {
        return kind == QuantityKind::percent ? 1 : kind == QuantityKind::money ? 2 : 0;
    };
    const bool fraction = figure.kind == QuantityKind::fraction;
    const bool money = normalize::unit_of(figure.unit).kind == normalize::UnitKind::money;
    if (fraction) return row.kind != QuantityKind::percent && money == (row.kind == QuantityKind::money);
    if (dimension(figure.kind) != dimension(row.kind)) return false;
    if (dimension(figure.kind) != 0 || figure.unit.empty() || row_unit.empty()) return true;
    return normalize::compatible(figure.unit, row_unit) || normalize::compatible(figure.unit, row.unit);
}

// One digit, a swap or a tenth apart: the same thing miswritten or counted at another time, not another thing.
bool is_close(const Document& document, const Term& a, const Term& b) {
    const Rational x = document.value(a), y = document.value(b);
    if (a.exponent != b.exponent || x <= 0 || y <= 0) return false;
    const Rational difference = x > y ? x - y : y - x;
    if (difference * 10 <= (x > y ? x : y)) return true;
    std::string p = normalize::to_plain(*number_of(a, document.facts)),
                q = normalize::to_plain(*number_of(b, document.facts));
    if (p.size() < 3 || p.size() != q.size()) return false;
    int changed = 0;
    for (std::size_t i = 0; i < p.size(); ++i) changed += p[i] != q[i] ? 1 : 0;
    if (changed <= 1) return true;
    std::sort(p.begin(), p.end());
    std::sort(q.begin(), q.end());
    return changed == 2 && p == q;
}

// ---- prose and rows --------------------------------------------------------------------------------------------

struct Match {
    int figure = -1, row = -1;  // into Topics
    int score = 0;
    bool agrees = false;
};

struct RowIndex {
    std::unordered_map<int, std::vector<int>> of_word;  // word -> rows whose label holds it
    std::vector<int> bare;                              // rows that name nothing but the thing
};

RowIndex index_rows(const Topics& topics) {
    RowIndex index;
    for (std::size_t i = 0; i < topics.rows.size(); ++i) {
        const RowTopic& row = topics.rows[i];
        for (int word : row.label.own) index.of_word[word].push_back(static_cast<int>(i));
        if (row.label.own.empty() && index.bare.size() < most_rows_of_word) index.bare.push_back(static_cast<int>(i));
    }
    return index;
}

std::vector<int> candidates_of(const FigureTopic& figure, const RowIndex& index) {
    std::map<int, int> shared;  // row -> words it shares
    std::set<int> words;
    for (const WordList* list :
         {&figure.subject.own, &figure.clause.own, &figure.sentence, &figure.whole, &figure.headings})
        words.insert(list->begin(), list->end());
    for (int word : words) {
        const auto rows = index.of_word.find(word);
        if (rows == index.of_word.end() || rows->second.size() > most_rows_of_word) continue;
        for (int row : rows->second) ++shared[row];
    }
    for (int row : index.bare) ++shared[row];
    std::vector<std::pair<int, int>> ranked;
    for (const auto& [row, count] : shared) ranked.emplace_back(-count, row);
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > most_candidates + index.bare.size()) ranked.resize(most_candidates + index.bare.size());
    std::vector<int> rows;
    for (const auto& [count, row] : ranked) rows.push_back(row);
    return rows;
}

std::vector<Match> matches_of(const Document& document) {
    std::vector<Match> matches;
    const Topics& topics = document.topics;
    const RowIndex index = index_rows(topics);
    for (std::size_t f = 0; f < topics.figures.size(); ++f) {
        const FigureTopic& figure = topics.figures[f];
        const Term term = main_term(document, figure.fact);
        for (int r : candidates_of(figure, index)) {
            const RowTopic& row = topics.rows[static_cast<std::size_t>(r)];
            const grammar::Row& source =
                document.statements.tables[static_cast<std::size_t>(row.table)].rows[static_cast<std::size_t>(row.row)];
            if (!same_dimension(document.quantity(figure.fact), document.quantity(row.fact), source.unit.text))
                continue;
            const int score = likeness(figure, row, topics.vocabulary);
            if (score < agreeing) continue;
            matches.push_back({static_cast<int>(f), r, score, document.agree(document.term(row.fact), term)});
        }
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.score > b.score; });
    return matches;
}

bool is_nothing_special(const Document& document, int fact) {
    const auto value = number_of({.fact = fact}, document.facts);
    return value && (value->coefficient == 0 || normalize::to_plain(*value) == "100");
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
int agreeing_neighbours(const Document& document, const Match& match, const std::vector<Match>& agreed) {
    const RowTopic& row = document.topics.rows[static_cast<std::size_t>(match.row)];
    const auto& rows = document.statements.tables[static_cast<std::size_t>(row.table)].rows;
    const int parent = rows[static_cast<std::size_t>(row.row)].parent;
    auto paragraph = [&](int figure) {
        const int index = document.topics.figures[static_cast<std::size_t>(figure)].figure;
        return document.statements.figures[static_cast<std::size_t>(index)].paragraph;
    };
    std::set<int> neighbours;
    for (const Match& other : agreed) {
        const RowTopic& near = document.topics.rows[static_cast<std::size_t>(other.row)];
        if (near.table != row.table || near.row == row.row || is_nothing_special(document, near.fact)) continue;
        const bool family = near.row == parent || rows[static_cast<std::size_t>(near.row)].parent == row.row ||
                            (parent >= 0 && rows[static_cast<std::size_t>(near.row)].parent == parent);
        if (family && paragraph(other.figure) == paragraph(match.figure)) neighbours.insert(near.row);
    }
    return static_cast<int>(neighbours.size());
}

// The row's number stands beside the figure, or the figure's number beside the row: a part or a whole of it is meant.
bool is_told_nearby(const Document& document, const Match& match) {
    const FigureTopic& figure = document.topics.figures[static_cast<std::size_t>(match.figure)];
    const RowTopic& row = document.topics.rows[static_cast<std::size_t>(match.row)];
    const auto& figures = document.statements.figures;
    const int paragraph = figures[static_cast<std::size_t>(figure.figure)].paragraph;
    const Term of_row = document.term(row.fact), of_figure = main_term(document, figure.fact);
    if (!is_nothing_special(document, row.fact)) {
        for (int step : {-1, 1}) {
            for (int i = figure.figure + step; i >= 0 && i < static_cast<int>(figures.size()); i += step) {
                if (figures[static_cast<std::size_t>(i)].paragraph != paragraph) break;
                const int fact = document.facts.figure_begin + i;
                if (document.quantity(fact).kind != document.quantity(figure.fact).kind) continue;
                if (document.agree(main_term(document, fact), of_row)) return true;
            }
        }
    }
    const auto& rows = document.statements.tables[static_cast<std::size_t>(row.table)].rows;
    const int parent = rows[static_cast<std::size_t>(row.row)].parent;
    if (document.value(of_figure) < 10) return false;
    for (const RowTopic& other : document.topics.rows) {
        if (other.table != row.table || other.row == row.row || other.rate != row.rate) continue;
        const int above = rows[static_cast<std::size_t>(other.row)].parent;
        const bool family = other.row == parent || above == row.row || (parent >= 0 && above == parent);
        if (family && document.agree(document.term(other.fact), of_figure)) return true;
    }
    return false;
}

// No row of another number fits the figure nearly as well, and no figure gives the row's number.
bool stands_alone(const Document& document, const Match& match, const Paired& paired) {
    for (const Match& other : paired.of_figure[static_cast<std::size_t>(match.figure)]) {
        if (other.row == match.row) continue;
        if (other.agrees) return false;
        const RowTopic &a = document.topics.rows[static_cast<std::size_t>(match.row)],
                       &b = document.topics.rows[static_cast<std::size_t>(other.row)];
        if (other.score > match.score) return false;
        if (other.score + margin > match.score && !document.agree(document.term(a.fact), document.term(b.fact)))
            return false;
    }
    for (const Match& other : paired.of_row[static_cast<std::size_t>(match.row)]) {
        if (other.figure == match.figure) continue;
        if (other.agrees || other.score > match.score) return false;
    }
    return true;
}

// "396/5106 hồ sơ" and two rows of one family with these numbers: the same ratio, whatever the words.
void add_fractions_and_rows(const Document& document, Times& times, std::vector<Relation>& relations) {
    constexpr int smallest_whole = 30;  // smaller ones meet by chance
    std::map<std::string, std::vector<const RowTopic*>> by_number;
    for (const RowTopic& row : document.topics.rows)
        if (!row.rate) by_number[normalize::to_plain(*number_of({.fact = row.fact}, document.facts))].push_back(&row);
    for (const FigureTopic& figure : document.topics.figures) {
        const Quantity& quantity = document.quantity(figure.fact);
        if (!quantity.numerator || !quantity.denominator || *quantity.numerator == *quantity.denominator) continue;
        if (document.value(document.term(figure.fact, Term::Side::denominator)) < smallest_whole) continue;
        const auto parts = by_number.find(normalize::to_plain(*quantity.numerator)),
                   wholes = by_number.find(normalize::to_plain(*quantity.denominator));
        if (parts == by_number.end() || wholes == by_number.end()) continue;
        if (parts->second.size() > most_of_a_group || wholes->second.size() > most_of_a_group) continue;
        bool found = false;
        for (const RowTopic* part : parts->second) {
            for (const RowTopic* whole : wholes->second) {
                if (found || part->table != whole->table || std::abs(part->row - whole->row) > 3) continue;
                const Term a = document.term(figure.fact, Term::Side::numerator),
                           b = document.term(figure.fact, Term::Side::denominator);
                if (a.exponent != document.term(part->fact).exponent) continue;
                relations.push_back(document.same(a, document.term(part->fact), Certainty::possible));
                relations.push_back(document.same(b, document.term(whole->fact), Certainty::possible));
                ++times.agree[figure.when];
                found = true;
            }
        }
    }
}

void add_prose_and_rows(const Document& document, std::vector<Relation>& relations) {
    const std::vector<Match> matches = matches_of(document);
    const Paired paired = pair_up(document.topics, matches);
    std::vector<Match> agreed;
    Times times;
    add_fractions_and_rows(document, times, relations);
    for (const std::vector<Match>& of_figure : paired.of_figure) {
        const auto found = std::find_if(of_figure.begin(), of_figure.end(), [](const Match& m) { return m.agrees; });
        if (found == of_figure.end()) continue;
        agreed.push_back(*found);
        const FigureTopic& figure = document.topics.figures[static_cast<std::size_t>(found->figure)];
        const RowTopic& row = document.topics.rows[static_cast<std::size_t>(found->row)];
        if (!is_nothing_special(document, row.fact)) ++times.agree[figure.when];
        relations.push_back(
            document.same(main_term(document, figure.fact), document.term(row.fact), Certainty::possible));
    }
    std::vector<Match> differing;
    for (const Match& match : matches) {
        if (match.agrees || match.score < certain || !stands_alone(document, match, paired)) continue;
        const FigureTopic& figure = document.topics.figures[static_cast<std::size_t>(match.figure)];
        const RowTopic& row = document.topics.rows[static_cast<std::size_t>(match.row)];
        const Quantity& quantity = document.quantity(figure.fact);
        if (row.planned || !quantity.value || is_told_nearby(document, match)) continue;
        // A heading with a number of its own may count anything.
        const grammar::Row& source =
            document.statements.tables[static_cast<std::size_t>(row.table)].rows[static_cast<std::size_t>(row.row)];
        if (!row.total && !row.rate && source.unit.text.empty()) continue;
        // "100% hồ sơ được …" is an assertion, not a figure.
        if (figure.rate && is_nothing_special(document, figure.fact)) continue;
        ++times.differ[figure.when];
        differing.push_back(match);
    }
    for (const Match& match : differing) {
        const FigureTopic& figure = document.topics.figures[static_cast<std::size_t>(match.figure)];
        const RowTopic& row = document.topics.rows[static_cast<std::size_t>(match.row)];
        if (!times.fits(figure.when, row.when)) continue;
        const Term a = main_term(document, figure.fact), b = document.term(row.fact);
        const int neighbours = agreeing_neighbours(document, match, agreed);
        const bool backed = is_close(document, a, b) || neighbours >= 2 || match.score >= 800;
        if (backed) relations.push_back(document.same(a, b, Certainty::likely));
    }
}

// ---- rows and rows ---------------------------------------------------------------------------------------------

std::string key_of(const WordList& words) {
    std::string key;
    for (int word : words) key += std::to_string(word) + " ";
    return key;
}

std::string key_of(const normalize::Qualifiers& qualifiers) {
    std::string key;
    for (std::uint32_t value : qualifiers.values) key += std::to_string(value) + " ";
    return key;
}

void add_rows_and_rows(const Document& document, std::vector<Relation>& relations) {
    std::map<std::string, std::vector<const RowTopic*>> one_thing;
    for (const RowTopic& row : document.topics.rows) {
        std::string key = key_of(row.label.own) + "|" + key_of(row.label.nouns) + "|" + (row.rate ? "%" : "");
        if (is_population(row)) {
            bool general = document.topics.vocabulary.general[static_cast<std::size_t>(row.label.nouns.front())] != 0;
            // Dossiers, documents and tasks come and go: their totals are of what stands above them.
            const bool qualified = !(row.label.qualifiers == normalize::Qualifiers{});
            key += general || qualified ? key_of(row.inherited) + "|" + key_of(row.above) : "|all";
        } else {
            key += key_of(row.inherited) + "|" + key_of(row.brackets) + "|" + key_of(row.above);
        }
        one_thing[key].push_back(&row);
    }
    for (const auto& [key, rows] : one_thing) {
        for (std::size_t i = 1; i < std::min(rows.size(), most_of_a_group); ++i) {
            const RowTopic &first = *rows[0], &other = *rows[i];
            const Quantity &a = document.quantity(first.fact), &b = document.quantity(other.fact);
            if ((a.kind == QuantityKind::money) != (b.kind == QuantityKind::money)) continue;
            const Term x = document.term(first.fact), y = document.term(other.fact);
            const bool agree = document.agree(x, y);
            auto text = [&](const RowTopic& row) {
                return normalize::canonical(document.statements.tables[static_cast<std::size_t>(row.table)]
                                                .rows[static_cast<std::size_t>(row.row)]
                                                .label.text,
                                            document.topics.vocabulary.terms);
            };
            const bool apart = first.table != other.table || std::abs(first.row - other.row) > 12;
            if (agree) {
                relations.push_back(document.same(y, x, Certainty::possible));
            } else if (is_population(first) && apart && text(first) == text(other)) {
                relations.push_back(document.same(y, x, Certainty::likely));
            }
        }
    }
}

// ---- prose and prose -------------------------------------------------------------------------------------------

// A thing as a whole: "tổng số đơn vị sự nghiệp công lập".
bool is_whole_thing(const FigureTopic& figure, const Vocabulary& vocabulary) {
    if (!figure.total || figure.rate || figure.subject.nouns.empty()) return false;
    const bool specific = std::any_of(figure.subject.nouns.begin(), figure.subject.nouns.end(), [&](int word) {
        return vocabulary.general[static_cast<std::size_t>(word)] == 0;
    });
    return specific && figure.subject.own.empty();
}

void add_prose_and_prose(const Document& document, std::vector<Relation>& relations) {
    std::map<std::string, std::vector<const FigureTopic*>> one_thing;
    for (const FigureTopic& figure : document.topics.figures) {
        const Quantity& quantity = document.quantity(figure.fact);
        if (!quantity.value || figure.subject.own.size() + figure.subject.nouns.size() == 0) continue;
        one_thing[key_of(figure.subject.own) + "|" + key_of(figure.subject.nouns) + "|" +
                  key_of(figure.subject.qualifiers) + (figure.rate ? "%" : "")]
            .push_back(&figure);
    }
    for (const auto& [key, figures] : one_thing) {
        for (std::size_t i = 1; i < std::min(figures.size(), most_of_a_group); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const Term a = document.term(figures[i]->fact), b = document.term(figures[j]->fact);
                if (is_nothing_special(document, figures[i]->fact) || !document.agree(a, b)) continue;
                const Rational value = document.value(a);
                // Small counts meet by chance.
                if (value < 100 && !is_whole_thing(*figures[i], document.topics.vocabulary)) continue;
                relations.push_back(document.same(a, b, Certainty::possible));
                break;
            }
        }
    }
}

// A note that begins with the figure it explains.
void add_notes(const Document& document, std::vector<Relation>& relations) {
    const Statements& statements = document.statements;
    if (statements.figures.empty()) return;
    const std::vector<std::size_t> ranges = grammar::figure_ranges(statements);
    const std::vector<int> marked = grammar::marked_figures(statements, ranges);
    for (std::size_t p = 0; p < marked.size(); ++p) {
        const int leading = marked[p] < 0 ? -1 : grammar::leading_figure(statements, ranges, p);
        if (leading < 0) continue;
        const Figure &a = statements.figures[static_cast<std::size_t>(marked[p])],
                     &b = statements.figures[static_cast<std::size_t>(leading)];
        if (a.target || b.target || a.change || b.change || !normalize::compatible(a.unit, b.unit)) continue;
        const Term x = document.term(document.facts.figure_begin + marked[p]),
                   y = document.term(document.facts.figure_begin + leading);
        const Relation same = document.same(y, x, Certainty::likely);
        const Outcome outcome = evaluate(same, document.facts).outcome;
        if (outcome == Outcome::unknown) continue;
        const auto& terms = document.topics.vocabulary.terms;
        const auto first = normalize::split_qualifiers(normalize::canonical(a.unit + " " + a.subject, terms)),
                   second = normalize::split_qualifiers(normalize::canonical(b.unit + " " + b.subject, terms));
        // Notes may begin with a part: only the same words are the same thing.
        if (outcome == Outcome::violated && (first.rest != second.rest || !(first.qualifiers == second.qualifiers)))
            continue;
        relations.push_back(same);
    }
}

// ---- totals ----------------------------------------------------------------------------------------------------

// What states the size of a thing as a whole: noun -> numbers of rows and figures.
std::map<int, std::vector<Term>> totals_of(const Document& document) {
    std::map<int, std::vector<Term>> totals;
    const Vocabulary& vocabulary = document.topics.vocabulary;
    for (const RowTopic& row : document.topics.rows)
        if (is_population(row) && row.label.qualifiers == normalize::Qualifiers{} &&
            vocabulary.general[static_cast<std::size_t>(row.label.nouns.front())] == 0)
            totals[row.label.nouns.front()].push_back(document.term(row.fact));
    for (const FigureTopic& figure : document.topics.figures) {
        if (!is_whole_thing(figure, vocabulary) || !(figure.subject.qualifiers == normalize::Qualifiers{})) continue;
        const Quantity& quantity = document.quantity(figure.fact);
        bool alone = quantity.value.has_value();
        for (int word : figure.clause.own)
            alone = alone && std::binary_search(figure.headings.begin(), figure.headings.end(), word);
        if (!alone) continue;
        for (int word : figure.subject.nouns)
            if (vocabulary.general[static_cast<std::size_t>(word)] == 0)
                totals[word].push_back(document.term(figure.fact));
    }
    return totals;
}

// "51/781 đơn vị sự nghiệp": 781 is all there are, unless some are left out.
void add_wholes_of_fractions(const Document& document, const std::map<int, std::vector<Term>>& totals,
                             std::vector<Relation>& relations) {
    for (const FigureTopic& figure : document.topics.figures) {
        const Quantity& quantity = document.quantity(figure.fact);
        if (!quantity.denominator || figure.subject.qualifiers.of(normalize::Aspect::level) != 0 ||
            figure.clause.qualifiers.of(normalize::Aspect::level) != 0 || figure.subject.nouns.size() != 1)
            continue;
        const auto found = totals.find(figure.subject.nouns.front());
        if (found == totals.end() || found->second.empty()) continue;
        const Term whole = document.term(figure.fact, Term::Side::denominator);
        const Term& first = found->second.front();
        const bool agree = std::any_of(found->second.begin(), found->second.end(),
                                       [&](const Term& total) { return document.agree(whole, total); });
        const bool one_total = std::all_of(found->second.begin(), found->second.end(),
                                           [&](const Term& total) { return document.agree(first, total); });
        // Close to it, but not it: a part of them would be far less, and more than all there cannot be.
        const Rational a = document.value(whole), b = document.value(first);
        const bool near = a > b ? (a - b) * 20 <= b : (b - a) * 50 <= b;
        if (agree) {
            for (const Term& total : found->second)
                if (document.agree(whole, total)) {
                    relations.push_back(document.same(whole, total, Certainty::possible));
                    break;
                }
        } else if (one_total && near && b >= 20) {
            relations.push_back(document.same(whole, first, Certainty::likely));
        }
    }
}

// Classes that divide a thing, without their total beside them: the total stands elsewhere.
void add_parts_elsewhere(const Document& document, const std::vector<Relation>& known,
                         std::vector<Relation>& relations) {
    std::set<int> summed;  // facts that are parts of a sum already
    for (const Relation& relation : known)
        if (relation.kind == RelationKind::sum)
            for (const Term& term : relation.parts) summed.insert(term.fact);
    std::map<std::pair<int, int>, const RowTopic*> topic_of;
    for (const RowTopic& row : document.topics.rows) topic_of[{row.table, row.row}] = &row;
    std::map<int, std::vector<const RowTopic*>> wholes;  // noun -> totals
    for (const RowTopic& row : document.topics.rows)
        if (is_population(row) && row.label.qualifiers == normalize::Qualifiers{})
            wholes[row.label.nouns.front()].push_back(&row);
    for (int table = 0; table < static_cast<int>(document.statements.tables.size()); ++table) {
        const TableView view = view_table(document.statements, table);
        for (const std::vector<int>& siblings : view.siblings) {
            std::map<int, std::vector<const RowTopic*>> classes;  // noun -> rows
            for (int sibling : siblings) {
                const auto found = topic_of.find({table, sibling});
                if (found == topic_of.end() || found->second->rate || found->second->label.nouns.size() != 1) continue;
                if (found->second->label.qualifiers.of(normalize::Aspect::autonomy) == 0) continue;
                classes[found->second->label.nouns.front()].push_back(found->second);
            }
            for (const auto& [noun, rows] : classes) {
                const auto whole = wholes.find(noun);
                if (whole == wholes.end() || rows.size() < 3 || rows.size() > 8) continue;
                const bool already = std::any_of(rows.begin(), rows.end(),
                                                 [&](const RowTopic* row) { return summed.contains(row->fact); });
                const bool beside = std::any_of(whole->second.begin(), whole->second.end(), [&](const RowTopic* row) {
                    return row->table == table &&
                           std::find(siblings.begin(), siblings.end(), row->row) != siblings.end();
                });
                if (already || beside) continue;
                std::vector<const Label*> labels;
                for (const RowTopic* row : rows) labels.push_back(&view.rows[static_cast<std::size_t>(row->row)].label);
                const RowTopic& total = *whole->second.front();
                const Label whole_label = read_label(document.statements.tables[static_cast<std::size_t>(total.table)]
                                                         .rows[static_cast<std::size_t>(total.row)]
                                                         .label.text);
                if (partition_of(whole_label, labels) != Partition::closed) continue;
                Relation sum{.kind = RelationKind::sum,
                             .certainty = Certainty::likely,
                             .stated = document.term(total.fact),
                             .exclusive = true};
                for (const RowTopic* row : rows) sum.parts.push_back(document.term(row->fact));
                relations.push_back(std::move(sum));
            }
        }
    }
}

}  // namespace

std::vector<Relation> same_relations(const Statements& statements, const Facts& facts,
                                     const std::vector<Relation>& known) {
    const Document document{statements, facts, topics_of(statements, facts)};
    std::vector<Relation> relations;
    add_prose_and_rows(document, relations);
    add_rows_and_rows(document, relations);
    add_prose_and_prose(document, relations);
    add_notes(document, relations);
    add_wholes_of_fractions(document, totals_of(document), relations);
    add_parts_elsewhere(document, known, relations);
    return relations;
}

}  // namespace solieu::audit
