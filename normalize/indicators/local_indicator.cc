#include "normalize/indicators/local_indicator.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/text.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_slug = 40;

// "so-tthc-cap-tinh": words of the folded label as long as they fit; at least the first.
std::string slug_of(std::string_view folded) {
    std::string slug, word;
    const auto add_word = [&] {
        if (word.empty()) return true;
        if (!slug.empty() && slug.size() + 1 + word.size() > longest_slug) return false;
        if (!slug.empty()) slug += '-';
        slug += word.substr(0, longest_slug);
        word.clear();
        return true;
    };
    for (const char letter : folded) {
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
            word += letter;
        } else if (!add_word()) {
            return slug;
        }
    }
    add_word();
    return slug;
}

std::string hash_of(const std::vector<std::string>& way) {
    std::uint32_t hash = 2166136261u;
    const auto add = [&hash](unsigned char byte) {
        hash ^= byte;
        hash *= 16777619u;
    };
    for (const std::string& label : way) {
        for (const char letter : fold(label)) add(static_cast<unsigned char>(letter));
        add('/');
    }
    std::string digits;
    for (int shift = 28; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(hash >> shift) & 15u];
    return digits;
}

}  // namespace

std::string local_indicator(const std::vector<std::string>& way) {
    if (way.empty()) return "";
    const std::string slug = slug_of(fold(way.back()));
    return slug.empty() ? "" : "local." + slug + "-" + hash_of(way);
}

}  // namespace solieu::normalize
