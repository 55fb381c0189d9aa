#include "audit/same/likeness.h"

#include <algorithm>

namespace solieu::audit {
namespace {

using normalize::Aspect;

constexpr int whole = 1000;       // the likeness of what is the same
constexpr int rare_labels = 2;    // labels of a report that have a rare word
constexpr int seldom_labels = 6;  // and one that is seldom

bool has(const WordList& words, int word) {
    return std::binary_search(words.begin(), words.end(), word);
}

// Rare words tell more.
int weight(int word, const normalize::TopicWords& vocabulary, const LikenessWeights& w) {
    if (vocabulary.general[static_cast<std::size_t>(word)]) return w.word_general;
    const int labels = vocabulary.labels[static_cast<std::size_t>(word)];
    return labels <= rare_labels ? w.word_rare : labels <= seldom_labels ? w.word_seldom : w.word_common;
}

bool share_noun(const normalize::Said& a, const normalize::Said& b, const normalize::TopicWords& vocabulary) {
    bool specific_a = false, specific_b = false, shared = false;
    for (int word : a.nouns) {
        if (vocabulary.general[static_cast<std::size_t>(word)]) continue;
        specific_a = true;
        shared = shared || has(b.nouns, word);
    }
    for (int word : b.nouns) specific_b = specific_b || !vocabulary.general[static_cast<std::size_t>(word)];
    return shared || !specific_a || !specific_b;
}

// The words that tell figures apart agree; the cost of those found only around, -1 when they do not agree.
int qualifier_cost(const FigureTopic& figure, const RowTopic& row, const LikenessWeights& w) {
    int cost = 0;
    for (std::size_t i = 0; i < normalize::aspect_count; ++i) {
        const std::uint32_t wanted = row.words->inherited.values[i], own = row.words->said.qualifiers.values[i];
        const std::uint32_t said = figure.words->said.qualifiers.values[i];
        const std::uint32_t clause = figure.words->clause.qualifiers.values[i],
                            around = figure.words->context.values[i];
        if (said != 0) {
            if (said != wanted) return -1;
            continue;
        }
        if (wanted == 0) {
            const Aspect aspect = static_cast<Aspect>(i);
            const bool harmless = aspect == Aspect::person || aspect == Aspect::progress;
            if ((clause | around) != 0 && !harmless) return -1;
            cost += (clause | around) != 0 ? w.aspect_extra : 0;
            continue;
        }
        if (clause == wanted || (clause == 0 && around == wanted)) {
            cost += w.aspect_around;
        } else if (clause != 0 || around != 0 || own != 0) {
            return -1;
        } else {
            cost += w.aspect_unsaid;
        }
    }
    return cost;
}

}  // namespace

int likeness(const FigureTopic& figure, const RowTopic& row, const normalize::TopicWords& vocabulary,
             const LikenessWeights& w) {
    if (figure.rate != row.rate) return 0;
    if (!share_noun(row.words->said, figure.words->said, vocabulary)) return 0;
    const int cost = qualifier_cost(figure, row, w);
    if (cost < 0) return 0;

    WordList wanted = row.words->said.own;
    normalize::add(wanted, row.words->said.nouns);
    int all = 0, found = 0;
    for (int word : wanted) {
        const int worth = weight(word, vocabulary, w);
        all += w.found_in_subject * worth;
        if (has(figure.words->said.own, word) || has(figure.words->said.nouns, word)) {
            found += w.found_in_subject * worth;
        } else if (has(figure.words->clause.own, word) || has(figure.words->clause.nouns, word)) {
            found += w.found_in_clause * worth;
        } else if (has(figure.words->whole, word) || has(figure.words->sentence, word)) {
            found += w.found_in_sentence * worth;
        } else if (has(*figure.headings, word)) {
            found += w.found_in_heading * worth;
        } else if (vocabulary.general[static_cast<std::size_t>(word)]) {
            found += w.general_not_found * worth;
        }
    }
    const int recall = all == 0 ? whole : found * whole / all;

    int said = 0, explained = 0;
    auto known = [&](int word) {
        return has(wanted, word) || has(row.words->brackets, word) || has(row.words->above, word) ||
               vocabulary.general[static_cast<std::size_t>(word)] != 0;
    };
    for (const WordList* words : {&figure.words->said.own, &figure.words->said.nouns}) {
        for (int word : *words) {
            const int worth = weight(word, vocabulary, w);
            said += worth;
            explained += known(word) ? worth : 0;
        }
    }
    const int precision = said == 0 ? w.figure_silent : explained * whole / said;
    if (row.words->said.own.empty()) {
        // Nothing but the thing is counted: whatever else the clause says is about something else.
        for (const WordList* words : {&figure.words->said.own, &figure.words->clause.own})
            for (int word : *words)
                if (!known(word)) return 0;
        if (figure.words->said.nouns.empty() && figure.words->whole.empty() && figure.words->clause.nouns.empty())
            return 0;
        if (row.words->inherited == normalize::Qualifiers{} && !figure.words->total) return 0;
    }
    return std::max(0, (recall * w.row_said + precision * w.figure_known) / 10 - cost);
}

}  // namespace solieu::audit
