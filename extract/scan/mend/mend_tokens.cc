#include "extract/scan/mend/mend_tokens.h"

#include <algorithm>
#include <string_view>

namespace solieu::extract {
namespace {

constexpr char32_t eth = 0x00D0;  // read for Đ

MendToken token_of(const MendableWord& word) {
    MendToken token;
    token.confidence = word.confidence;
    const std::u32string characters = characters_of(word.text);
    std::size_t begin = 0, end = characters.size();
    while (begin < end && !letter_of(characters[begin])) ++begin;
    while (end > begin && !letter_of(characters[end - 1])) --end;
    token.front = characters.substr(0, begin);
    token.back = characters.substr(end);
    // Digits; marks that stand apart from their letter, in text that is not NFC.
    const auto untouchable = [](char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0x0300 && c <= 0x036F); };
    if (std::any_of(characters.begin(), characters.end(), untouchable)) return token;
    token.core = spelling(utf8_of(std::u32string_view(characters).substr(begin, end - begin)));
    if (!token.core) return token;
    // U+00D0 becomes Đ; both side by side are one letter read twice.
    const auto is_capital_d = [](const Letter& letter) { return letter.mark == Mark::stroke && letter.upper; };
    const std::vector<Letter>& letters = token.core->letters;
    const bool twice = letters.size() > 1 && is_capital_d(letters[0]) && is_capital_d(letters[1]) &&
                       characters.find(eth) != std::u32string::npos;
    for (std::size_t k = twice ? 1 : 0; k < letters.size(); ++k) token.written += utf8_of(letters[k]);
    if (twice) token.core = spelling(token.written);
    token.capital = token.core->letters.front().upper;
    token.capitals = std::all_of(token.core->letters.begin(), token.core->letters.end(),
                                 [](const Letter& letter) { return letter.upper; });
    return token;
}

WordGap gap_between(const MendToken& left, const MendToken& right) {
    if (!left.core || !right.core) return WordGap::apart;
    const auto parts = [](char32_t c) { return !is_ruling_remnant(c) && c != U','; };
    const bool left_dot = left.back == U"." && !right.capital;  // a speck: no sentence ends there
    if (!left_dot && std::any_of(left.back.begin(), left.back.end(), parts)) return WordGap::apart;
    if (std::any_of(right.front.begin(), right.front.end(), parts)) return WordGap::apart;
    return left.back.find(U',') == std::u32string::npos ? WordGap::close : WordGap::comma;
}

}  // namespace

bool is_ruling_remnant(char32_t c) {
    return std::u32string_view(U"_|`´ˆ¦¬").find(c) != std::u32string_view::npos;
}

MendLine mend_line(std::span<const MendableWord> words, MendPlace place, const KnownPhrases& known) {
    MendLine line{.known = known, .place = place};
    line.tokens.reserve(words.size());
    for (const MendableWord& word : words) {
        line.tokens.push_back(token_of(word));
        MendToken& token = line.tokens.back();
        if (token.core) token.id = line.known.find(*token.core);
    }
    for (std::size_t i = 0; i + 1 < line.tokens.size(); ++i) {
        line.tokens[i].gap = gap_between(line.tokens[i], line.tokens[i + 1]);
    }
    return line;
}

void fix_names(MendLine& line) {
    for (std::size_t begin = 0; begin < line.tokens.size();) {
        std::size_t end = begin + 1;
        const auto joins = [&](std::size_t i) {
            return line.tokens[i].core && line.tokens[i].capital && line.tokens[i - 1].gap == WordGap::close;
        };
        while (end < line.tokens.size() && joins(end)) ++end;
        const MendToken& first = line.tokens[begin];
        const bool name =
            first.core && first.capital && end - begin >= 2 && end - begin <= 5 && line.known.is_surname(*first.core);
        // "Cao Bằng", but also "TỔ CHỨC": what stands in a known phrase as it was read is no name.
        if (name && line.known.pair(first.id, line.tokens[begin + 1].id).strength == Strength::unknown) {
            for (std::size_t i = begin; i < end; ++i) line.tokens[i].fixed = true;
        }
        begin = end;
    }
}

}  // namespace solieu::extract
