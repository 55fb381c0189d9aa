#include "grammar/grids/cell_look.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "grammar/words/not_figures.h"
#include "grammar/words/written_number.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_number = 60;  // bytes
constexpr std::size_t longest_unit = 24;    // bytes of the words behind a number
constexpr int most_unit_words = 4;

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// Signs and spaces as ASCII writes them.
std::string plain_signs(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> others{{{"−", "-"},
                                                                                          {"‑", "-"},
                                                                                          {"–", "-"},
                                                                                          {"—", "-"},
                                                                                          {"…", "..."},
                                                                                          {"‰", "%"},
                                                                                          {"½", "1"},
                                                                                          {"\u00A0", " "},
                                                                                          {"\u202F", " "}}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto* const found = std::find_if(
            others.begin(), others.end(), [&](const auto& other) { return text.substr(i).starts_with(other.first); });
        if (found != others.end()) {
            out += found->second;
            i += found->first.size();
        } else {
            out += text[i] == '\n' || text[i] == '\t' ? ' ' : text[i];
            ++i;
        }
    }
    return out;
}

// "2031", "(2031)", "2031 (%)": as heads write it.
bool is_year(std::string_view text) {
    if (text.ends_with(" (%)")) text.remove_suffix(4);
    if (text.starts_with("(") && text.ends_with(")")) text = text.substr(1, text.size() - 2);
    return looks_like_year(text);
}

bool is_date(std::string_view text) {
    if (text.find_first_not_of("0123456789/.-") != text.npos) return false;
    for (const char mark : {'/', '-', '.'}) {
        const std::size_t first = text.find(mark);
        if (first == text.npos || first == 0 || first > 2) continue;
        const std::size_t second = text.find(mark, first + 1);
        if (second == text.npos || second - first > 3 || second - first < 2) continue;
        if (text.size() - second == 5 && (text.substr(second + 1, 2) == "19" || text.substr(second + 1, 2) == "20"))
            return true;
    }
    return false;
}

bool is_number(std::string_view text) {
    return std::any_of(text.begin(), text.end(), digit) && text.find_first_not_of("0123456789.,%/+-() ") == text.npos;
}

// A number and what it counts, nothing else.
bool is_amount(std::string_view text) {
    if (!digit(text[0])) return false;
    const std::size_t end = text.find_first_not_of("0123456789., ");
    if (end == text.npos || text.size() - end > longest_unit) return false;
    const std::string_view unit = text.substr(end);
    if (text[end - 1] != ' ' && (unit[0] & 0x80) == 0 && !(unit[0] >= 'a' && unit[0] <= 'z')) return false;
    return std::none_of(unit.begin(), unit.end(), digit) && std::count(unit.begin(), unit.end(), ' ') < most_unit_words;
}

}  // namespace

CellLook look_of(std::string_view raw, const Lexicon& lexicon) {
    if (raw.size() > longest_number) return CellLook::words;
    const std::string text = single_spaced(plain_signs(raw));
    if (text.empty()) return CellLook::blank;
    if (text.find_first_not_of("-._ ") == text.npos || text == "x" || text == "X") return CellLook::dash;
    if (is_year(text)) return CellLook::year;
    if (text.find('.') != text.npos && begins_with_code(lower(text), lexicon)) return CellLook::code;
    if (is_date(text)) return CellLook::date;
    if (is_number(text)) return CellLook::number;
    if (is_amount(text)) return CellLook::amount;
    return CellLook::words;
}

bool is_quantity(CellLook look) {
    return look == CellLook::number || look == CellLook::amount;
}

}  // namespace solieu::grammar
