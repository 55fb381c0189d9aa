#include "extract/scan/mend_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "extract/scan/known_phrases.h"
#include "extract/scan/vietnamese_syllable.h"

namespace solieu::extract {
namespace {

constexpr float unsure = 0.9F;  // below, the recogniser doubts its word
constexpr float sure = 0.95F;   // above, it adds or swaps small marks, but does not lose any
constexpr int most_rounds = 3;  // a mended word is evidence for its neighbours

// What stands between a word and the next one.
enum class Gap { close, comma, apart };

struct Token {
    std::u32string front, back;    // what is not part of the word: brackets, punctuation
    std::optional<Spelling> core;  // nullopt: numbers, signs, document numbers; never changed
    std::string written;           // the core in UTF-8
    int id = no_word;
    bool capital = false;   // begins with a capital
    bool capitals = false;  // has nothing else
    bool fixed = false;     // a name
    bool changed = false;
    float confidence = 1;
    Gap gap = Gap::apart;  // to the next token
};

struct Line {
    const KnownPhrases& known = KnownPhrases::get();
    std::vector<Token> tokens;
    MendPlace place = MendPlace::prose;
};

// Reading a word ------------------------------------------------------------------------------------------------------

constexpr char32_t eth = 0x00D0;                      // read for Đ
constexpr std::u32string_view remnants = U"_|`´ˆ¦¬";  // of rulings; no content in these documents

bool is_remnant(char32_t c) {
    return remnants.find(c) != std::u32string_view::npos;
}
bool is_quote(char32_t c) {
    return std::u32string_view(U"'\"‘’“”„").find(c) != std::u32string_view::npos;
}

Token token_of(const MendableWord& word) {
    Token token;
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

Gap gap_between(const Token& left, const Token& right) {
    if (!left.core || !right.core) return Gap::apart;
    const auto parts = [](char32_t c) { return !is_remnant(c) && c != U','; };
    const bool left_dot = left.back == U"." && !right.capital;  // a speck: no sentence ends there
    if (!left_dot && std::any_of(left.back.begin(), left.back.end(), parts)) return Gap::apart;
    if (std::any_of(right.front.begin(), right.front.end(), parts)) return Gap::apart;
    return left.back.find(U',') == std::u32string::npos ? Gap::close : Gap::comma;
}

// "NGUYỄN VĂN BÁN": a run of few capital words that a family name begins.
void fix_names(Line& line) {
    for (std::size_t begin = 0; begin < line.tokens.size();) {
        std::size_t end = begin + 1;
        const auto joins = [&](std::size_t i) {
            return line.tokens[i].core && line.tokens[i].capital && line.tokens[i - 1].gap == Gap::close;
        };
        while (end < line.tokens.size() && joins(end)) ++end;
        const Token& first = line.tokens[begin];
        const bool name =
            first.core && first.capital && end - begin >= 2 && end - begin <= 5 && line.known.is_surname(*first.core);
        // "Cao Bằng", but also "TỔ CHỨC": what stands in a known phrase as it was read is no name.
        if (name && line.known.pair(first.id, line.tokens[begin + 1].id).strength == Strength::unknown) {
            for (std::size_t i = begin; i < end; ++i) line.tokens[i].fixed = true;
        }
        begin = end;
    }
}

Line line_of(std::span<const MendableWord> words, MendPlace place) {
    Line line;
    line.place = place;
    line.tokens.reserve(words.size());
    for (const MendableWord& word : words) {
        line.tokens.push_back(token_of(word));
        Token& token = line.tokens.back();
        if (token.core) token.id = line.known.find(*token.core);
    }
    for (std::size_t i = 0; i + 1 < line.tokens.size(); ++i) {
        line.tokens[i].gap = gap_between(line.tokens[i], line.tokens[i + 1]);
    }
    return line;
}

// Evidence ------------------------------------------------------------------------------------------------------------

int id_at(const Line& line, std::size_t i) {
    return i < line.tokens.size() ? line.tokens[i].id : no_word;
}

// Whether token i, as it is, is one half of a word with the token before or after it.
bool is_bound_left(const Line& line, std::size_t i) {
    return i > 0 && line.tokens[i - 1].gap == Gap::close &&
           line.known.pair(id_at(line, i - 1), id_at(line, i)).strength >= Strength::word;
}
bool is_bound_right(const Line& line, std::size_t i) {
    return i + 1 < line.tokens.size() && is_bound_left(line, i + 1);
}

// Of the pair at i and i + 1, were these words there. Capitals must be those of the phrase, or all of both words.
int pair_weight(const Line& line, std::size_t i, int first, int second) {
    if (i + 1 >= line.tokens.size()) return 0;
    const Token& left = line.tokens[i];
    const Token& right = line.tokens[i + 1];
    if (left.gap == Gap::apart) return 0;
    const KnownPair pair = line.known.pair(first, second);
    if (pair.strength == Strength::unknown) return 0;
    const bool acronym = line.known.word(second).acronym;
    if (right.capital && !acronym && !pair.capital_second && !(left.capitals && right.capitals)) return 0;
    return left.gap == Gap::comma ? 1 : static_cast<int>(pair.strength);
}

struct Evidence {
    int left = 0, right = 0, chain = 0;
    int sum() const { return left + right + chain; }
};

// For a word at a place, whatever stands there now.
Evidence evidence_for(const Line& line, std::size_t i, int id) {
    Evidence evidence;
    if (id == no_word) return evidence;
    const int before = i > 0 ? id_at(line, i - 1) : no_word;
    const int after = id_at(line, i + 1);
    if (i > 0) evidence.left = pair_weight(line, i - 1, before, id);
    evidence.right = pair_weight(line, i, id, after);
    // Half a word says nothing without the other half.
    const bool no_left = evidence.left == 0, no_right = evidence.right == 0;
    if (no_left && line.known.pair(id, after).first_is_tail) evidence.right = 0;
    if (no_right && line.known.pair(before, id).second_is_head) evidence.left = 0;
    // A neighbour that is bound to its other neighbour is not free to be half of a word here ("thư viện trường").
    if (i > 0 && id != line.tokens[i].id && is_bound_left(line, i - 1)) evidence.left = std::min(evidence.left, 1);
    if (id != line.tokens[i].id && is_bound_right(line, i + 1)) evidence.right = std::min(evidence.right, 1);
    const bool middle = evidence.left > 0 && evidence.right > 0 && line.known.triple(before, id, after);
    const bool last = evidence.left > 0 && i > 1 && pair_weight(line, i - 2, id_at(line, i - 2), before) > 0 &&
                      line.known.triple(id_at(line, i - 2), before, id);
    const bool first = evidence.right > 0 && pair_weight(line, i + 1, after, id_at(line, i + 2)) > 0 &&
                       line.known.triple(id, after, id_at(line, i + 2));
    // A chain to one side weighs half when there is a neighbour on the other side that does not fit.
    const bool misfit_right = evidence.right == 0 && line.tokens[i].gap != Gap::apart;
    const bool misfit_left = evidence.left == 0 && i > 0 && line.tokens[i - 1].gap != Gap::apart;
    if (middle || (last && !misfit_right) || (first && !misfit_left)) {
        evidence.chain = 2;
    } else if (last || first) {
        evidence.chain = 1;
    }
    return evidence;
}

// All words of a cell, with another word at i, are one entry of the table.
bool is_whole_cell(const Line& line, std::size_t i, int id) {
    if (line.place != MendPlace::cell || line.tokens.size() < 2) return false;
    std::vector<int> ids;
    for (const Token& token : line.tokens) ids.push_back(token.id);
    ids[i] = id;
    return std::find(ids.begin(), ids.end(), no_word) == ids.end() && line.known.is_phrase(ids);
}

bool at_sentence_start(const Line& line, std::size_t i) {
    return i == 0 || line.tokens[i - 1].gap == Gap::apart;
}

// A capital in the middle of a sentence belongs to a name, but for the names that the table knows.
bool capital_allows(const Line& line, std::size_t i, int id, const Evidence& evidence) {
    const Token& token = line.tokens[i];
    if (!token.capital || token.capitals || at_sentence_start(line, i)) return true;
    if (line.known.word(id).may_be_capital) return true;
    const Token& left = line.tokens[i - 1];
    const bool after_name = left.capital && (left.id == no_word || !line.known.word(left.id).acronym);
    return !after_name && evidence.right >= static_cast<int>(Strength::word);
}

// Candidates ----------------------------------------------------------------------------------------------------------

// How unlikely a slip is: 0 for one mark that looks like another, 1 for a dot below that comes or goes, or for two
// things at once.
int unlikeliness(const Spelling& read, const Spelling& other) {
    const bool tone = read.tone != other.tone;
    const bool dot = tone && (read.tone == Tone::dot || other.tone == Tone::dot);
    const bool marks = read.key.substr(0, read.letters.size()) != other.key.substr(0, other.letters.size());
    return dot || (tone && marks) ? 1 : 0;
}

// A tone or a mark of a vowel that is missing ("Thông kê" for "Thống kê") is printed so, where the recogniser is sure.
bool is_authors_slip(const Spelling& read, const Spelling& other) {
    if (!is_syllable(read)) return false;
    const bool marks = read.key.substr(0, read.letters.size()) != other.key.substr(0, other.letters.size());
    return marks || read.tone == Tone::level;
}

bool is_half_of_words(const KnownPhrases& known, int id, std::span<const int> others, bool second_half) {
    return std::any_of(others.begin(), others.end(), [&](int other) {
        const KnownPair pair = second_half ? known.pair(other, id) : known.pair(id, other);
        return pair.strength >= Strength::word;
    });
}

// At the end of a line the word as read may be half of a word that the line's end cuts: "lũy | kế từ đầu năm".
bool other_half_may_be_away(const Line& line, std::size_t i) {
    const Token& token = line.tokens[i];
    if (token.id == no_word) return false;
    if (i == 0 && !token.capital && is_half_of_words(line.known, token.id, line.known.before(token.id), true))
        return true;
    const bool last = i + 1 == line.tokens.size() && token.back.empty() && line.place == MendPlace::prose;
    return last && is_half_of_words(line.known, token.id, line.known.after(token.id), false);
}

// The sum of evidence that a word must reach to stand in the place of token i; `read` is the evidence for what is
// there.
std::optional<int> needed(const Line& line, std::size_t i, int id, const Evidence& read, const Evidence& evidence) {
    const Token& token = line.tokens[i];
    if (read.left >= 2 || read.right >= 2 || read.sum() >= 2) return std::nullopt;
    if (token.confidence >= sure && is_authors_slip(*token.core, line.known.word(id).spelling)) return std::nullopt;
    int need = 2;
    if (!is_syllable(*token.core) && token.confidence < unsure) need = 1;
    if (token.id != no_word && line.known.word(token.id).function) {
        // A sentence may begin with any of them: "Chỉ đầu tư cho hai công trình". Not so after a number.
        const bool begins = i == 0 || (line.tokens[i - 1].core && at_sentence_start(line, i));
        const bool sure_word = evidence.right == static_cast<int>(Strength::sure);
        need = begins && !sure_word && !is_whole_cell(line, i, id) ? 4 : 3;
    }
    need += unlikeliness(*token.core, line.known.word(id).spelling);
    if (read.sum() > 0) need += 2;
    if (other_half_may_be_away(line, i)) need += 2;
    return need;
}

// A word in capitals without marks may be an acronym; only capitals with marks beside it say that it is a word.
bool maybe_acronym(const Line& line, std::size_t i) {
    const auto plain_capitals = [&](std::size_t k) {
        return line.tokens[k].core && line.tokens[k].capitals && line.tokens[k].core->tone == Tone::level &&
               line.tokens[k].core->key.starts_with(line.tokens[k].core->base);
    };
    if (!plain_capitals(i)) return false;
    const auto capital_word = [&](std::size_t k) { return line.tokens[k].capitals && !plain_capitals(k); };
    const bool left = i > 0 && line.tokens[i - 1].gap == Gap::close && capital_word(i - 1);
    const bool right = line.tokens[i].gap == Gap::close && i + 1 < line.tokens.size() && capital_word(i + 1);
    return !left && !right;
}

// The one word with the same letters that the phrases demand; no_word when there is none or more than one.
int other_marks(const Line& line, std::size_t i) {
    const Token& token = line.tokens[i];
    const Evidence read = evidence_for(line, i, token.id);
    int best = no_word, best_sum = 0, second_sum = 0;
    for (const int id : line.known.same_letters(token.core->base)) {
        if (id == token.id || line.known.word(id).acronym) continue;
        const Evidence evidence = evidence_for(line, i, id);
        if (evidence.sum() == 0 || !capital_allows(line, i, id, evidence)) continue;
        const std::optional<int> need = needed(line, i, id, read, evidence);
        const int sum = evidence.sum() + (is_whole_cell(line, i, id) ? 1 : 0);
        if (!need || sum < *need) {
            second_sum = std::max(second_sum, sum);
        } else if (sum > best_sum) {
            second_sum = std::max(second_sum, best_sum);
            best_sum = sum;
            best = id;
        } else {
            second_sum = std::max(second_sum, sum);
        }
    }
    return best_sum > second_sum ? best : no_word;
}

bool one_letter_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b) return false;
    const std::size_t same = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    return a.substr(same + (a.size() == b.size() ? 1 : 0)) == b.substr(same + 1);
}

// The one word a letter away that both neighbours, or the whole cell, demand. Only for what is no known word.
int other_letter(const Line& line, std::size_t i) {
    const Token& token = line.tokens[i];
    if (token.id != no_word || token.confidence >= unsure || token.core->letters.size() < 3) return no_word;
    if (token.capitals || !line.known.same_letters(token.core->base).empty()) return no_word;
    std::vector<int> ids;
    const auto add = [&](std::span<const int> more) { ids.insert(ids.end(), more.begin(), more.end()); };
    if (i > 0) add(line.known.after(id_at(line, i - 1)));
    add(line.known.before(id_at(line, i + 1)));
    int best = no_word;
    for (const int id : ids) {
        const Spelling& other = line.known.word(id).spelling;
        if (id == best || line.known.word(id).acronym || !one_letter_apart(token.core->base, other.base)) continue;
        if (token.core->tone != other.tone) continue;
        const Evidence evidence = evidence_for(line, i, id);
        const bool both = evidence.left > 0 && evidence.right > 0 && evidence.sum() >= 3;
        if ((!both && !is_whole_cell(line, i, id)) || !capital_allows(line, i, id, evidence)) continue;
        if (best != no_word) return no_word;
        best = id;
    }
    return best;
}

// Changes -------------------------------------------------------------------------------------------------------------

// The word of the table in the case of what was read.
std::string in_case_of(const Token& token, const Spelling& word) {
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

void put(Token& token, const KnownWord& word, int id) {
    token.written = in_case_of(token, word.spelling);
    token.core = spelling(token.written);
    token.id = id;
    token.changed = true;
}

bool may_change(const Line& line, std::size_t i) {
    const Token& token = line.tokens[i];
    if (!token.core || token.fixed || token.core->letters.size() < 2 || maybe_acronym(line, i)) return false;
    return token.id == no_word || !line.known.word(token.id).acronym || !token.capitals;
}

bool mend_single_words(Line& line) {
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

// Two neighbours that both slipped ("chuyến đối" for "chuyển đổi"): when one pair of words with the same letters is
// known.
bool mend_two_words(Line& line, std::size_t i) {
    if (!may_change(line, i) || !may_change(line, i + 1) || line.tokens[i].gap != Gap::close) return false;
    const Token& left = line.tokens[i];
    const Token& right = line.tokens[i + 1];
    if (evidence_for(line, i, left.id).sum() > 0 || evidence_for(line, i + 1, right.id).sum() > 0) return false;
    const auto is_function = [&](const Token& t) { return t.id != no_word && line.known.word(t.id).function; };
    const int need = static_cast<int>(is_function(left) || is_function(right) ? Strength::sure : Strength::word);
    std::optional<std::pair<int, int>> only;
    for (const int first : line.known.same_letters(left.core->base)) {
        for (const int second : line.known.same_letters(right.core->base)) {
            const int weight = pair_weight(line, i, first, second);
            if (weight == 0) continue;
            if (only) return false;
            if (weight < need || first == left.id || second == right.id) return false;
            const Spelling& new_left = line.known.word(first).spelling;
            const Spelling& new_right = line.known.word(second).spelling;
            if (unlikeliness(*left.core, new_left) > 0 || unlikeliness(*right.core, new_right) > 0) return false;
            if (left.confidence >= sure && is_authors_slip(*left.core, new_left)) return false;
            if (right.confidence >= sure && is_authors_slip(*right.core, new_right)) return false;
            if (!capital_allows(line, i, first, {.right = weight})) return false;
            only = {first, second};
        }
    }
    if (!only) return false;
    put(line.tokens[i], line.known.word(only->first), only->first);
    put(line.tokens[i + 1], line.known.word(only->second), only->second);
    return true;
}

// "đơn Vị", "tỷ lệ SỞ, ngành": capitals that look like the small letters, between small letters.
void mend_case(Line& line, std::size_t i) {
    Token& token = line.tokens[i];
    if (i == 0 || !token.core || !token.capital || token.fixed || token.id == no_word) return;
    const Token& left = line.tokens[i - 1];
    if (!left.core || left.capitals || left.gap == Gap::apart || line.known.word(token.id).acronym) return;
    const auto looks_small = [](const Letter& l) {
        return std::string_view("cosuvwxz").find(l.base) != std::string::npos;
    };
    if (!looks_small(token.core->letters.front())) return;
    const KnownPair pair = line.known.pair(left.id, token.id);
    const bool second_half = left.gap == Gap::close && token.confidence < unsure && !left.capital &&
                             pair.strength >= Strength::word && !pair.capital_second &&
                             !line.known.word(token.id).may_be_capital;
    const bool all_look_small = token.capitals && token.core->letters.size() >= 2 &&
                                std::all_of(token.core->letters.begin(), token.core->letters.end(), looks_small);
    const bool small_after = token.gap != Gap::apart && !line.tokens[i + 1].capital &&
                             line.known.pair(token.id, id_at(line, i + 1)).strength != Strength::unknown;
    const bool half_of_start = all_look_small && left.gap == Gap::close && pair.strength >= Strength::word;
    if (token.capitals && token.core->letters.size() >= 2 && !all_look_small && token.written != "VỊ") return;
    if (!second_half && !half_of_start && !(all_look_small && small_after)) return;
    token.written.clear();
    for (Letter& letter : token.core->letters) {
        letter.upper = false;
        token.written += utf8_of(letter);
    }
    token.capital = token.capitals = false;
    token.changed = true;
}

// Two strokes that touch are read as H. Only what no other numeral can be.
void mend_numeral(Line& line, std::size_t i) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> slips{
        {{"HH", "III"}, {"IHI", "III"}, {"VH", "VII"}}};
    Token& token = line.tokens[i];
    if (!token.core || !token.capitals) return;
    const bool numbers_heading =
        i == 0 && token.back == U"." && line.tokens.size() > 1 && line.tokens[1].core && line.tokens[1].capital;
    const bool quarter = i > 0 && line.tokens[i - 1].core && line.tokens[i - 1].core->key == "quy4" &&
                         line.tokens[i - 1].gap == Gap::close;
    if (!numbers_heading && !quarter) return;
    for (const auto& [slip, numeral] : slips) {
        if (token.written != slip || (quarter && numeral.front() == 'V')) continue;
        token.written = numeral;
        token.changed = true;
        return;
    }
}

// Remnants of rulings at the ends of a word of a cell.
void drop_remnants(Line& line) {
    std::size_t quotes = 0;
    for (const Token& token : line.tokens) {
        quotes += static_cast<std::size_t>(std::count_if(token.front.begin(), token.front.end(), is_quote));
        quotes += static_cast<std::size_t>(std::count_if(token.back.begin(), token.back.end(), is_quote));
    }
    for (Token& token : line.tokens) {
        if (!token.core) continue;
        const bool word = token.id != no_word || is_syllable(*token.core);
        const auto drop = [&](char32_t c) {
            if (is_remnant(c)) return true;
            if (!word || token.confidence >= unsure) return false;
            return (c == U'.' && &token == &line.tokens.front()) || (quotes == 1 && is_quote(c));
        };
        token.changed = std::erase_if(token.front, drop) > 0 || token.changed;
        token.changed = std::erase_if(token.back, is_remnant) > 0 || token.changed;
    }
}

// A dot inside a word of two syllables, or after what a whole cell says.
void drop_dots(Line& line) {
    std::vector<int> ids;
    for (std::size_t i = 0; i < line.tokens.size(); ++i) {
        Token& token = line.tokens[i];
        ids.push_back(token.id);
        if (token.back != U"." || i + 1 == line.tokens.size() || token.gap != Gap::close) continue;
        const int least = static_cast<int>(line.place == MendPlace::cell ? Strength::phrase : Strength::word);
        if (pair_weight(line, i, token.id, id_at(line, i + 1)) < least) continue;
        token.back.clear();
        token.changed = true;
    }
    if (line.place != MendPlace::cell || ids.empty() || line.tokens.back().back != U".") return;
    if (std::find(ids.begin(), ids.end(), no_word) != ids.end() || !line.known.is_cell(ids)) return;
    line.tokens.back().back.clear();
    line.tokens.back().changed = true;
}

}  // namespace

std::size_t mend_words(std::span<MendableWord> words, MendPlace place) {
    Line line = line_of(words, place);
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
        const Token& token = line.tokens[i];
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
        return is_remnant(c) || c == U'\'' || c == U'‘' || c == U'’' || c == U'¨';
    });
}

}  // namespace solieu::extract
