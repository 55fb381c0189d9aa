#include "extract/scan/mend/mend_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/scan/mend/mend_candidates.h"
#include "extract/scan/mend/mend_evidence.h"
#include "extract/scan/mend/mend_tokens.h"

namespace solieu::extract {
namespace {

constexpr int most_rounds = 3;  // a mended word is evidence for its neighbours

// The word of the table in the case of what was read.
std::string in_case_of(const MendToken& token, const Spelling& word) {
    const bool letter_by_letter = token.core->letters.size() == word.letters.size();
    std::string text;
    for (std::size_t k = 0; k < word.letters.size(); ++k) {
        Letter letter = word.letters[k];
        letter.upper = token.capitals     ? true
                       : letter_by_letter ? token.core->letters[k].upper
                                          : k == 0 && token.capital;
        text += utf8_of(letter);
    }
    return text;
}

void put(MendToken& token, const KnownWord& word, int id) {
    token.written = in_case_of(token, word.spelling);
    token.core = spelling(token.written);
    token.id = id;
}

bool mend_single_words(MendLine& line) {
    bool changed = false;
    for (std::size_t i = 0; i < line.tokens.size(); ++i) {
        if (!may_change(line, i)) continue;
        int id = other_marks(line, i);
        if (id == no_word) id = other_letter(line, i);
        if (id == no_word) continue;
        put(line.tokens[i], line.known.word(id), id);
        changed = true;
    }
    return changed;
}

bool mend_two_words(MendLine& line, std::size_t i) {
    const std::optional<std::pair<int, int>> words = other_pair(line, i);
    if (!words) return false;
    put(line.tokens[i], line.known.word(words->first), words->first);
    put(line.tokens[i + 1], line.known.word(words->second), words->second);
    return true;
}

// "đơn Vị", "tỷ lệ SỞ, ngành": capitals that look like the small letters, between small letters.
void mend_case(MendLine& line, std::size_t i) {
    MendToken& token = line.tokens[i];
    if (i == 0 || !token.core || !token.capital || token.fixed || token.id == no_word) return;
    const MendToken& left = line.tokens[i - 1];
    if (!left.core || left.capitals || left.gap == WordGap::apart || line.known.word(token.id).acronym) return;
    const auto looks_small = [](const Letter& l) {
        return std::string_view("cosuvwxz").find(l.base) != std::string::npos;
    };
    if (!looks_small(token.core->letters.front())) return;
    const KnownPair pair = line.known.pair(left.id, token.id);
    const bool second_half = left.gap == WordGap::close && token.confidence < unsure_word && !left.capital &&
                             pair.strength >= Strength::word && !pair.capital_second &&
                             !line.known.word(token.id).may_be_capital;
    const bool all_look_small = token.capitals && token.core->letters.size() >= 2 &&
                                std::all_of(token.core->letters.begin(), token.core->letters.end(), looks_small);
    const bool small_after = token.gap != WordGap::apart && !line.tokens[i + 1].capital &&
                             line.known.pair(token.id, id_at(line, i + 1)).strength != Strength::unknown;
    const bool half_of_start = all_look_small && left.gap == WordGap::close && pair.strength >= Strength::word;
    const bool like_small = all_look_small || line.known.word(token.id).like_small;
    if (token.capitals && token.core->letters.size() >= 2 && !like_small) return;
    if (!second_half && !half_of_start && !(all_look_small && small_after)) return;
    token.written.clear();
    for (Letter& letter : token.core->letters) {
        letter.upper = false;
        token.written += utf8_of(letter);
    }
    token.capital = token.capitals = false;
}

// Two strokes that touch are read as H. Only what no other numeral can be.
void mend_numeral(MendLine& line, std::size_t i) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> slips{
        {{"HH", "III"}, {"IHI", "III"}, {"VH", "VII"}}};
    MendToken& token = line.tokens[i];
    if (!token.core || !token.capitals) return;
    const bool numbers_heading =
        i == 0 && token.back == U"." && line.tokens.size() > 1 && line.tokens[1].core && line.tokens[1].capital;
    const bool quarter = i > 0 && line.tokens[i - 1].core && line.tokens[i - 1].id != no_word &&
                         line.known.word(line.tokens[i - 1].id).before_numeral &&
                         line.tokens[i - 1].gap == WordGap::close;
    if (!numbers_heading && !quarter) return;
    for (const auto& [slip, numeral] : slips) {
        if (token.written != slip || (quarter && numeral.front() == 'V')) continue;
        token.written = numeral;
        return;
    }
}

bool is_quote(char32_t c) {
    return std::u32string_view(U"'\"‘’“”„").find(c) != std::u32string_view::npos;
}

// Remnants of rulings at the ends of a word of a cell.
void drop_remnants(MendLine& line) {
    std::size_t quotes = 0;
    for (const MendToken& token : line.tokens) {
        quotes += static_cast<std::size_t>(std::count_if(token.front.begin(), token.front.end(), is_quote));
        quotes += static_cast<std::size_t>(std::count_if(token.back.begin(), token.back.end(), is_quote));
    }
    for (MendToken& token : line.tokens) {
        if (!token.core) continue;
        const bool word = token.id != no_word || is_syllable(*token.core);
        const auto drop = [&](char32_t c) {
            if (is_ruling_remnant(c)) return true;
            if (!word || token.confidence >= unsure_word) return false;
            return (c == U'.' && &token == &line.tokens.front()) || (quotes == 1 && is_quote(c));
        };
        std::erase_if(token.front, drop);
        std::erase_if(token.back, is_ruling_remnant);
    }
}

// A dot inside a word of two syllables, or after what a whole cell says.
void drop_dots(MendLine& line) {
    std::vector<int> ids;
    for (std::size_t i = 0; i < line.tokens.size(); ++i) {
        MendToken& token = line.tokens[i];
        ids.push_back(token.id);
        if (token.back != U"." || i + 1 == line.tokens.size() || token.gap != WordGap::close) continue;
        const int least = static_cast<int>(line.place == MendPlace::cell ? Strength::phrase : Strength::word);
        if (pair_weight(line, i, token.id, id_at(line, i + 1)) < least) continue;
        token.back.clear();
    }
    if (line.place != MendPlace::cell || ids.empty() || line.tokens.back().back != U".") return;
    if (std::find(ids.begin(), ids.end(), no_word) != ids.end() || !line.known.is_cell(ids)) return;
    line.tokens.back().back.clear();
}

}  // namespace

std::size_t mend_words(std::span<MendableWord> words, MendPlace place, const KnownPhrases& known) {
    MendLine line = mend_line(words, place, known);
    if (place == MendPlace::cell) drop_remnants(line);
    fix_names(line);
    for (int round = 0; round < most_rounds; ++round) {
        bool changed = mend_single_words(line);
        for (std::size_t i = 0; i + 1 < line.tokens.size(); ++i) changed = mend_two_words(line, i) || changed;
        if (!changed) break;
    }
    for (std::size_t i = 0; i < line.tokens.size(); ++i) {
        mend_case(line, i);
        mend_numeral(line, i);
    }
    drop_dots(line);
    std::size_t mended = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const MendToken& token = line.tokens[i];
        if (!token.core) continue;
        std::string text = utf8_of(token.front) + token.written + utf8_of(token.back);
        if (text == words[i].text) continue;
        words[i].text = std::move(text);
        ++mended;
    }
    return mended;
}

bool is_debris(std::string_view word) {
    const std::u32string characters = characters_of(word);
    return !characters.empty() && std::all_of(characters.begin(), characters.end(), [](char32_t c) {
        return is_ruling_remnant(c) || c == U'\'' || c == U'‘' || c == U'’' || c == U'¨';
    });
}

}  // namespace solieu::extract
