#include "grammar/words/prose_words.h"

#include <algorithm>

#include "base/text.h"

namespace solieu::grammar {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Bytes of the character at i; 1 for a stray byte.
std::size_t character_length(std::string_view text, std::size_t i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return std::min(length, text.size() - i);
}

char32_t code_point(std::string_view text, std::size_t i, std::size_t length) {
    if (length == 1) return static_cast<unsigned char>(text[i]);
    char32_t value = static_cast<unsigned char>(text[i]) & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) value = value << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
    return value;
}

// A letter of any script, or a mark that belongs to one. Everything from the general punctuation and symbol blocks is
// punctuation.
bool is_letter(std::string_view text, std::size_t i) {
    const std::size_t length = character_length(text, i);
    if (length == 1) return is_ascii_letter(text[i]);
    const char32_t c = code_point(text, i, length);
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
    if (c >= 0x2000 && c < 0x2C00) return false;
    return c < 0x3000 || c >= 0x3040;
}

std::size_t letters_end(std::string_view text, std::size_t i, bool digits_too) {
    while (i < text.size() && (is_letter(text, i) || (digits_too && is_digit(text[i])))) i += character_length(text, i);
    return i;
}

// Three digits and no more.
bool is_group(std::string_view text, std::size_t i) {
    constexpr std::size_t group = 3;
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - i == group;
}

constexpr std::string_view no_break_space = "\u00A0";  // extract leaves it only between the groups of a number

std::size_t number_end(std::string_view text, std::size_t i) {
    while (i < text.size()) {
        if (is_digit(text[i])) {
            ++i;
        } else if ((text[i] == '.' || text[i] == ',') && i + 1 < text.size() && is_digit(text[i + 1])) {
            i += 2;
        } else if (text.substr(i, no_break_space.size()) == no_break_space &&
                   is_group(text, i + no_break_space.size())) {
            i += no_break_space.size();
        } else {
            break;
        }
    }
    return i;
}

// Units that are written without a space: "15ha", "1.000đ". Other letters make the number part of a name: "4G".
struct GluedUnits {
    explicit GluedUnits(const Lexicon& lexicon) : units(WordTable(lexicon, {"figure_words.tsv"})["glued"]) {}
    WordList units;
};

// Two or more letters, lower case throughout, and a letter that is not ASCII: a Vietnamese word whose space was lost.
bool is_glued_word(std::string_view text, std::string_view lower) {
    return text == lower && length(lower) >= 2 &&
           std::any_of(lower.begin(), lower.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

std::string lower_in_place(std::string_view text) {
    std::string whole = lower(text);
    if (whole.size() == text.size()) return whole;
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = character_length(text, i);
        const std::string_view one = text.substr(i, length);
        if (length == 1) {
            out += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + ('a' - 'A')) : text[i];
        } else {
            const std::string lower = solieu::lower(one);
            out += lower.size() == length ? lower : std::string(one);
        }
        i += length;
    }
    return out;
}

ProseWords read_prose_words(std::string_view text, const Lexicon& lexicon) {
    ProseWords out{.text = text, .low = lower_in_place(text), .tokens = {}, .lexicon = &lexicon};
    const auto push = [&](std::size_t begin, std::size_t end, TokenKind kind) {
        out.tokens.push_back(
            {.begin = static_cast<std::uint32_t>(begin), .end = static_cast<std::uint32_t>(end), .kind = kind});
    };
    for (std::size_t i = 0; i < text.size();) {
        if (is_digit(text[i])) {
            const std::size_t end = number_end(text, i);
            const std::size_t tail = letters_end(text, end, true);
            const std::string_view lower = std::string_view(out.low).substr(end, tail - end);
            if (tail == end || lexicon.of<GluedUnits>().units.contains(lower) ||
                is_glued_word(text.substr(end, tail - end), lower)) {
                push(i, end, TokenKind::number);
                if (tail > end) push(end, tail, TokenKind::word);
            } else {
                push(i, tail, TokenKind::word);
            }
            i = tail;
        } else if (is_letter(text, i)) {
            const std::size_t end = letters_end(text, i, true);
            push(i, end, TokenKind::word);
            i = end;
        } else if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t') {
            ++i;
        } else if (text.substr(i, no_break_space.size()) == no_break_space) {
            i += no_break_space.size();
        } else {
            const std::size_t end = i + character_length(text, i);
            push(i, end, TokenKind::mark);
            i = end;
        }
    }
    return out;
}

std::size_t ProseWords::token_at(std::size_t offset) const {
    return static_cast<std::size_t>(
        std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.begin < offset; }) -
        tokens.begin());
}

namespace {

// How many tokens from `first` the phrase takes, single words apart; 0 when it does not stand there.
std::size_t tokens_of_phrase(const ProseWords& words, std::size_t first, std::string_view phrase) {
    std::size_t taken = 0;
    while (!phrase.empty()) {
        const std::size_t end = std::min(phrase.find(' '), phrase.size());
        if (!words.is(first + taken, phrase.substr(0, end))) return 0;
        ++taken;
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return taken;
}

}  // namespace

std::size_t ProseWords::end_of(std::size_t i, const WordList& phrases) const {
    std::size_t longest = 0;
    for (const std::string_view phrase : phrases) longest = std::max(longest, tokens_of_phrase(*this, i, phrase));
    return i + longest;
}

std::size_t ProseWords::begin_of(std::size_t i, const WordList& phrases) const {
    std::size_t longest = 0;
    for (const std::string_view phrase : phrases) {
        const auto length = static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
        if (length > longest && length <= i && tokens_of_phrase(*this, i - length, phrase) == length) longest = length;
    }
    return i - longest;
}

bool is_capitalised(const ProseWords& words, std::size_t i) {
    if (!words.is(i, TokenKind::word)) return false;
    const std::size_t length = character_length(words.text, words.tokens[i].begin);
    return words.text_of(i).substr(0, length) != words.lower_of(i).substr(0, length);
}

bool ends_sentence(const ProseWords& words, std::size_t i) {
    if (!words.is(i, TokenKind::mark)) return false;
    const std::string_view mark = words.lower_of(i);
    if (mark != "." && mark != "!" && mark != "?") return false;
    if (i + 1 >= words.size()) return true;
    if (words.glued(i + 1) && !words.is(i + 1, TokenKind::mark)) return false;
    if (words.is(i + 1, TokenKind::word)) return is_capitalised(words, i + 1);
    return true;
}

}  // namespace solieu::grammar
