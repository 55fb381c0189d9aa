#include "grammar/prose/subject_phrases.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "grammar/words/counted_nouns.h"

namespace solieu::grammar {

namespace {

struct SubjectWords {
    explicit SubjectWords(const Lexicon& lexicon)
        : SubjectWords(WordTable(lexicon, {"function_words.tsv", "subject_words.tsv"})) {}
    explicit SubjectWords(const WordTable& table)
        : joins(table["and"]),
          including(table["including"]),
          consisting(table["consisting"]),
          compared(table["compared"]),
          rate(table["rate"]),
          rate_word(table["rate-word"]),
          firm_link(table["firm-link"]),
          weak_link(table["weak-link"]),
          filler(table["filler"]),
          linked_filler(table["linked-filler"]),
          no_filler(table["no-filler"]),
          opener(table["opener"]),
          closer(table["closer"]),
          number_closer(table["number-closer"]),
          about(table["about"]),
          preposition(table["preposition"]),
          stop(table["stop"]),
          naming(table["naming"]),
          naming_first(table["naming-first"]),
          no_naming(table["no-naming"]),
          verb_marker(table["verb-marker"]),
          verb(table["verb"]),
          verb_or_noun(table["verb-or-noun"]) {}

    WordList joins, including, consisting, compared, rate, rate_word;
    WordList firm_link, weak_link, filler, linked_filler, no_filler, opener, closer, number_closer, about, preposition;
    WordList stop, naming, naming_first, no_naming, verb_marker, verb, verb_or_noun;
};

const SubjectWords& known(const ProseWords& words) {
    return words.lexicon->of<SubjectWords>();
}

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::size_t longest = 24;  // words of a subject

bool is_clause_end(const ProseWords& words, std::size_t i) {
    static constexpr auto marks = std::to_array<std::string_view>({";", ":", "(", ")", "“", "”", "…", "="});
    return i >= words.size() || contains(marks, words.lower_of(i)) || ends_sentence(words, i);
}

// Takes links and fillers off the end: "là khoảng", "đạt", "gồm", "đối với".
std::size_t strip_links(const ProseWords& words, std::size_t end, Link& link) {
    static constexpr auto firm_marks = std::to_array<std::string_view>({":", "="});
    static constexpr auto filler_marks = std::to_array<std::string_view>({"–", "-", "“"});
    const SubjectWords& known_words = known(words);
    while (end > 0) {
        const std::string_view word = words.lower_of(end - 1);
        if (contains(firm_marks, word) || known_words.firm_link.contains(word)) {
            link = Link::firm;
        } else if (known_words.weak_link.contains(word)) {
            link = std::max(link, Link::weak);
        } else if (!contains(filler_marks, word)) {
            const bool filler = known_words.filler.contains(word) ||
                                (link != Link::none && known_words.linked_filler.contains(word));
            if (!filler || words.begin_of(end, known_words.no_filler) < end) break;
        }
        --end;
    }
    return end;
}

// "… đến nay (30/8/2031) đạt": the bracket before the figure is stepped over.
std::size_t strip_bracket(const ProseWords& words, std::size_t end) {
    constexpr std::size_t reach = 40;
    if (end == 0 || !words.is(end - 1, ")")) return end;
    for (std::size_t i = end - 1; i > 0 && end - i < reach; --i) {
        if (words.is(i - 1, "(")) return i - 1;
        if (words.is(i - 1, ")")) break;
    }
    return end;
}

// `trong đó`, `gồm` and what stands before them belong to the figure before.
void cut_at_opener(const ProseWords& words, Phrase& phrase) {
    for (std::size_t i = phrase.last; i > phrase.first; --i) {
        if (words.is(i - 1, known(words).consisting) || words.begin_of(i, known(words).including) < i) {
            phrase.first = i;
            return;
        }
    }
}

void trim_front(const ProseWords& words, Phrase& phrase) {
    static constexpr auto marks = std::to_array<std::string_view>({",", "-", "+", "–", "“", "*", "•"});
    while (!phrase.empty() &&
           (contains(marks, words.lower_of(phrase.first)) || words.is(phrase.first, known(words).opener) ||
            words.is(phrase.first, TokenKind::number))) {
        ++phrase.first;
    }
}

void trim_back(const ProseWords& words, Phrase& phrase) {
    static constexpr auto marks = std::to_array<std::string_view>({",", "-", "–"});
    const SubjectWords& known_words = known(words);
    while (!phrase.empty()) {
        const std::string_view word = words.lower_of(phrase.last - 1);
        // "Quyết định số 12", "kế hoạch năm 2031", but "môi trường số"
        const bool numbers = known_words.number_closer.contains(word) && words.is(phrase.last, TokenKind::number);
        if (!numbers && !contains(marks, word) && !known_words.closer.contains(word)) break;
        --phrase.last;
    }
}

// "Biên chế giao năm 2024 theo Quyết định số 12/QĐ-UBND … của UBND tỉnh là": the words before the document count.
void step_over_citation(const ProseWords& words, const std::vector<bool>& citations, std::size_t floor,
                        Phrase& phrase) {
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {
        if (words.is(i, ",")) return;
    }
    const bool about_document = phrase.empty() || words.is(phrase.first, known(words).about);
    if (!about_document || phrase.first == 0 || phrase.first > citations.size() || !citations[phrase.first - 1]) return;
    Phrase over{.first = phrase.first, .last = phrase.first};
    while (over.last > floor && citations[over.last - 1]) --over.last;
    over.first = over.last;
    while (over.first > floor && over.size() < longest && !is_clause_end(words, over.first - 1) &&
           !citations[over.first - 1]) {
        --over.first;
    }
    trim_back(words, over);
    if (!over.empty()) phrase = over;
}

// "… và giải quyết 1.198 hồ sơ": the words behind `và` belong to the next figure.
bool figure_follows(const ProseWords& words, std::size_t token) {
    constexpr std::size_t reach = 5;
    for (std::size_t i = token; i < words.size() && i < token + reach; ++i) {
        if (words.is(i, TokenKind::number)) return !words.is(i - 1, known(words).number_closer);
        if (words.is(i, TokenKind::mark)) return false;
    }
    return false;
}

}  // namespace

std::string text_of(const ProseWords& words, const Phrase& phrase) {
    if (phrase.empty()) return {};
    const std::size_t begin = words.tokens[phrase.first].begin;
    return std::string(words.text.substr(begin, words.tokens[phrase.last - 1].end - begin));
}

Before read_before(const ProseWords& words, const FigureForm& form, std::size_t floor,
                   const std::vector<bool>& citations) {
    Before out;
    std::size_t end = strip_links(words, form.first, out.link);
    out.preposition = form.first > 0 && words.is(form.first - 1, known(words).preposition);
    const std::size_t outside = strip_bracket(words, end);
    if (outside < end && out.link != Link::none) {
        end = outside;
        floor = std::min(floor, end);
        while (floor > 0 && end - floor < longest && !is_clause_end(words, floor - 1)) --floor;
    }
    end = std::max(end, floor);
    Phrase& phrase = out.phrase;
    phrase = {.first = end, .last = end};
    if (end > floor &&
        (words.is(end - 1, ",") || words.is(end - 1, known(words).joins) || words.is(end - 1, ".") || words.is(end - 1, "/"))) {
        return out;
    }
    while (phrase.first > floor && phrase.size() < longest && !is_clause_end(words, phrase.first - 1) &&
           !(phrase.first <= citations.size() && citations[phrase.first - 1])) {
        --phrase.first;
    }
    step_over_citation(words, citations, floor, phrase);
    cut_at_opener(words, phrase);
    trim_front(words, phrase);
    out.whole_clause = true;
    return out;
}

Phrase read_behind(const ProseWords& words, const FigureForm& form) {
    const SubjectWords& known_words = known(words);
    constexpr std::size_t short_noun = 5;  // words that a comma may follow: "cơ quan, đơn vị đã xây dựng …"
    const bool percent = form.unit == "%";
    const std::size_t from = percent ? form.last : form.noun;
    Phrase phrase{.first = from, .last = std::max(from, form.last)};
    int commas = 0;
    while (phrase.last < words.size() && phrase.size() < longest) {
        const std::size_t i = phrase.last;
        if (const auto noun = match_counted_noun(words, i); noun && noun->end > i + 1) {
            phrase.last = noun->end;
            continue;
        }
        if (words.is(i, ",")) {
            const bool goes_on = percent && commas < 2 && phrase.size() > 0 && phrase.size() <= short_noun &&
                                 words.is(i + 1, TokenKind::word) && !is_function_word(words, i + 1) &&
                                 !words.is(i + 1, known_words.rate_word);
            if (!goes_on) break;
            ++commas;
        } else if (is_clause_end(words, i) || words.is(i, TokenKind::number) || words.is(i, "=") || words.is(i, "/") ||
                   words.is(i, known_words.stop) || words.end_of(i, known_words.including) > i ||
                   words.end_of(i, known_words.rate) > i || words.end_of(i, known_words.compared) > i ||
                   (words.is(i, known_words.joins) && figure_follows(words, i + 1))) {
            break;
        }
        ++phrase.last;
    }
    const std::size_t unit_end = percent ? from : std::max(from, form.last);
    trim_back(words, phrase);
    phrase.last = std::max(phrase.last, unit_end);
    return phrase;
}

bool cut_at_comma(const ProseWords& words, Phrase& phrase) {
    for (std::size_t i = phrase.last; i > phrase.first + 1; --i) {
        if (words.is(i - 1, ",") && phrase.last - i >= 2) {
            phrase.first = i;
            trim_front(words, phrase);
            return true;
        }
    }
    return false;
}

std::optional<std::size_t> naming_word(const ProseWords& words, const Phrase& before) {
    const SubjectWords& known_words = known(words);
    std::optional<std::size_t> found;
    for (std::size_t i = before.first; i + 1 < before.last; ++i) {
        if (words.end_of(i, known_words.naming) > i) {
            found = i;
            continue;
        }
        const bool starts = i == before.first || words.is(i - 1, ",") || words.is(i - 1, known_words.joins);
        if (starts && words.end_of(i, known_words.naming_first) > i && words.end_of(i, known_words.no_naming) == i) {
            found = i;
            if (i == before.first) return found;
        }
    }
    return found;
}

Phrase verbs_before(const ProseWords& words, const Phrase& before, bool whole_clause, bool* marked) {
    const SubjectWords& known_words = known(words);
    constexpr std::size_t near = 6, far = 9;
    Phrase out{.first = before.last, .last = before.last};
    for (std::size_t i = before.last; i > before.first && before.last - i < near; --i) {
        if (words.is(i - 1, ",")) break;
        if (words.is(i - 1, known_words.verb_marker)) out.first = i - 1;
    }
    if (out.size() == 1) out.first = out.last;  // "Đã có 24 xã"
    if (marked) *marked = !out.empty();
    if (!out.empty()) return out;
    for (std::size_t i = before.last; i > before.first && before.last - i < far; --i) {
        if (words.is(i - 1, ",")) break;
        const Phrase one{.first = i - 1, .last = i};
        const Phrase two{.first = i - 1, .last = std::min(i + 1, before.last)};
        for (const Phrase& phrase : {one, two}) {
            const std::size_t begin = words.tokens[phrase.first].begin;
            const std::size_t end = words.tokens[phrase.last - 1].end;
            if (known_words.verb.contains(std::string_view(words.low).substr(begin, end - begin))) out.first = i - 1;
        }
    }
    // "cá nhân, tổ chức 38 phản ánh"
    if (!out.empty() && words.end_of(out.first, known_words.verb_or_noun) == out.last && out.first > 0 &&
        words.is(out.first - 1, ",")) {
        return {};
    }
    if (out.empty() && whole_clause && before.size() <= 4) out.first = before.first;
    if (out.size() == 1 && words.is(out.first, known_words.verb_marker)) return {};
    return out;
}

}  // namespace solieu::grammar
