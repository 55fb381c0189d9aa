#include "normalize/labels/text_words.h"

#include <algorithm>
#include <utility>

namespace solieu::normalize {
namespace {

bool is_word_byte(unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%';
}

// Bytes of a dash, quotation mark or dots (U+2000…U+203F, « and ») at this place; 0 for anything else.
std::size_t length_of_mark(std::string_view text, std::size_t at) {
    if (text[at] != '\xE2' && text[at] != '\xC2') return 0;
    const std::string_view rest = text.substr(at);
    if (rest.size() >= 3 && rest.starts_with("\xE2\x80")) return 3;
    return rest.starts_with("\xC2\xAB") || rest.starts_with("\xC2\xBB") ? 2 : 0;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The words before and behind are one number: a single mark stands between digits.
bool joins(std::string_view text, std::size_t end, std::size_t begin) {
    if (end == 0 || begin != end + 1) return false;
    const char mark = text[end];
    return (mark == '.' || mark == ',' || mark == '/') && is_digit(text[end - 1]) && is_digit(text[begin]);
}

}  // namespace

TextWords words_of(std::string low) {
    TextWords out{.low = std::move(low), .words = {}, .brackets = {}};
    const std::string_view text = out.low;
    std::size_t last = 0;  // end of the word before
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t mark = length_of_mark(text, at); mark > 0) {
            at += mark;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_word_byte(static_cast<unsigned char>(text[end])) &&
               (end == at || length_of_mark(text, end) == 0))
            ++end;
        if (end > at) {
            out.words.push_back({.begin = static_cast<std::uint32_t>(at),
                                 .end = static_cast<std::uint32_t>(end),
                                 .joined = joins(text, last, at),
                                 .aside = depth > 0});
            last = at = end;
            continue;
        }
        const char c = text[at];
        const bool opens = c == '(' || c == '[';
        if (opens || c == ')' || c == ']') {
            out.brackets.push_back(
                {.at = static_cast<std::uint32_t>(at), .opens = opens, .round = c == '(' || c == ')'});
            depth = std::max(0, depth + (opens ? 1 : -1));
        }
        ++at;
    }
    return out;
}

Words words_in(const TextWords& text, Aside aside, bool joined) {
    return words_in(text, 0, text.low.size(), aside, joined);
}

Words words_in(const TextWords& text, std::size_t from, std::size_t to, Aside aside, bool joined) {
    Words words;
    const std::string_view low = text.low;
    auto bracket = std::lower_bound(text.brackets.begin(), text.brackets.end(), from,
                                    [](const TextBracket& one, std::size_t at) { return one.at < at; });
    auto word = std::lower_bound(text.words.begin(), text.words.end(), from,
                                 [](const TextWord& one, std::size_t at) { return one.end <= at; });
    int depth = 0;
    bool after_word = false;  // the word before is in `words`, and nothing but what joins them stands between
    for (; word != text.words.end() && word->begin < to; ++word) {
        for (; bracket != text.brackets.end() && bracket->at < word->begin; ++bracket)
            depth = std::max(0, depth + (bracket->opens ? 1 : -1));
        const bool wanted = aside == Aside::too || (depth > 0) == (aside == Aside::alone);
        if (!wanted) {
            after_word = false;
            continue;
        }
        const std::size_t begin = std::max<std::size_t>(word->begin, from), end = std::min<std::size_t>(word->end, to);
        if (joined && word->joined && after_word) {
            const auto before = static_cast<std::size_t>(words.back().data() - low.data());
            words.back() = low.substr(before, end - before);
        } else {
            words.push_back(low.substr(begin, end - begin));
        }
        after_word = true;
    }
    return words;
}

}  // namespace solieu::normalize
