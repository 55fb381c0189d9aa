#include "extract/pdf/code_book.h"

namespace solieu::extract {

std::size_t CodeBook::number(std::pair<int, int> font, std::uint32_t code, std::u32string_view given) {
    constexpr std::size_t most = 60'000;
    const auto known = numbers_.find({font.first, font.second, code});
    if (known != numbers_.end()) return known->second;
    if (entries.size() >= most) return most - 1;
    entries.push_back({.font = font,
                       .code = code,
                       .given = std::u32string(given),
                       .meant = learned ? std::u32string(given) : std::u32string(),
                       .sure = 1});
    numbers_.emplace(std::tuple{font.first, font.second, code}, entries.size() - 1);
    return entries.size() - 1;
}

}  // namespace solieu::extract
