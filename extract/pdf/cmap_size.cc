#include "extract/pdf/cmap_size.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace solieu::extract {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool ends_word(char c) {
    return is_blank(c) || c == '<' || c == '>' || c == '[' || c == ']' || c == '(' || c == ')' || c == '/' || c == '%';
}

// Words, and what stands in brackets as one: "<0041>", "[", "]".
class Tokens {
  public:
    explicit Tokens(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] std::string_view next() {
        while (at_ < bytes_.size() && (is_blank(bytes_[at_]) || bytes_[at_] == '%')) {
            if (bytes_[at_] == '%') at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size() - 1);
            ++at_;
        }
        if (at_ >= bytes_.size()) return {};
        const std::size_t begin = at_;
        if (bytes_[at_] == '<' || bytes_[at_] == '(') {
            at_ = std::min(bytes_.find(bytes_[at_] == '<' ? '>' : ')', at_), bytes_.size() - 1) + 1;
        } else {
            ++at_;
            if (!ends_word(bytes_[begin]) || bytes_[begin] == '/') {
                while (at_ < bytes_.size() && !ends_word(bytes_[at_])) ++at_;
            }
        }
        return bytes_.substr(begin, at_ - begin);
    }

  private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

// Of a token such as <0041>; more than 32 bits say nothing.
std::uint64_t code_of(std::string_view token) {
    std::uint64_t code = 0;
    for (const char c : token) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit >= 0) code = (code << 4 | static_cast<unsigned>(digit)) & 0xFFFFFFFF;
    }
    return code;
}

bool is_end(std::string_view token) {
    return token.empty() || token.starts_with("end");
}

// Poppler makes a table for each value of all bytes but the last. It would never end at the last table that there is.
std::uint64_t tables_of(std::uint64_t low, std::uint64_t high, std::size_t bytes) {
    constexpr std::uint64_t last = 0xFFFFFF;
    if (high >> 8 == last) return last;
    return high >= low && bytes > 1 ? ((high >> 8) - (low >> 8) + 1) * (bytes - 1) : 0;
}

}  // namespace

CMapSize cmap_size(std::string_view bytes, std::uint64_t last_code) {
    CMapSize size;
    std::uint64_t short_tables = 0;  // of codes of two bytes: 256 are all that there are
    Tokens tokens(bytes);
    for (std::string_view token = tokens.next(); !token.empty(); token = tokens.next()) {
        const bool range = token == "beginbfrange" || token == "begincidrange";
        const bool one = token == "beginbfchar" || token == "begincidchar";
        if (!range && !one) continue;
        const bool to_glyphs = token.starts_with("begincid");
        for (token = tokens.next(); !is_end(token); token = tokens.next()) {
            const std::uint64_t low = one ? code_of(token) : std::min(code_of(token), last_code);
            const std::string_view second = tokens.next();
            if (is_end(second)) break;
            const std::uint64_t high = one ? low : std::min(code_of(second), last_code);
            if (to_glyphs) {
                const std::size_t length = token.size() / 2 - 1;
                (length == 2 ? short_tables : size.tables) += tables_of(low, high, length);
            }
            size.highest = std::max(size.highest, high);
            std::string_view to = one ? second : tokens.next();
            // A range that leads to several letters has as many for each of its codes.
            const std::uint64_t letters = to.starts_with('<') ? std::max<std::uint64_t>(1, to.size() / 4) : 1;
            size.codes += high >= low ? (high - low + 1) * letters : 0;
            if (to == "[") {
                while (!to.empty() && to != "]") to = tokens.next();
            }
            if (is_end(to)) break;
        }
    }
    size.tables += std::min<std::uint64_t>(short_tables, 256);
    return size;
}

std::vector<MappedCode> mapped_codes(std::string_view bytes, std::size_t most) {
    constexpr std::size_t one_letter = 6;  // <0041>
    constexpr std::uint64_t last_code = 0xFFFF;
    std::vector<MappedCode> map;
    Tokens tokens(bytes);
    for (std::string_view token = tokens.next(); !token.empty(); token = tokens.next()) {
        const bool range = token == "beginbfrange", one = token == "beginbfchar";
        if (!range && !one) continue;
        for (token = tokens.next(); !is_end(token); token = tokens.next()) {
            const std::uint64_t low = code_of(token);
            const std::string_view second = tokens.next();
            if (is_end(second)) break;
            const std::uint64_t high = one ? low : std::min(code_of(second), last_code);
            std::string_view to = one ? second : tokens.next();
            const bool listed = to == "[";
            if (listed) to = tokens.next();
            for (std::uint64_t code = low; code <= high && !is_end(to) && to != "]"; ++code) {
                if (map.size() >= most) return {};
                const std::uint64_t letter = code_of(to) + (listed ? 0 : code - low);
                if (to.size() <= one_letter && letter <= last_code) {
                    map.push_back({static_cast<std::uint32_t>(code), static_cast<char32_t>(letter)});
                }
                if (listed) to = tokens.next();
            }
            while (listed && !to.empty() && to != "]") to = tokens.next();
            if (is_end(to)) break;
        }
    }
    std::stable_sort(map.begin(), map.end(), [](const MappedCode& a, const MappedCode& b) { return a.code > b.code; });
    std::reverse(map.begin(), map.end());  // of one code the last written first
    map.erase(
        std::unique(map.begin(), map.end(), [](const MappedCode& a, const MappedCode& b) { return a.code == b.code; }),
        map.end());
    return map;
}

}  // namespace solieu::extract
