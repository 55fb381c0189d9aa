#pragma once
// Characters and fragments for tests, placed by hand: every letter is half its size wide.

#include <string>
#include <string_view>

#include "extract/page/page_content.h"
#include "extract/page/words.h"

namespace solieu::extract::testing {

inline constexpr double letter = 0.5;  // of the font size

struct Style {
    double size = 12;
    bool bold = false;
};

// Draws `text` (ASCII) from x on the baseline y and returns the x behind it.
inline double draw(PageContent& content, double x, double y, std::string_view text, Style style = {}) {
    for (const char c : text) {
        Glyph glyph;
        glyph.space = c == ' ';
        glyph.size = static_cast<float>(style.size);
        glyph.baseline = static_cast<float>(y);
        glyph.bold = style.bold;
        glyph.box = {x, y - 0.9 * style.size, x + letter * style.size, y + 0.2 * style.size};
        glyph.next = static_cast<float>(glyph.box.x1);
        glyph.text_begin = static_cast<std::uint32_t>(content.text.size());
        if (!glyph.space) {
            content.text += c;
            glyph.text_size = 1;
        }
        content.glyphs.push_back(glyph);
        x += letter * style.size;
    }
    return x;
}

// The same for one character of several bytes.
inline double draw_sign(PageContent& content, double x, double y, std::string_view sign, bool combining = false,
                        Style style = {}) {
    const double width = combining ? 0 : letter * style.size;
    Glyph glyph;
    glyph.combining = combining;
    glyph.size = static_cast<float>(style.size);
    glyph.baseline = static_cast<float>(y);
    glyph.box = {x, y - 0.9 * style.size, x + width, y + 0.2 * style.size};
    glyph.next = static_cast<float>(glyph.box.x1);
    glyph.text_begin = static_cast<std::uint32_t>(content.text.size());
    glyph.text_size = static_cast<std::uint8_t>(sign.size());
    content.text += sign;
    content.glyphs.push_back(glyph);
    return x + width;
}

inline PageContent blank_page(double width = 595, double height = 842) {
    PageContent content;
    content.width = width;
    content.height = height;
    return content;
}

}  // namespace solieu::extract::testing
