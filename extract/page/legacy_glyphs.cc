#include "extract/page/legacy_glyphs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "extract/encoding/legacy_evidence.h"
#include "extract/encoding/legacy_font.h"

namespace solieu::extract {
namespace {

constexpr std::size_t no_glyph = std::numeric_limits<std::size_t>::max();

// What the characters of one font, or of all fonts that tell of one encoding, show in the order drawn. Between them
// stand a space where words part and a line end where the text goes on elsewhere.
struct Stretch {
    std::optional<LegacyFont> font;
    std::u32string shown;
    std::vector<std::size_t> glyphs;  // of each character; no_glyph for what stands between
};

void add(Stretch& stretch, char32_t character, std::size_t glyph) {
    stretch.shown += character;
    stretch.glyphs.push_back(glyph);
}

std::u32string shown_by(const PageContent& content, const Glyph& glyph) {
    return glyph.code != 0 ? std::u32string(1, shown_for(glyph.code)) : characters_of(content.text_of(glyph));
}

// What parts a character from the one drawn before it; 0 when they touch.
char32_t parting(const Glyph& before, const Glyph& glyph) {
    const double size = glyph.size;
    if (before.direction != glyph.direction || std::abs(before.baseline - glyph.baseline) > 0.4 * size) return U'\n';
    const double gap = glyph.box.x0 - static_cast<double>(before.next);
    if (gap > 1.5 * size || gap < -1.5 * size) return U'\n';
    return gap > 0.15 * size ? U' ' : U'\0';
}

std::vector<Stretch> stretches_of(const PageContent& content) {
    std::vector<Stretch> stretches;
    std::vector<std::size_t> of_font;  // by font: its stretch
    for (const std::string& name : content.fonts) {
        const std::optional<LegacyFont> font = legacy_font(name);
        const auto same = std::find_if(stretches.begin(), stretches.end(), [&](const Stretch& stretch) {
            return font && stretch.font && stretch.font->encoding == font->encoding &&
                   stretch.font->capitals == font->capitals;
        });
        of_font.push_back(static_cast<std::size_t>(same - stretches.begin()));
        if (same == stretches.end()) stretches.push_back({.font = font});
    }
    std::vector<std::size_t> last(stretches.size(), no_glyph);
    for (std::size_t i = 0; i < content.glyphs.size(); ++i) {
        const Glyph& glyph = content.glyphs[i];
        if (glyph.font >= of_font.size()) continue;
        const std::size_t which = of_font[glyph.font];
        Stretch& stretch = stretches[which];
        const std::size_t before = std::exchange(last[which], i);
        if (glyph.space) {
            add(stretch, U' ', no_glyph);
            continue;
        }
        if (before != no_glyph) {
            const char32_t between = before + 1 == i ? parting(content.glyphs[before], glyph) : U'\n';
            if (between != 0) add(stretch, between, no_glyph);
        }
        for (const char32_t character : shown_by(content, glyph)) add(stretch, character, i);
    }
    return stretches;
}

bool agrees_with(const Stretch& stretch, LegacyEncoding encoding, bool named) {
    LegacyEvidence evidence;
    weigh(encoding, stretch.shown, evidence);
    return named ? agrees(evidence) : evidence.converted > evidence.shown;
}

// The encoding of the fonts that do not tell by their name.
void find_by_letters(std::vector<Stretch>& stretches) {
    std::u32string shown;
    for (const Stretch& stretch : stretches) {
        if (!stretch.font) shown += stretch.shown + U'\n';
    }
    const std::optional<LegacyEncoding> encoding = find_encoding(shown);
    if (!encoding) return;
    for (Stretch& stretch : stretches) {
        if (!stretch.font && agrees_with(stretch, *encoding, false)) stretch.font = LegacyFont{.encoding = *encoding};
    }
}

// What becomes of a character.
struct Change {
    std::u32string text, raw;
    bool converted = false, absorbed = false;
};

void convert(PageContent& content, const Stretch& stretch, std::vector<Change>& changes) {
    std::size_t at = 0;
    for (const LegacyLetter& letter : decode(stretch.font->encoding, stretch.shown, stretch.font->capitals)) {
        const std::size_t owner = stretch.glyphs[at];
        for (std::size_t i = at; i < at + letter.length; ++i) {
            const std::size_t glyph = stretch.glyphs[i];
            if (owner == no_glyph) continue;
            changes[owner].raw += stretch.shown[i];
            if (glyph == owner) continue;
            changes[glyph].absorbed = true;
            Glyph& base = content.glyphs[owner];
            const Glyph& mark = content.glyphs[glyph];
            base.box.x1 = std::max(base.box.x1, mark.box.x1);
            base.next = mark.next;
        }
        if (owner != no_glyph) {
            changes[owner].text += letter.character;
            changes[owner].converted = changes[owner].converted || letter.converted;
        }
        at += letter.length;
    }
}

void write(PageContent& content, const std::vector<Change>& changes) {
    const auto put = [&](const std::u32string& characters, std::uint32_t& begin, std::uint8_t& size) {
        const std::string text = utf8_of(characters);
        begin = static_cast<std::uint32_t>(content.text.size());
        size = static_cast<std::uint8_t>(std::min<std::size_t>(text.size(), 255));
        content.text += text;
    };
    std::vector<Glyph> glyphs;
    glyphs.reserve(content.glyphs.size());
    for (std::size_t i = 0; i < content.glyphs.size(); ++i) {
        const Change& change = changes[i];
        Glyph& glyph = content.glyphs[i];
        if (change.absorbed || change.converted) content.unmapped_glyphs -= glyph.mapped ? 0U : 1U;
        if (change.absorbed && !change.converted) continue;
        if (change.converted) {
            put(change.raw, glyph.raw_begin, glyph.raw_size);
            put(change.text, glyph.text_begin, glyph.text_size);
            glyph.mapped = true;
            glyph.combining = false;
        }
        glyphs.push_back(glyph);
    }
    content.glyphs = std::move(glyphs);
}

}  // namespace

void convert_legacy_glyphs(PageContent& content) {
    std::vector<Stretch> stretches = stretches_of(content);
    find_by_letters(stretches);
    std::vector<Change> changes;
    for (const Stretch& stretch : stretches) {
        if (!stretch.font || !agrees_with(stretch, stretch.font->encoding, true)) continue;
        changes.resize(content.glyphs.size());
        convert(content, stretch, changes);
    }
    if (!changes.empty()) write(content, changes);
}

}  // namespace solieu::extract
