#include "extract/docx/symbols.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace solieu::extract {
namespace {

struct Symbol {
    unsigned char code;
    std::string_view text;
};

// Adobe's Symbol encoding, as far as it is not the same as ASCII and is met in reports.
constexpr std::array symbol_font{
    Symbol{0x2D, "−"}, Symbol{0xA3, "≤"}, Symbol{0xAB, "↔"}, Symbol{0xAC, "←"}, Symbol{0xAE, "→"}, Symbol{0xB0, "°"},
    Symbol{0xB1, "±"}, Symbol{0xB3, "≥"}, Symbol{0xB4, "×"}, Symbol{0xB7, "•"}, Symbol{0xB8, "÷"}, Symbol{0xB9, "≠"},
    Symbol{0xBB, "≈"}, Symbol{0xBC, "…"}, Symbol{0xD6, "√"}, Symbol{0xDE, "⇒"}, Symbol{0xE5, "∑"}, Symbol{0x44, "Δ"},
    Symbol{0x53, "Σ"}, Symbol{0x61, "α"}, Symbol{0x62, "β"}, Symbol{0x6D, "μ"}, Symbol{0x70, "π"},
};

// The dingbats that serve as bullets, boxes and ticks.
constexpr std::array wingdings{
    Symbol{0x6C, "●"}, Symbol{0x6E, "■"}, Symbol{0x6F, "□"}, Symbol{0x71, "□"}, Symbol{0x74, "•"},
    Symbol{0x75, "•"}, Symbol{0x76, "•"}, Symbol{0x77, "•"}, Symbol{0x9F, "•"}, Symbol{0xA7, "▪"},
    Symbol{0xA8, "□"}, Symbol{0xD8, "•"}, Symbol{0xDF, "←"}, Symbol{0xE0, "→"}, Symbol{0xE8, "→"},
    Symbol{0xF0, "→"}, Symbol{0xFB, "✗"}, Symbol{0xFC, "✓"}, Symbol{0xFD, "☒"}, Symbol{0xFE, "☑"},
};

constexpr std::array wingdings_2{
    Symbol{0x4F, "✗"}, Symbol{0x50, "✓"}, Symbol{0x52, "☑"}, Symbol{0x53, "☒"}, Symbol{0x97, "•"}, Symbol{0xA3, "□"},
};

template <std::size_t N>
std::string_view find(const std::array<Symbol, N>& font, unsigned char code) {
    const auto found = std::find_if(font.begin(), font.end(), [&](const Symbol& s) { return s.code == code; });
    return found == font.end() ? std::string_view() : found->text;
}

std::string ascii(unsigned char code) {
    return code > 0x20 && code < 0x7F ? std::string(1, static_cast<char>(code)) : std::string();
}

}  // namespace

bool is_symbol(char32_t character) {
    return character >= 0xF000 && character <= 0xF0FF;
}

std::string symbol_text(char32_t character, std::string_view font) {
    const bool dingbats = font.starts_with("Wingdings") || font.starts_with("Webdings");
    if (!is_symbol(character) && !(character < 0x100 && (dingbats || font == "Symbol"))) {
        std::string text;
        append_utf8(text, character);
        return text;
    }
    const auto code = static_cast<unsigned char>(character & 0xFF);
    if (code == 0x20 || code == 0xA0) return " ";
    if (font == "Wingdings") return std::string(find(wingdings, code));
    if (font == "Wingdings 2") return std::string(find(wingdings_2, code));
    if (dingbats) return {};
    const std::string_view known = find(symbol_font, code);
    return known.empty() ? ascii(code) : std::string(known);
}

std::string with_symbols(std::string_view utf8, std::string_view font) {
    constexpr std::string_view lead = "\xEF\x80";  // U+F000…U+F03F begin so; the private area goes on to "\xEF\x83"
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto third = at + 2 < utf8.size() ? static_cast<unsigned char>(utf8[at + 1]) : 0U;
        if (utf8[at] == lead[0] && third >= 0x80 && third <= 0x83) {
            const char32_t character =
                0xF000U + ((third & 0x3FU) << 6U) + (static_cast<unsigned char>(utf8[at + 2]) & 0x3FU);
            out += symbol_text(character, font);
            at += 3;
        } else {
            out += utf8[at++];
        }
    }
    return out;
}

}  // namespace solieu::extract
