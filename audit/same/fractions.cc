#include "audit/same/fractions.h"

#include <algorithm>
#include <map>

#include "audit/same/likeness.h"
#include "audit/same/prose_and_rows.h"
#include "audit/tables/support.h"

namespace solieu::audit {
namespace {

using normalize::Quantity;
using normalize::QuantityKind;

constexpr int same_words = certain;          // the words of the part or of the whole
constexpr int other_words = 300;             // those of the other of the two
constexpr int margin = 60;                   // to the next pair of rows
constexpr int smallest = 10;                 // numbers below meet and differ by chance
constexpr std::size_t most_pairs = 400;      // of rows
constexpr std::size_t most_fractions = 400;  // of the prose

// Two rows whose quotient a third one states, or of which one says what was given and the other what is done.
struct Pair {
    const RowTopic* part = nullptr;
    const RowTopic* whole = nullptr;
    bool stated = true;
};

// Two numbers of a sentence whose quotient is meant: of one fraction or of two figures.
struct Fraction {
    const FigureTopic* part = nullptr;
    const FigureTopic* whole = nullptr;
    Term above, below;
};

const normalize::Label& label_of(const Told& told, const RowTopic& row) {
    return *told.views[static_cast<std::size_t>(row.table)].rows[static_cast<std::size_t>(row.row)].label;
}

// "Số nhiệm vụ được giao" and below it "Số nhiệm vụ đã hoàn thành".
void add_neighbours(const Told& told, std::vector<Pair>& pairs) {
    const std::vector<RowTopic>& rows = told.topics.rows;
    for (std::size_t i = 0; i + 1 < rows.size() && pairs.size() < most_pairs; ++i) {
        const RowTopic &whole = rows[i], &part = rows[i + 1];
        if (whole.table != part.table || part.row != whole.row + 1 || whole.rate || part.rate) continue;
        if (!told.is_of_report(whole) || !told.is_of_report(part) || whole.year != part.year) continue;
        const normalize::Label &above = label_of(told, whole), &below = label_of(told, part);
        const bool given = above.planned() || above.kinds.has(normalize::PhraseKind::like_whole);
        if (!given || below.planned() || !below.kinds.has(normalize::PhraseKind::like_part)) continue;
        const WordList &all = whole.words->said.nouns, &some = part.words->said.nouns;
        if (some.empty() || !std::includes(all.begin(), all.end(), some.begin(), some.end())) continue;
        const bool known = std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
            return pair.part->fact == part.fact && pair.whole->fact == whole.fact;
        });
        if (!known) pairs.push_back({&part, &whole, false});
    }
}

std::vector<Pair> pairs_of(const Told& told, const std::vector<Relation>& known) {
    std::map<int, const RowTopic*> topic_of;
    for (const RowTopic& row : told.topics.rows)
        if (told.is_of_report(row) && !row.planned) topic_of[row.fact] = &row;
    std::vector<Pair> pairs;
    for (const Relation& relation : known) {
        if (relation.kind != RelationKind::ratio || relation.parts.size() != 2 || pairs.size() == most_pairs) continue;
        const auto stated = topic_of.find(relation.stated.fact), part = topic_of.find(relation.parts[0].fact),
                   whole = topic_of.find(relation.parts[1].fact);
        if (stated == topic_of.end() || part == topic_of.end() || whole == topic_of.end()) continue;
        if (part->second->rate || whole->second->rate || part->second == whole->second) continue;
        pairs.push_back({part->second, whole->second});
    }
    add_neighbours(told, pairs);
    return pairs;
}

std::vector<Fraction> fractions_of(const Told& told) {
    std::map<int, const FigureTopic*> topic_of;
    std::vector<Fraction> fractions;
    for (const FigureTopic& figure : told.topics.figures) {
        topic_of[figure.figure] = &figure;
        const Quantity& quantity = told.quantity(figure.fact);
        if (!quantity.numerator || !quantity.denominator || fractions.size() == most_fractions) continue;
        fractions.push_back({&figure, &figure, told.term(figure.fact, Term::Side::numerator),
                             told.term(figure.fact, Term::Side::denominator)});
    }
    for (const grammar::RatioClaim& claim : told.statements.ratios) {
        const auto part = topic_of.find(claim.part), whole = topic_of.find(claim.whole);
        if (claim.part == claim.whole || part == topic_of.end() || whole == topic_of.end()) continue;
        if (fractions.size() == most_fractions) break;
        if (!told.quantity(part->second->fact).value || !told.quantity(whole->second->fact).value) continue;
        fractions.push_back(
            {part->second, whole->second, told.term(part->second->fact), told.term(whole->second->fact)});
    }
    return fractions;
}

bool is_of_its_time(const FigureTopic& figure, const RowTopic& row) {
    const When said = figure.words->when;
    return said != When::other && (said == When::unsaid || said == row.words->when || row.words->when == When::unsaid);
}

// A fraction is told of in the words of its part and of its whole: "33/45 nhiệm vụ được giao đã hoàn thành".
normalize::RowWords words_of_both(const normalize::RowWords& part, const normalize::RowWords& whole) {
    normalize::RowWords both = part;
    normalize::add(both.said.own, whole.said.own);
    normalize::add(both.said.nouns, whole.said.nouns);
    normalize::add(both.brackets, whole.brackets);
    normalize::add(both.above, whole.above);
    for (std::size_t i = 0; i < normalize::aspect_count; ++i) {
        both.said.qualifiers.values[i] |= whole.said.qualifiers.values[i];
        both.inherited.values[i] |= whole.inherited.values[i];
    }
    return both;
}

// 0: the words do not fit. Else how well, of both together.
int score_of(const Told& told, const Fraction& fraction, const Pair& pair, const LikenessWeights& weights) {
    if (!is_of_its_time(*fraction.part, *pair.part)) return 0;
    const auto& vocabulary = told.facts.words.topics;
    if (fraction.part == fraction.whole) {
        const normalize::RowWords words = words_of_both(*pair.part->words, *pair.whole->words);
        RowTopic both = *pair.part;
        both.words = &words;
        if (const int score = likeness(*fraction.part, both, vocabulary, weights); score >= same_words)
            return 2 * score;
    }
    const int part = likeness(*fraction.part, *pair.part, vocabulary, weights);
    const int whole = likeness(*fraction.whole, *pair.whole, vocabulary, weights);
    if (std::max(part, whole) < same_words || std::min(part, whole) < other_words) return 0;
    return part + whole;
}

// One rate: 618/618 and 518/518.
bool is_one_rate(const Told& told, const Fraction& fraction, const Pair& pair) {
    return told.value(fraction.above) * told.value(told.term(pair.whole->fact)) ==
           told.value(fraction.below) * told.value(told.term(pair.part->fact));
}

// The number stands elsewhere in the sentence or in the table: another thing of that name.
bool stands_elsewhere(const Told& told, const Term& number, int table) {
    return std::any_of(told.topics.rows.begin(), told.topics.rows.end(), [&](const RowTopic& row) {
        return row.table == table && !row.rate && told.agree(told.term(row.fact), number);
    });
}

}  // namespace

void add_fractions_told_otherwise(const Told& told, const std::vector<Relation>& known,
                                  std::vector<Relation>& relations, const LikenessWeights& weights) {
    const std::vector<Pair> pairs = pairs_of(told, known);
    if (pairs.empty()) return;
    for (const Fraction& fraction : fractions_of(told)) {
        if (told.value(fraction.below) < smallest) continue;
        const Pair* best = nullptr;
        int score = 0, next = 0;
        for (const Pair& pair : pairs) {
            const int one = score_of(told, fraction, pair, weights);
            if (one > score) {
                next = score;
                score = one;
                best = &pair;
            } else {
                next = std::max(next, one);
            }
        }
        if (!best || score < next + margin) continue;
        const Term part = told.term(best->part->fact), whole = told.term(best->whole->fact);
        if (fraction.above.exponent != part.exponent || fraction.below.exponent != whole.exponent) continue;
        const bool above = told.agree(fraction.above, part), below = told.agree(fraction.below, whole);
        if (above && below) {
            relations.push_back(told.same(fraction.above, part, Certainty::possible));
            relations.push_back(told.same(fraction.below, whole, Certainty::possible));
            continue;
        }
        const Term& number = above ? fraction.below : fraction.above;
        if (stands_elsewhere(told, number, best->part->table)) continue;
        const Relation parts = told.same(fraction.above, part, Certainty::likely),
                       wholes = told.same(fraction.below, whole, Certainty::likely);
        if (above || below) {
            relations.push_back(above ? wholes : parts);
        } else if (best->stated && is_one_rate(told, fraction, *best) && is_explained_by_slip(wholes, told.facts)) {
            relations.push_back(wholes);
        }
    }
}

}  // namespace solieu::audit
