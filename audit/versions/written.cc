#include "audit/versions/written.h"

#include <algorithm>

#include "base/text.h"

namespace solieu::audit {
namespace {

bool is_letter(unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_number(std::string_view word) {
    return word.find_first_not_of("0123456789") == std::string_view::npos;
}

// Quotes, dashes, dots and bullets: U+2000…U+23FF and U+2500…U+2BFF begin with E2 in UTF-8, U+00A0…U+00BF with C2; no
// letter of Vietnamese does.
std::size_t mark_length(std::string_view text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == 0xE2) return std::min<std::size_t>(3, text.size() - at);
    if (c == 0xC2) return std::min<std::size_t>(2, text.size() - at);
    return is_letter(c) ? 0 : 1;
}

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 33;
    value *= 0xFF51AFD7ED558CCDULL;
    value ^= value >> 33;
    value *= 0xC4CEB9FE1A85EC53ULL;
    return value ^ value >> 33;
}

}  // namespace

WordNumbers WordBook::numbers_of(const std::string& text, bool with_numbers) {
    WordNumbers words;
    std::string word;
    const auto end = [&] {
        if (!word.empty() && (with_numbers || !is_number(word))) words.push_back(number_of(word));
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t mark = mark_length(text, at);
        if (mark == 0) {
            word += text[at++];
            continue;
        }
        end();
        at += mark;
    }
    end();
    return words;
}

WrittenWords WordBook::words_of(std::string_view text) {
    return {numbers_of(lower(text)), numbers_of(fold(text))};
}

WordNumbers WordBook::words_beside_numbers(std::string_view text) {
    return numbers_of(fold(text), false);
}

WordNumbers WordBook::words_beside_numbers_as_written(std::string_view text) {
    return numbers_of(lower(text), false);
}

int WordBook::number_of(std::string_view word) {
    if (word.empty()) return 0;
    return numbers_.try_emplace(std::string(word), static_cast<int>(numbers_.size()) + 1).first->second;
}

std::uint64_t joined(std::uint64_t a, std::uint64_t b) {
    return mixed(a * 0x9E3779B97F4A7C15ULL + mixed(b + 1));
}

std::uint64_t key_of(const WordNumbers& words) {
    std::uint64_t key = 0;
    for (const int word : words) key = joined(key, static_cast<std::uint64_t>(word));
    return key;
}

int shared(const WordNumbers& a, const WordNumbers& b) {
    int shared = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            ++shared, ++x, ++y;
        } else if (*x < *y) {
            ++x;
        } else {
            ++y;
        }
    }
    return shared;
}

int likeness(const WordNumbers& a, const WordNumbers& b) {
    if (a.empty() || b.empty()) return 0;
    return 200 * shared(a, b) / static_cast<int>(a.size() + b.size());
}

bool is_part(const WordNumbers& a, const WordNumbers& b) {
    if (a.empty() || b.empty()) return false;
    const WordNumbers& shorter = a.size() <= b.size() ? a : b;
    const WordNumbers& longer = a.size() <= b.size() ? b : a;
    return std::ranges::includes(longer, shorter);
}

WordNumbers sorted(WordNumbers words) {
    std::ranges::sort(words);
    return words;
}

}  // namespace solieu::audit
