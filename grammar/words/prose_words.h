#pragma once
// A paragraph cut into words, numbers and marks, beside its lower-case form, so that rules can speak of "the word
// before the number". Offsets are bytes and mean the same place in both forms. The words keep the lexicon that they
// were read with: those who ask what they mean find it there.
//
//   ProseWords words = read_prose_words("Đã giải quyết 1.706 TTHC (98,5%)");
//   words.lower_of(0) == "đã"; words.tokens[3].kind == TokenKind::number, words.text_of(3) == "1.706"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "base/lexicon/word_table.h"

namespace solieu::grammar {

enum class TokenKind {
    word,    // letters, also letters and digits mixed: "QH15", "4G"
    number,  // digits with marks between digits: "1.706", "99,61", "3.1.1"; nothing glued to it
    mark,    // one punctuation character
};

struct Token {
    std::uint32_t begin = 0, end = 0;
    TokenKind kind = TokenKind::word;
};

struct ProseWords {
    std::string_view text;  // the caller's; must outlive this
    std::string low;        // lower case, as long as `text`
    std::vector<Token> tokens;
    const Lexicon* lexicon = nullptr;  // the caller's, too; never null in what read_prose_words gives

    [[nodiscard]] std::size_t size() const { return tokens.size(); }
    [[nodiscard]] std::string_view text_of(std::size_t i) const { return slice_of(text, i); }
    [[nodiscard]] std::string_view lower_of(std::size_t i) const { return slice_of(low, i); }
    // False beyond the last token.
    [[nodiscard]] bool is(std::size_t i, std::string_view lower) const { return i < size() && lower_of(i) == lower; }
    [[nodiscard]] bool is(std::size_t i, const WordList& lower) const {
        return i < size() && lower.contains(lower_of(i));
    }
    // The token behind the longest entry that stands at token i; i when none does.
    [[nodiscard]] std::size_t end_of(std::size_t i, const WordList& phrases) const;
    // The first token of the longest entry that ends before token i; i when none does.
    [[nodiscard]] std::size_t begin_of(std::size_t i, const WordList& phrases) const;
    [[nodiscard]] bool is(std::size_t i, TokenKind kind) const { return i < size() && tokens[i].kind == kind; }
    // Nothing stands between token i - 1 and token i.
    [[nodiscard]] bool glued(std::size_t i) const { return i > 0 && tokens[i - 1].end == tokens[i].begin; }
    // The first token that begins at `offset` or later.
    [[nodiscard]] std::size_t token_at(std::size_t offset) const;

  private:
    [[nodiscard]] std::string_view slice_of(std::string_view from, std::size_t i) const {
        if (i >= tokens.size()) return {};
        return from.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    }
};

[[nodiscard]] ProseWords read_prose_words(std::string_view text, const Lexicon& lexicon);

// Lower case with every offset kept: lower where the length stays, else letter by letter.
[[nodiscard]] std::string lower_in_place(std::string_view text);

// True when the token ends a sentence: '.', '!' or '?' before the end or before a space and something that begins
// one. A ';' does not.
[[nodiscard]] bool ends_sentence(const ProseWords& words, std::size_t i);

// True when the token begins with an upper-case letter.
[[nodiscard]] bool is_capitalised(const ProseWords& words, std::size_t i);

}  // namespace solieu::grammar
