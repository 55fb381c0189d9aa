#include "grammar/prose/subject.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "grammar/prose/subject_phrases.h"
#include "grammar/words/counted_nouns.h"

namespace solieu::grammar {

namespace {

struct SubjectWords {
    explicit SubjectWords(const Lexicon& lexicon)
        : SubjectWords(WordTable(lexicon, {"function_words.tsv", "subject_words.tsv"})) {}
    explicit SubjectWords(const WordTable& table)
        : rate(table["rate"]), total(table["total"]), moves(table["moves"]), limit(table["limit"]), is(table["is"]) {}

    WordList rate, total, moves, limit, is;
};

// At the beginning of a sentence a word is large for no reason of its own; abbreviations and names stay.
std::string small_first(const std::string& text) {
    const std::string lower = lower_in_place(text);
    const std::size_t first = std::min(text.find(' '), text.size());
    const bool abbreviation = first >= 2 && text.substr(first - 1, 1) != lower.substr(first - 1, 1);
    return abbreviation ? text : lower.substr(0, first) + text.substr(first);
}

std::string join(std::string a, const std::string& b) {
    if (a.empty() || b.empty()) return a + b;
    return a + ' ' + b;
}

// "Tổng số hồ sơ" -> "hồ sơ": what a rate of it is about.
std::string without_total(const std::string& subject, const Lexicon& lexicon) {
    const ProseWords words = read_prose_words(subject, lexicon);
    const std::size_t i = words.end_of(0, lexicon.of<SubjectWords>().total);
    return i < words.size() ? subject.substr(words.tokens[i].begin) : subject;
}

std::string rate_of(const std::string& previous, const Lexicon& lexicon) {
    const WordList& rate = lexicon.of<SubjectWords>().rate;
    if (previous.empty() || rate.begins(lower_in_place(previous))) return previous;
    return std::string(rate.first()) + ' ' + small_first(without_total(previous, lexicon));
}

std::string subject_of_rate(const ProseWords& words, Before before, const Phrase& behind, const std::string& previous) {
    if (const auto name = naming_word(words, before.phrase)) {
        before.phrase.first = *name;
        constexpr std::size_t only_name = 2;
        return before.phrase.size() <= only_name ? rate_of(previous, *words.lexicon) : text_of(words, before.phrase);
    }
    if (before.link == Link::firm) {
        cut_at_comma(words, before.phrase);
        if (!before.phrase.empty()) return text_of(words, before.phrase);
        const std::string rate = rate_of(previous, *words.lexicon);
        return rate.empty() ? text_of(words, behind) : rate;
    }
    if (!behind.empty()) return text_of(words, behind);
    cut_at_comma(words, before.phrase);
    return before.phrase.empty() ? rate_of(previous, *words.lexicon) : text_of(words, before.phrase);
}

// "số hợp tác xã trả được dưới 90% vốn vay là 27 đơn vị": the percent before says which of them are counted.
bool is_threshold_within(const ProseWords& words, const FigureForm& previous, const FigureForm& form) {
    const SubjectWords& known = words.lexicon->of<SubjectWords>();
    if (previous.unit != "%" || previous.first == 0 || !words.is(previous.first - 1, known.limit)) return false;
    if (form.first <= previous.last || !words.is(form.first - 1, known.is)) return false;
    for (std::size_t i = previous.last; i < form.first; ++i)
        if (!words.is(i, TokenKind::word)) return false;
    return true;
}

}  // namespace

std::string subject_of(const ProseWords& words, const FigureForm& form, const SubjectContext& context) {
    std::size_t floor = 0;
    if (context.previous) floor = std::min(read_behind(words, *context.previous).last, form.first);
    if (context.previous && is_threshold_within(words, *context.previous, form)) {
        floor = context.previous->first;
        while (floor > 0 && !words.is(floor - 1, TokenKind::mark)) --floor;
        // "từ 60% - dưới 90%": the other end of the range.
        const bool range =
            floor >= 2 && (words.is(floor - 1, "-") || words.is(floor - 1, "–")) && words.is(floor - 2, "%");
        if (range) {
            floor -= 2;
            while (floor > 0 && !words.is(floor - 1, TokenKind::mark)) --floor;
        }
    }
    Before before = read_before(words, form, floor, context.citations);
    Phrase behind = form.none ? Phrase{} : read_behind(words, form);
    if (form.unit == "%") return subject_of_rate(words, before, behind, context.previous_subject);
    const std::string_view kind = kind_of_unit(form.unit, *words.lexicon);
    const bool measured = kind == "money" || kind == "measure" || kind == "time";
    // An amount is known by what it is spent on or measured at, not by its unit.
    if (measured) behind = {};
    const std::string noun = text_of(words, behind);
    const bool described = !behind.empty() && behind.last > form.last;

    if (const auto name = naming_word(words, before.phrase)) {
        Phrase named = before.phrase;
        named.first = *name;
        constexpr std::size_t only_name = 2;
        if (named.size() > only_name) return text_of(words, named);
        // "đã tiếp nhận tổng số 420 hồ sơ"
        const Phrase lead{.first = before.phrase.first, .last = *name};
        return join(join(text_of(words, named), noun), small_first(text_of(words, verbs_before(words, lead, false))));
    }
    const auto label_noun = match_counted_noun(words, before.phrase.first);
    const bool names_itself = !before.phrase.empty() && label_noun && label_noun->end <= before.phrase.last &&
                              (form.unit.empty() || label_noun->kind == kind);
    constexpr std::size_t longest_label = 12, short_label = 4, short_name = 8;
    bool marked = false;
    const Phrase verbs = verbs_before(words, before.phrase, false, &marked);
    const bool verbal = before.link == Link::none && !form.bare && !verbs.empty() &&
                        (marked || verbs.first == before.phrase.first || verbs.size() <= 2);
    const bool undescribed = !described && before.link == Link::none && before.whole_clause && !before.preposition;
    const bool same_word = names_itself && words.lower_of(before.phrase.first) == words.lower_of(form.noun);
    if (same_word && undescribed && before.phrase.size() <= short_name) return text_of(words, before.phrase);
    if (before.link == Link::firm || form.bare || (undescribed && !verbal)) {
        // A label: "cấp huyện là 270 TTHC", "y tế 28 đơn vị", "Đơn vị tự bảo đảm chi đầu tư: 01 đơn vị".
        const bool moves =
            !before.phrase.empty() && words.is(before.phrase.last - 1, words.lexicon->of<SubjectWords>().moves);
        if (moves && before.phrase.size() > 1 && words.is(before.phrase.last - 2, ",")) {
            before.phrase.first = before.phrase.last - 1;
        }
        if (before.phrase.size() > longest_label && before.link != Link::firm) cut_at_comma(words, before.phrase);
        if (before.phrase.empty()) return noun.empty() ? context.previous_subject : noun;
        const std::size_t first = before.phrase.first;
        const bool opens = first == 0 || ends_sentence(words, first - 1);
        const std::string written = text_of(words, before.phrase);
        const std::string label = opens && before.link == Link::none ? small_first(written) : written;
        const bool bare_label = before.link == Link::none || before.phrase.size() <= short_label;
        return form.noun < form.last && bare_label && !names_itself && !measured ? join(form.unit, label) : label;
    }
    const bool cut = cut_at_comma(words, before.phrase);
    const Phrase lead = verbs_before(words, before.phrase, !cut && before.whole_clause);
    const std::string subject = join(noun, small_first(text_of(words, lead)));
    return subject.empty() ? context.previous_subject : subject;
}

}  // namespace solieu::grammar
