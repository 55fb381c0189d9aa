#include "normalize/indicators/match_indicator.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <map>
#include <memory>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/text.h"

namespace solieu::normalize {
namespace {

// Points: thousandths of the likeness of a label to itself.
constexpr int whole = 1000;
constexpr int table_threshold = 890;  // points that a row needs: one light word more or less is let pass
constexpr int prose_threshold = 940;  // and a figure of the prose, which has no rows above to tell it from others
constexpr int margin = 30;            // points by which the best indicator must beat the next
constexpr int least_shared = 550;     // points of words alone below which nothing else can help
constexpr int deepest = 12;           // rows above, of a catalogue that is not deeper than six: against circles

// How much a word tells, from little to much; its weight is in LabelWeights.
enum Rarity { light, common, frequent, known, seldom, rare, rarities };

// One label of the catalogue, ready to compare.
struct Entry {
    const Indicator* indicator = nullptr;
    LabelWords words;
    Facets facets = 0;  // with those of the indicator's name, where the label counts only below its parent
    bool alone = true;
    bool shared = false;    // another indicator has the same words
    bool levelled = false;  // another indicator differs only in facets that rows above may say: the level
    bool money = false;     // its unit
    const Indicator* parent = nullptr;
    const Indicator* part = nullptr;
    std::array<int, rarities> words_of{};  // how many of its words outside of brackets are of each rarity
    int carrying = 0;                      // how many of these say more than little, and facets

    [[nodiscard]] int weight(const std::array<int, rarities>& weighs) const {
        return std::inner_product(words_of.begin(), words_of.end(), weighs.begin(), 0);
    }
};

}  // namespace

struct IndicatorMatcher {
    // `cut`: empty; filled with the labels by the vocabulary, for the entries.
    IndicatorMatcher(const Pack& of, const Lexicon& known_words, CutLabels cut = {});

    const Pack* pack;
    const Lexicon* lexicon;
    LabelVocabulary vocabulary;
    std::vector<Entry> entries;
    std::vector<Rarity> rarity;                           // by concept, among the pack's labels
    std::vector<std::vector<int>> with_concept;           // by concept: the entries that have it outside of brackets
    std::vector<int> without_words;                       // entries that are facets only: "Cấp tỉnh"
    std::unordered_map<const Indicator*, Facets> facets;  // of the names
};

namespace {

Rarity rarity_for(std::size_t labels) {
    if (labels <= 3) return rare;
    if (labels <= 10) return seldom;
    if (labels <= 25) return known;
    return labels <= 60 ? frequent : common;
}

// What the words of each rarity weigh.
std::array<int, rarities> by_rarity(const LabelWeights& w) {
    return {w.word_light, w.word_common, w.word_frequent, w.word_known, w.word_seldom, w.word_rare};
}

Facets filled_up(Facets own, Facets from, const LabelVocabulary& vocabulary) {
    for (const Facets mask : vocabulary.masks) {
        if ((mask & vocabulary.inherited) != 0 && (own & mask) == 0) own |= from & mask;
    }
    return own;
}

void add_entries(IndicatorMatcher& matcher, const CutLabels& cut) {
    const Lexicon& lexicon = *matcher.lexicon;
    for (const Indicator& indicator : indicators(lexicon)) {
        if (indicator.pack != matcher.pack) continue;
        Facets of_name = 0;
        for (const IndicatorLabel& label : indicator.labels) {
            const bool is_name = &label == &indicator.labels.front();
            if (!is_name && label.text == indicator.vi) continue;
            const auto tokens = cut.find(label.text);
            Entry entry{.indicator = &indicator,
                        .words = tokens == cut.end()
                                     ? read_label_words(label.text, Mending::marks, matcher.vocabulary)
                                     : read_label_words(tokens->second, Mending::marks, matcher.vocabulary)};
            if (is_name) of_name = entry.words.facets;
            entry.alone = label.alone;
            entry.money = unit_of(indicator.unit, lexicon).kind == UnitKind::money;
            entry.parent = find_indicator(indicator.parent, lexicon);
            entry.part = part_of(indicator, lexicon);
            entry.facets =
                label.alone ? entry.words.facets : filled_up(entry.words.facets, of_name, matcher.vocabulary);
            matcher.entries.push_back(std::move(entry));
        }
        matcher.facets.emplace(&indicator, of_name);
    }
}

void weigh(IndicatorMatcher& matcher) {
    std::vector<std::size_t> labels(matcher.vocabulary.concepts.size(), 0);
    for (const Entry& entry : matcher.entries) {
        for (const Concept word : entry.words.words) ++labels[word];
    }
    for (std::size_t number = 0; number < labels.size(); ++number) {
        matcher.rarity.push_back(
            is_light(static_cast<Concept>(number), matcher.vocabulary) ? light : rarity_for(labels[number]));
    }
    for (Entry& entry : matcher.entries) {
        for (const Concept word : entry.words.words) ++entry.words_of[matcher.rarity[word]];
        entry.carrying =
            static_cast<int>(std::count_if(entry.words.words.begin(), entry.words.words.end(),
                                           [&](Concept word) { return !is_light(word, matcher.vocabulary); })) +
            std::popcount(entry.words.facets);
    }
}

// The entries by what `key` says of them: entries of one key that name several indicators are marked.
template <class Key, class Mark>
void mark_common(IndicatorMatcher& matcher, Key key, Mark mark) {
    std::map<std::pair<Facets, std::vector<Concept>>, std::vector<Entry*>> groups;
    for (Entry& entry : matcher.entries) groups[key(entry)].push_back(&entry);
    for (const auto& [common, group] : groups) {
        const bool several = std::any_of(group.begin(), group.end(), [first = group.front()](const Entry* entry) {
            return entry->indicator != first->indicator;
        });
        if (several) std::for_each(group.begin(), group.end(), mark);
    }
}

void index_entries(IndicatorMatcher& matcher) {
    matcher.with_concept.resize(matcher.vocabulary.concepts.size());
    for (std::size_t i = 0; i < matcher.entries.size(); ++i) {
        const Entry& entry = matcher.entries[i];
        for (const Concept word : entry.words.words) matcher.with_concept[word].push_back(static_cast<int>(i));
        if (entry.words.words.empty()) matcher.without_words.push_back(static_cast<int>(i));
    }
    mark_common(
        matcher, [](const Entry& entry) { return std::pair(entry.words.facets, entry.words.words); },
        [](Entry* entry) { entry->shared = true; });
    mark_common(
        matcher,
        [&](const Entry& entry) {
            std::pair key(entry.words.facets & ~matcher.vocabulary.inherited, entry.words.words);
            std::erase_if(key.second, [&](Concept word) { return is_light(word, matcher.vocabulary); });
            return key;
        },
        [](Entry* entry) { entry->levelled = true; });
}

struct Matchers {
    explicit Matchers(const Lexicon& lexicon) {
        for (const Pack& pack : lexicon.packs())
            if (file_of(pack, "indicators.tsv") != nullptr)
                own.push_back(std::make_unique<IndicatorMatcher>(pack, lexicon));
        for (const auto& matcher : own) all.push_back(matcher.get());
    }

    std::vector<std::unique_ptr<const IndicatorMatcher>> own;
    std::vector<const IndicatorMatcher*> all;
};

// A facet in brackets may be missing on the other side, but may not contradict it.
bool facets_agree(const LabelContext& context, const Entry& entry, const LabelVocabulary& vocabulary) {
    const Facets outside = filled_up(context.label.facets, context.inherited, vocabulary);
    const Facets row = outside | context.label.aside_facets;
    const Facets label = entry.facets | entry.words.aside_facets;
    for (const Facets mask : vocabulary.masks) {
        if ((row & mask) == (label & mask) || (row & mask) == (entry.facets & mask) ||
            (outside & mask) == (label & mask)) {
            continue;
        }
        return false;
    }
    return true;
}

bool spans_agree(const LabelWords& row, const Entry& entry) {
    if (row.cumulative && entry.words.within_period) return false;
    return !(row.within_period && (entry.words.cumulative || entry.indicator->kind == IndicatorKind::cumulative));
}

// What the rate above the row is made of: its numerator and its denominator.
bool belongs_to_rate(const LabelContext& context, const Indicator& indicator) {
    if (context.parent == nullptr) return false;
    return context.parent->numerator == indicator.id || context.parent->denominator == indicator.id;
}

// The indicators of the rows above and beside with all that stands above them in the catalogue.
std::vector<const Indicator*> reach_of(const LabelContext& context, const Lexicon& lexicon) {
    std::vector<const Indicator*> reach;
    for (const auto* list : {&context.above, &context.beside}) {
        for (const Indicator* at : *list) {
            for (int step = 0; step < deepest && at != nullptr; ++step, at = find_indicator(at->parent, lexicon)) {
                if (std::find(reach.begin(), reach.end(), at) == reach.end()) reach.push_back(at);
            }
        }
    }
    return reach;
}

// A label that several indicators share needs its parent, or nothing above that could mean another thing. Prose has no
// rows above: there a label must name the level itself where levels are told apart.
bool place_allows(const LabelContext& context, const Entry& entry, bool below, const LabelVocabulary& vocabulary) {
    if (below) return true;
    if (!entry.alone) return false;
    if (context.prose) {
        const bool names_level = (context.label.facets & vocabulary.inherited) != 0;
        // "tổng số TTHC" is that of all levels.
        const bool total = context.label.counted && entry.indicator->kind == IndicatorKind::stock;
        return (!entry.levelled || names_level || total) && context.label.within_period == entry.words.within_period;
    }
    if (!entry.shared) return true;
    return !context.has_parent || (context.parent != nullptr && context.parent->kind == IndicatorKind::topic);
}

int unit_points(const Unit& unit, const Entry& entry, const LabelWeights& w) {
    const IndicatorKind kind = entry.indicator->kind;
    const bool rate = kind == IndicatorKind::rate;
    const bool code = kind == IndicatorKind::code || kind == IndicatorKind::topic;
    switch (unit.kind) {
        case UnitKind::percent:
            return rate ? 0 : -w.percent_for_other;
        case UnitKind::money:
            return entry.money ? 0 : -w.money_for_other;
        case UnitKind::count:
        case UnitKind::measure:
            return entry.money ? -w.other_for_money : rate ? -w.count_for_rate : 0;
        case UnitKind::code_list:
            return code ? 0 : -w.codes_for_other;
        case UnitKind::none:
        case UnitKind::unknown:
            return 0;
    }
    return 0;
}

// How like the label is to the entry: twice what they share of what they have, in thousandths. Words in brackets count
// half where the row has them outside, and a little where the other side does not have them at all.
int likeness(const LabelWords& row, const Entry& entry, const IndicatorMatcher& all, const LabelWeights& w) {
    const std::array<int, rarities> weighs = by_rarity(w);
    const auto weight = [&](Concept word) { return weighs[all.rarity[word]]; };
    int shared = 0, row_weight = w.word_unknown * row.unknown, entry_weight = entry.weight(weighs);
    const auto has = [](const std::vector<Concept>& list, Concept word) {
        return std::binary_search(list.begin(), list.end(), word);
    };
    for (const Concept word : row.words) {
        row_weight += weight(word);
        if (has(entry.words.words, word)) {
            shared += weight(word);
        } else if (has(entry.words.asides, word)) {
            shared += weight(word) * w.aside_found / 100;
        }
    }
    for (const Concept word : row.asides) {
        if (has(entry.words.words, word)) {
            shared += weight(word);
            row_weight += weight(word);
        } else if (!has(entry.words.asides, word)) {
            row_weight += w.aside_not_found;
        }
    }
    row_weight += w.aside_unknown * row.unknown_asides;
    const int both = row_weight + entry_weight;
    return both == 0 ? whole : whole * 2 * shared / both;
}

int score_of(const LabelContext& context, const std::vector<const Indicator*>& reach, const Entry& entry,
             const IndicatorMatcher& matcher, const LabelWeights& w) {
    if (!facets_agree(context, entry, matcher.vocabulary) || !spans_agree(context.label, entry)) return 0;
    const bool below =
        (entry.parent != nullptr && std::find(reach.begin(), reach.end(), entry.parent) != reach.end()) ||
        belongs_to_rate(context, *entry.indicator);
    if (!place_allows(context, entry, below, matcher.vocabulary)) return 0;
    int score = likeness(context.label, entry, matcher, w);
    // One word is too little to be only alike.
    if (entry.carrying < 2 && !below && score < whole) return 0;
    score += unit_points(context.unit, entry, w) - w.mended_word * context.label.mended;
    if (!context.prose && context.label.counted != entry.words.counted) {
        const bool is_heading = entry.indicator->kind == IndicatorKind::topic && context.label.counted;
        score -= is_heading ? w.heading : w.uncounted;
    }
    if (context.part != nullptr && context.part != entry.part) score -= context.prose ? w.other_section : w.other_part;
    if (below) score += entry.alone ? w.near_parent : w.below_parent;
    return score;
}

// Entries that share enough of the label's words to be worth a look; for a label that is facets only, those that are
// so.
std::vector<int> candidates(const LabelWords& label, const IndicatorMatcher& all, const LabelWeights& w) {
    const std::array<int, rarities> weighs = by_rarity(w);
    if (label.words.empty()) return label.unknown == 0 ? all.without_words : std::vector<int>{};
    std::vector<int> shared(all.entries.size(), 0), found;
    for (const auto* list : {&label.words, &label.asides}) {
        for (const Concept word : *list) {
            for (const int entry : all.with_concept[word])
                shared[static_cast<std::size_t>(entry)] += weighs[all.rarity[word]];
        }
    }
    int own = w.word_unknown * label.unknown;
    for (const Concept word : label.words) own += weighs[all.rarity[word]];
    for (std::size_t i = 0; i < shared.size(); ++i) {
        if (shared[i] > 0 && whole * 2 * shared[i] >= least_shared * (own + all.entries[i].weight(weighs)))
            found.push_back(static_cast<int>(i));
    }
    return found;
}

// Words before what a title names, with or without a number: "biểu mẫu", "phần".
struct TitleLeads {
    explicit TitleLeads(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("title_leads.tsv")) words.emplace_back(row[0]);
    }

    std::vector<std::string> words;
};

// "Biểu mẫu 3. Cải cách …", "III. CẢI CÁCH …", "3. Lĩnh vực cải cách …" -> "cải cách …"
std::string without_number(std::string_view title, const Lexicon& lexicon) {
    const std::vector<std::string>& leads = lexicon.of<TitleLeads>().words;
    std::string rest = lower(title);
    for (bool cut = true; cut;) {
        cut = false;
        rest.erase(0, std::min(rest.find_first_not_of(" .:-"), rest.size()));
        for (const std::string& lead : leads) {
            if (!rest.starts_with(lead) || rest.size() <= lead.size() || rest[lead.size()] != ' ') continue;
            rest.erase(0, lead.size());
            cut = true;
        }
        const std::size_t end = std::min(rest.find_first_of(" .:"), rest.size());
        if (end > 0 && end < rest.size() && rest.find_first_not_of("0123456789ivx") >= end) {
            rest.erase(0, end);
            cut = true;
        }
    }
    return rest;
}

}  // namespace

IndicatorMatcher::IndicatorMatcher(const Pack& of, const Lexicon& known_words, CutLabels cut)
    : pack(&of), lexicon(&known_words), vocabulary(of, known_words, &cut) {
    add_entries(*this, cut);
    weigh(*this);
    index_entries(*this);
}

const std::vector<const IndicatorMatcher*>& indicator_matchers(const Lexicon& lexicon) {
    return lexicon.of<Matchers>().all;
}

const LabelVocabulary& vocabulary_of(const IndicatorMatcher& matcher) {
    return matcher.vocabulary;
}

IndicatorMatch match_indicator(const LabelContext& context, const IndicatorMatcher& matcher,
                               const LabelWeights& weights) {
    if (context.label.empty()) return {};
    const std::vector<const Indicator*> reach = reach_of(context, *matcher.lexicon);
    const Indicator* best = nullptr;
    int best_score = 0, next_score = 0;
    for (const int index : candidates(context.label, matcher, weights)) {
        const Entry& entry = matcher.entries[static_cast<std::size_t>(index)];
        const int score = score_of(context, reach, entry, matcher, weights);
        if (score > best_score) {
            if (best != entry.indicator) next_score = best_score;
            best = entry.indicator;
            best_score = score;
        } else if (entry.indicator != best) {
            next_score = std::max(next_score, score);
        }
    }
    const int needed = context.prose ? prose_threshold : table_threshold;
    const int reported = std::min(best_score, whole);
    if (best_score < needed || best_score - next_score < margin) return {.indicator = nullptr, .score = reported};
    return {.indicator = best, .score = reported};
}

Facets facets_of(const Indicator& indicator, const IndicatorMatcher& matcher) {
    const auto found = matcher.facets.find(&indicator);
    return found == matcher.facets.end() ? 0 : found->second;
}

const Indicator* part_of(const Indicator& indicator, const Lexicon& lexicon) {
    const Indicator* at = &indicator;
    for (int step = 0; step < deepest && at != nullptr && !at->parent.empty(); ++step)
        at = find_indicator(at->parent, lexicon);
    return at;
}

const Indicator* part_named(std::string_view title, const IndicatorMatcher& matcher, const LabelWeights& weights) {
    const LabelWords label =
        read_label_words(without_number(title, *matcher.lexicon), Mending::marks, matcher.vocabulary);
    const IndicatorMatch match = match_indicator({.label = label}, matcher, weights);
    return match.indicator == nullptr ? nullptr : part_of(*match.indicator, *matcher.lexicon);
}

}  // namespace solieu::normalize
