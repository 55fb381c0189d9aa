#include "audit/words/labels.h"

#include <algorithm>

#include "audit/words/phrases.h"
#include "base/text.h"

namespace solieu::audit {
namespace {

// Labels longer than this are sentences that strayed into a cell; their beginning says what they are.
constexpr std::size_t longest = 600;

bool is_word_byte(unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%';
}

// General punctuation (U+2000…U+206F) and «»: no words.
std::size_t length_of_mark(std::string_view text, std::size_t at) {
    if (text.size() - at >= 3 && text.substr(at, 2) == "\xE2\x80") return 3;
    if (text.size() - at >= 2 && (text.substr(at, 2) == "\xC2\xAB" || text.substr(at, 2) == "\xC2\xBB")) return 2;
    return 0;
}

std::string words_of(std::string_view lower, bool with_brackets) {
    std::string words = " ";
    words.reserve(lower.size() + 2);
    int depth = 0;
    for (std::size_t i = 0; i < lower.size();) {
        const char c = lower[i];
        if (c == '(' || c == '[') ++depth;
        if ((c == ')' || c == ']') && depth > 0) --depth;
        if (const std::size_t mark = length_of_mark(lower, i); mark > 0) {
            if (words.back() != ' ') words += ' ';
            i += mark;
            continue;
        }
        if (is_word_byte(static_cast<unsigned char>(c)) && (depth == 0 || with_brackets)) {
            words += c;
        } else if (words.back() != ' ') {
            words += ' ';
        }
        ++i;
    }
    if (words.back() != ' ') words += ' ';
    return words;
}

bool begins_with(std::string_view words, std::string_view phrase) {
    return words.size() > phrase.size() + 1 && words.substr(1).starts_with(phrase) && words[phrase.size() + 1] == ' ';
}

bool begins_with_any(std::string_view words, const std::vector<std::string_view>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return begins_with(words, phrase); });
}

}  // namespace

bool contains(std::string_view words, std::string_view phrase) {
    for (std::size_t at = words.find(phrase); at != std::string_view::npos; at = words.find(phrase, at + 1)) {
        const std::size_t end = at + phrase.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

bool contains_any(std::string_view words, std::span<const std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return contains(words, phrase); });
}

std::vector<std::string_view> split(std::string_view words) {
    std::vector<std::string_view> result;
    std::size_t begin = 0;
    while (begin < words.size()) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        if (end > begin) result.push_back(words.substr(begin, end - begin));
        begin = end + 1;
    }
    return result;
}

std::vector<std::string_view> content_words(std::string_view words, const Lexicon& lexicon) {
    std::vector<std::string_view> result;
    for (std::string_view word : split(words)) {
        if (is_empty_word(word, lexicon)) continue;
        if (std::find(result.begin(), result.end(), word) == result.end()) result.push_back(word);
    }
    return result;
}

std::string every_word(std::string_view text) {
    return words_of(lower(text.substr(0, longest)), true);
}

std::string plain_words(std::string_view text) {
    return words_of(lower(text.substr(0, longest)), false);
}

Label read_label(std::string_view text, const Lexicon& lexicon) {
    const auto known = [&](PhraseKind kind) -> const std::vector<std::string_view>& { return phrases(kind, lexicon); };
    const std::string lower = solieu::lower(text.substr(0, longest));
    Label label;
    label.words = words_of(lower, false);
    label.every = lower.find_first_of("([") == std::string::npos ? label.words : words_of(lower, true);
    const std::string& words = label.words;
    label.total = begins_with_any(words, known(PhraseKind::total));
    label.counted = label.total || begins_with_any(words, known(PhraseKind::counted));
    const std::size_t colon = lower.find(':');
    const std::string after = colon == std::string::npos ? " " : words_of(lower.substr(colon + 1), false);
    const auto& rates = known(PhraseKind::rate);
    label.rate = begins_with_any(words, rates) || begins_with_any(after, rates);
    label.cumulative = contains_any(label.every, known(PhraseKind::cumulative));
    label.planned = contains_any(words, known(PhraseKind::planned));
    // "so với tổng số …" is the whole of a ratio, no other time.
    label.compared =
        contains_any(words, known(PhraseKind::compared)) || (contains_any(words, known(PhraseKind::compared_with)) &&
                                                             !contains_any(words, known(PhraseKind::compared_whole)));
    return label;
}

bool shares_head(const Label& part, const Label& whole, const Lexicon& lexicon) {
    const std::vector<std::string_view> words = content_words(part.words, lexicon);
    // "Cấp tỉnh", "Các sở, ngành": nothing but the place.
    if (words.size() <= 2 && !part.counted) return true;
    return words.empty() || contains(whole.every, words.front());
}

std::vector<std::string> distinct_middles(const std::vector<std::string_view>& words) {
    std::vector<std::vector<std::string_view>> tokens;
    tokens.reserve(words.size());
    for (std::string_view label : words) tokens.push_back(split(label));
    std::vector<std::string> middles;
    if (tokens.empty()) return middles;
    std::size_t shortest = tokens[0].size();
    for (const auto& each : tokens) shortest = std::min(shortest, each.size());
    auto common = [&](auto&& at) {
        std::size_t n = 0;
        while (n < shortest && std::all_of(tokens.begin(), tokens.end(),
                                           [&](const auto& each) { return at(each, n) == at(tokens[0], n); }))
            ++n;
        return n;
    };
    const std::size_t front = common([](const auto& each, std::size_t n) { return each[n]; });
    const std::size_t back =
        std::min(common([](const auto& each, std::size_t n) { return each[each.size() - 1 - n]; }), shortest - front);
    for (const auto& each : tokens) {
        std::string middle = " ";
        for (std::size_t i = front; i < each.size() - back; ++i) (middle += each[i]) += ' ';
        middles.push_back(std::move(middle));
    }
    return middles;
}

}  // namespace solieu::audit
