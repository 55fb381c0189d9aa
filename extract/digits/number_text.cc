#include "extract/digits/number_text.h"

#include <vector>

namespace solieu::extract {
namespace {

constexpr std::string_view signs = "0123456789.,%/-+():";

// En and em dashes, the minus sign, hyphens of their own.
bool is_dash(std::string_view character) {
    return character == "\u2013" || character == "\u2014" || character == "\u2212" || character == "\u2010" ||
           character == "\u2011";
}

std::vector<std::string_view> characters_of(std::string_view text) {
    std::vector<std::string_view> characters;
    std::size_t from = 0;
    while (from < text.size()) {
        std::size_t to = from + 1;
        while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) ++to;
        characters.push_back(text.substr(from, to - from));
        from = to;
    }
    return characters;
}

bool is_row_letter(std::string_view word) {
    if (word.empty()) return false;
    if (word.size() == 1 && std::string_view("abcdxX").find(word[0]) != std::string_view::npos) return true;
    return word.find_first_not_of("IVX") == std::string_view::npos;
}

// A run of other letters, taking the one before it along when only a space lies between them.
void add_other(std::string& out) {
    const std::size_t size = out.size();
    if (size >= 1 && out.back() == '~') return;
    if (size >= 2 && out.back() == ' ' && out[size - 2] == '~') {
        out.pop_back();
        return;
    }
    out += '~';
}

}  // namespace

std::string number_text(std::string_view text) {
    std::string out, word;
    bool other = false;
    const auto end_word = [&] {
        if (other || (!word.empty() && !is_row_letter(word))) {
            add_other(out);
        } else {
            out += word;
        }
        word.clear();
        other = false;
    };
    for (const std::string_view character : characters_of(text)) {
        const bool sign = character.size() == 1 && signs.find(character[0]) != std::string_view::npos;
        const bool space = character == " " || character == "\t" || character == "\n" || character == "\u00A0";
        if (sign || space || is_dash(character)) {
            end_word();
            if (space) {
                if (!out.empty() && out.back() != ' ') out += ' ';
            } else {
                out += sign ? character[0] : '-';
            }
        } else {
            word += character;
            const bool letter =
                character.size() == 1 && std::string_view("abcdxIVX").find(character[0]) != std::string_view::npos;
            other = other || !letter;
        }
    }
    end_word();
    if (out == "X") out = "x";
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace solieu::extract
