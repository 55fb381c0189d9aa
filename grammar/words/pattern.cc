#include "grammar/words/pattern.h"

#include <cstddef>

namespace solieu::grammar {
namespace {

constexpr std::string_view any_letter = "\\pL";
// Of U+0000 to U+02BF and U+1E00 to U+1EFF.
constexpr std::string_view latin_letters =
    "A-Za-z\\x{AA}\\x{B5}\\x{BA}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2BF}\\x{1E00}-\\x{1EFF}";

std::string with_latin_letters(std::string expression) {
    for (std::size_t at = 0; (at = expression.find(any_letter, at)) != std::string::npos; at += latin_letters.size()) {
        expression.replace(at, any_letter.size(), latin_letters);
    }
    return expression;
}

}  // namespace

// By the first two bytes of a character.
bool has_latin_letters_only(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0xC0 || byte <= 0xCA || byte == 0xCC || byte == 0xEE) continue;  // … U+02BF, U+0300 …, U+E000 …
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (byte == 0xE1 && next >= 0xB8 && next <= 0xBB) continue;                      // U+1E00 to U+1EFF
        if (byte == 0xE2 && (next == 0x80 || (next >= 0x87 && next <= 0xAF))) continue;  // dashes, arrows, boxes
        if (byte == 0xEF && next <= 0xA3) continue;                                      // U+F000 to U+F8FF
        return false;
    }
    return true;
}

const RE2& Pattern::latin() const {
    std::call_once(latin_made_, [this] { latin_ = std::make_unique<const RE2>(with_latin_letters(expression_)); });
    return *latin_;
}

const RE2& Pattern::any() const {
    std::call_once(any_made_, [this] { any_ = std::make_unique<const RE2>(expression_); });
    return *any_;
}

}  // namespace solieu::grammar
