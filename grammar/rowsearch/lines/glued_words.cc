#include "grammar/rowsearch/lines/glued_words.h"

#include <algorithm>

#include "base/text.h"
#include "grammar/rowsearch/lines/loose_lines.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_word = 120;    // bytes of one that is looked at
constexpr std::size_t most_words = 200'000;  // that are remembered
constexpr std::size_t fewest_glued = 3;      // in a document that glues
constexpr std::size_t shortest_half = 2;     // letters

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Where the characters begin.
std::vector<std::size_t> characters_of(std::string_view word) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < word.size(); ++i)
        if ((static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U) out.push_back(i);
    return out;
}

std::string_view without_marks_at_ends(std::string_view text) {
    constexpr std::string_view marks = ".,;:!?()[]\"'-+/=";
    while (!text.empty() && marks.find(text.front()) != text.npos) text.remove_prefix(1);
    while (!text.empty() && marks.find(text.back()) != text.npos) text.remove_suffix(1);
    return text;
}

// Of the letters before a place, those of the last word: "(lũy" of "a(lũy".
std::string_view last_word(std::string_view text) {
    const std::size_t mark = text.find_last_of("(/-,;.:");
    const std::string_view rest = mark == text.npos || mark + 1 == text.size() ? text : text.substr(mark + 1);
    return without_marks_at_ends(rest);
}

std::string_view first_word(std::string_view text) {
    const std::size_t mark = text.find_first_of("(/-,;.:%0123456789", 1);
    return without_marks_at_ends(text.substr(0, mark));
}

bool is_mark(char c) {
    return c == ')' || c == ';' || c == '.' || c == ',';
}

// Two letters or more, none of them a capital but the first: "kiểm", "Cơ"; not "VNe".
bool is_plain(std::string_view part) {
    if (length(part) < shortest_half) return false;
    const std::vector<std::size_t> characters = characters_of(part);
    for (std::size_t k = 1; k < characters.size(); ++k) {
        const std::size_t end = k + 1 < characters.size() ? characters[k + 1] : part.size();
        if (!starts_lower(part.substr(characters[k], end - characters[k]))) return false;
    }
    return true;
}

bool is_caps(std::string_view part) {
    return length(part) >= shortest_half && all_capitals(part) && part.find_first_of("0123456789.,;:()%/") == part.npos;
}

bool is_roman(std::string_view part) {
    return !part.empty() && part.size() <= 5 && part.find_first_not_of("IVX") == part.npos;
}

// A capital and a letter in lower case: "Sở"; not "HC".
bool begins_plain(std::string_view part) {
    const std::vector<std::size_t> characters = characters_of(part);
    return characters.size() > 1 && starts_lower(part.substr(characters[1], 4)) &&
           static_cast<unsigned char>(part[characters[1]]) >= 'a';
}

bool is_number(std::string_view text) {
    return !text.empty() && is_digit(text.front()) && text.find_first_not_of("0123456789.,%/") == text.npos;
}

}  // namespace

GluedWords::GluedWords(const std::vector<PlacedLine>& lines, const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    for (const PackRow& row : vocabulary.lexicon().rows("units.tsv")) units_.insert(lower(row[0]));
    std::vector<std::string_view> suspects;
    for (const PlacedLine& line : lines) {
        for (const extract::Word& word : line.line->words) {
            if (word.font_size > 0) return;
            if (word.text.size() > longest_word || seen_.size() > most_words) continue;
            const std::string_view bare = without_marks_at_ends(word.text);
            seen_.insert(lower(bare));
            bool inner = false;
            const std::vector<std::size_t> characters = characters_of(bare);
            for (std::size_t k = 1; k < characters.size() && !inner; ++k) {
                const std::string_view rest = bare.substr(characters[k]), before = bare.substr(characters[k - 1]);
                inner = starts_upper(rest.substr(0, 4)) && (static_cast<unsigned char>(rest[0]) >= 'A') &&
                        starts_lower(before.substr(0, characters[k] - characters[k - 1]));
            }
            if (inner) suspects.push_back(word.text);
        }
    }
    const auto found = std::count_if(suspects.begin(), suspects.end(),
                                     [&](std::string_view word) { return !find_cuts(word).empty(); });
    glued_ = static_cast<std::size_t>(found) >= fewest_glued;
}

bool GluedWords::is_seen(std::string_view part) const {
    if (length(part) < shortest_half) return false;
    const std::string low = lower(part);
    return seen_.contains(low) || vocabulary_.unit_word(low) >= 0;
}

std::vector<std::size_t> GluedWords::find_cuts(std::string_view word) const {
    std::vector<std::size_t> out;
    if (word.size() > longest_word || vocabulary_.unit_word(lower(word)) >= 0 || units_.contains(lower(word)))
        return out;
    const std::vector<std::size_t> characters = characters_of(word);
    std::size_t begin = 0;
    for (std::size_t k = 1; k < characters.size(); ++k) {
        const std::size_t at = characters[k];
        const std::string_view left = word.substr(begin, at - begin), right = word.substr(at);
        const char before = word[at - 1], first = right.front();
        const bool letter_before = static_cast<unsigned char>(before) >= 0x80U || (before >= 'a' && before <= 'z');
        const std::string_view one =
            right.substr(0, (k + 1 < characters.size() ? characters[k + 1] : word.size()) - at);
        const bool upper = !is_digit(first) && starts_upper(one);
        bool cut = false;
        if (upper && letter_before) {
            const std::string_view l = last_word(left), r = first_word(right);
            cut = (is_seen(l) || is_seen(r)) && is_plain(l) && is_plain(r);
        } else if (upper && k == 1 && before == '-') {
            cut = is_plain(first_word(right));  // "-Các sở"
        } else if (upper && is_caps(left) && begins_plain(right)) {
            cut = is_seen(first_word(right));  // "CCHCSở"
        } else if (upper && is_roman(left) && !is_roman(one) && is_caps(first_word(right))) {
            cut = is_seen(first_word(right));  // "IITHỰC"
        } else if (upper && left != "%" && (is_digit(before) || before == '%' || is_mark(before))) {
            const std::string_view r = first_word(right);
            cut = (is_number(left) || is_mark(before)) && (is_plain(r) || is_seen(r));
        } else if (letter_before && is_digit(first)) {
            cut = is_number(right) && is_seen(last_word(left));
        } else if (is_digit(first) && is_caps(last_word(left)) && length(last_word(left)) > shortest_half) {
            cut = is_number(right) && is_seen(last_word(left));  // "PHẦN8"
        } else if (before == ')' && is_digit(first)) {
            cut = is_number(right) && left.size() > 1;
        } else if (first == '%' && (letter_before || is_mark(before))) {
            cut = is_mark(before) || is_plain(last_word(left));
        } else if (left == "%") {
            cut = is_number(right) || (upper && is_seen(first_word(right)));
        }
        if (!cut) continue;
        out.push_back(at);
        begin = at;
    }
    return out;
}

std::vector<std::size_t> GluedWords::cuts(std::string_view word, bool behind_sign, std::string_view next) const {
    if (!glued_) return {};
    if (behind_sign && word.size() == 2 && is_digit(word[0]) && is_digit(word[1])) return {1};
    // "mức độ 4% 52%", "so với năm 2031% -": the number ends the label.
    const std::string_view number = word.ends_with('%') ? word.substr(0, word.size() - 1) : "";
    const bool in_label =
        (number.size() == 1 || is_year(number)) && number.find_first_not_of("0123456789") == number.npos;
    if (in_label && (is_number(next) || next == "-")) return {number.size()};
    return find_cuts(word);
}

}  // namespace solieu::grammar
