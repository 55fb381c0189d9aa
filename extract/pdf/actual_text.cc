#include "extract/pdf/actual_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/text.h"

namespace solieu::extract {
namespace {

bool is_blank(char32_t c) {
    return c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

bool is_nothing(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF;
}

bool is_mark(char32_t c) {
    return c >= 0x300 && c <= 0x36F;
}

// Characters of the text as they stand one after another: letters with their marks, and single spaces as "".
std::vector<std::string> pieces_of(std::u32string_view text) {
    std::vector<std::string> pieces;
    for (const char32_t c : text) {
        if (is_nothing(c)) continue;
        if (is_blank(c)) {
            if (!pieces.empty() && !pieces.back().empty()) pieces.emplace_back();
        } else {
            if (!is_mark(c) || pieces.empty() || pieces.back().empty()) pieces.emplace_back();
            if (pieces.back().size() < 200) append_utf8(pieces.back(), c);
        }
    }
    if (!pieces.empty() && pieces.back().empty()) pieces.pop_back();
    return pieces;
}

void set_text(PageContent& content, Glyph& glyph, const std::string& text) {
    glyph.space = text.empty();
    glyph.combining = false;
    glyph.mapped = true;
    glyph.code = 0;
    glyph.raw_size = 0;
    glyph.text_begin = static_cast<std::uint32_t>(content.text.size());
    glyph.text_size = static_cast<std::uint8_t>(text.size());
    content.text += text;
}

bool on_one_line(const std::vector<Glyph>& glyphs, std::size_t first) {
    const Glyph& one = glyphs[first];
    return std::all_of(glyphs.begin() + static_cast<std::ptrdiff_t>(first), glyphs.end(), [&](const Glyph& other) {
        return other.direction == one.direction && std::abs(other.baseline - one.baseline) < 0.5F * one.size;
    });
}

}  // namespace

void use_actual_text(PageContent& content, std::size_t first, std::u32string_view text) {
    const auto drawn = [&] { return content.glyphs.begin() + static_cast<std::ptrdiff_t>(first); };
    if (first >= content.glyphs.size()) return;
    const std::vector<std::string> pieces = pieces_of(text);
    const auto letters = [](const std::string& piece) { return !piece.empty(); };
    const auto named = std::count_if(pieces.begin(), pieces.end(), letters);
    const auto shown = std::count_if(drawn(), content.glyphs.end(), [](const Glyph& glyph) { return !glyph.space; });
    if (named == 0 || shown == 0) return;
    content.unmapped_glyphs -= std::min(
        content.unmapped_glyphs, static_cast<std::size_t>(std::count_if(
                                     drawn(), content.glyphs.end(), [](const Glyph& glyph) { return !glyph.mapped; })));
    const bool spaces_agree = static_cast<std::ptrdiff_t>(pieces.size()) == content.glyphs.end() - drawn();
    if (named == shown && (spaces_agree || static_cast<std::ptrdiff_t>(pieces.size()) == named)) {
        auto piece = pieces.begin();
        for (auto glyph = drawn(); glyph != content.glyphs.end(); ++glyph) {
            if (glyph->space) continue;
            while (piece->empty()) ++piece;
            set_text(content, *glyph, *piece++);
        }
        return;
    }
    if (!on_one_line(content.glyphs, first)) return;
    Glyph whole = content.glyphs[first];
    for (auto glyph = drawn(); glyph != content.glyphs.end(); ++glyph) {
        whole.box = join(whole.box, glyph->box);
        whole.size = std::max(whole.size, glyph->size);
    }
    content.glyphs.resize(first);
    const double step = whole.box.width() / static_cast<double>(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Glyph glyph = whole;
        glyph.box.x0 = whole.box.x0 + step * static_cast<double>(i);
        glyph.box.x1 = glyph.box.x0 + step;
        glyph.next = static_cast<float>(glyph.box.x1);
        set_text(content, glyph, pieces[i]);
        content.glyphs.push_back(glyph);
    }
}

}  // namespace solieu::extract
