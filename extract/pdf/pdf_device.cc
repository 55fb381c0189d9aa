#include "extract/pdf/pdf_device.h"

#include <GfxFont.h>
#include <GfxState.h>
#include <UTF.h>
#include <goo/GooString.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "extract/encoding/legacy_tables.h"
#include "extract/encoding/vietnamese_syllable.h"
#include "extract/pdf/actual_text.h"

namespace solieu::extract {
namespace {

constexpr std::size_t max_glyphs = 400'000;
constexpr std::size_t max_pieces = 300'000;
constexpr int max_saved_states = 20'000;
constexpr double max_thickness = 3.0;  // points; a thicker bar is a shape, not a ruling
constexpr double pi = 3.14159265358979323846;

bool finite(const Box& box) {
    return std::isfinite(box.x0) && std::isfinite(box.y0) && std::isfinite(box.x1) && std::isfinite(box.y1);
}

Box box_of(double ax, double ay, double bx, double by) {
    return {std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)};
}

// Symbol fonts put their signs into the private area at F000; the usual bullets and ticks have a real code.
Unicode from_private(Unicode c) {
    switch (c) {
        case 0xF0B7:
            return 0x2022;  // bullet
        case 0xF0A7:
            return 0x25AA;  // small square
        case 0xF0D8:
            return 0x27A2;  // arrowhead
        case 0xF0FC:
            return 0x2713;  // tick
        case 0xF0E0:
            return 0x2192;  // arrow
        case 0xF02D:
            return 0x002D;
        case 0xF02B:
            return 0x002B;
        case 0xF0B3:
            return 0x2265;
        case 0xF0A3:
            return 0x2264;
        case 0xF020:
            return 0x0020;
        default:
            return c;
    }
}

bool is_space(Unicode c) {
    return c == 0x20 || c == 0x09 || c == 0x0A || c == 0x0D || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x202F || c == 0x3000;
}

bool is_combining(Unicode c) {
    return c >= 0x300 && c <= 0x36F;
}

bool is_meaningless(Unicode c) {
    return c < 0x20 || c == 0xFFFD || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c <= 0xF8FF) || c > 0x10FFFF;
}

Unicode swapped_bytes(Unicode c) {
    return (c & 0xFF) << 8 | (c >> 8 & 0xFF);
}

// Ghostscript 10.00 writes the letters of a ligature with their bytes swapped: "ti" as U+7400 U+6900.
bool has_swapped_bytes(const Unicode* unicode, int length) {
    for (int i = 0; i < length; ++i) {
        if (unicode[i] < 0x100 || unicode[i] > 0xFFFF || !letter_of(swapped_bytes(unicode[i]))) return false;
    }
    return length > 1 && (unicode[0] & 0xFF) == 0;
}

// The code of an old encoding that a character may be: what it shows, or in a font of one-byte codes the code itself
// where nothing is shown. WinAnsiEncoding has a hyphen at AD, where TCVN3 has ư.
std::uint8_t old_code(const Unicode* unicode, int length, CharCode code, int bytes) {
    const bool own = bytes == 1 && code >= 0x80 && code <= 0xFF;
    if (own && (length == 0 || unicode[0] == 0xFFFD || (code == 0xAD && unicode[0] == '-')))
        return static_cast<std::uint8_t>(code);
    if (length != 1 || unicode[0] < 0x80) return 0;
    return code_of(unicode[0]).value_or(0);
}

bool name_has(const std::string& name, std::string_view part) {
    return std::search(name.begin(), name.end(), part.begin(), part.end(),
                       [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; }) != name.end();
}

// The unit of a Type 3 font is known only from its glyphs: letters are about half as wide as the font is high.
double type3_factor(const GfxFont& font) {
    const auto& simple = static_cast<const Gfx8BitFont&>(font);
    double sum = 0;
    int count = 0;
    for (int code = 0; code < 256; ++code) {
        const double width = simple.getWidth(static_cast<unsigned char>(code));
        if (width > 0 && std::isfinite(width)) {
            sum += width;
            ++count;
        }
    }
    return count == 0 ? 1 : std::clamp(sum / count / 0.5, 1e-3, 1e3);
}

bool is_white(const GfxRGB& colour) {
    constexpr int light = 0xF400;
    return colour.r >= light && colour.g >= light && colour.b >= light;
}

// The box of a closed shape with straight sides; nothing when it has curves.
std::optional<Box> straight_box(const GfxSubpath& path, const GfxState& state) {
    std::optional<Box> box;
    for (int i = 0; i < path.getNumPoints(); ++i) {
        if (path.getCurve(i)) return std::nullopt;
        double x = 0, y = 0;
        state.transform(path.getX(i), path.getY(i), &x, &y);
        if (!box) box = Box{x, y, x, y};
        *box = {std::min(box->x0, x), std::min(box->y0, y), std::max(box->x1, x), std::max(box->y1, y)};
    }
    return box;
}

// The box of any shape, with the points that bend its curves.
Box loose_box(const GfxSubpath& path, const GfxState& state) {
    std::optional<Box> box;
    for (int i = 0; i < path.getNumPoints(); ++i) {
        double x = 0, y = 0;
        state.transform(path.getX(i), path.getY(i), &x, &y);
        if (!box) box = Box{x, y, x, y};
        *box = {std::min(box->x0, x), std::min(box->y0, y), std::max(box->x1, x), std::max(box->y1, y)};
    }
    return box.value_or(Box{});
}

Colour colour_of(const GfxRGB& colour) {
    return {colour.r, colour.g, colour.b};
}

// An upright rectangle: each of its points is a corner of its box.
bool is_rectangle(const GfxSubpath& path, const GfxState& state, const Box& box) {
    constexpr double close = 0.1;
    if (path.getNumPoints() < 4 || path.getNumPoints() > 6) return false;
    for (int i = 0; i < path.getNumPoints(); ++i) {
        double x = 0, y = 0;
        state.transform(path.getX(i), path.getY(i), &x, &y);
        const bool beside = std::min(std::abs(x - box.x0), std::abs(x - box.x1)) < close;
        const bool above = std::min(std::abs(y - box.y0), std::abs(y - box.y1)) < close;
        if (!beside || !above) return false;
    }
    return true;
}

// Whether pictures stand straight: their box is what they cover.
bool is_upright(const GfxState& state) {
    const double* m = state.getCTM();
    constexpr double none = 1e-6;
    return (std::abs(m[1]) < none && std::abs(m[2]) < none) || (std::abs(m[0]) < none && std::abs(m[3]) < none);
}

Box clip_of(const GfxState& state) {
    Box clip;
    state.getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
    return clip;
}

Box shared_part(const Box& a, const Box& b) {
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

// What of a character must be hidden for it to be unreadable: its middle, from the baseline to half its height.
Box core_of(const Glyph& glyph, const PageContent& content) {
    const double aside = 0.25 * glyph.box.width();
    const Box core{glyph.box.x0 + aside, glyph.baseline - 0.5 * glyph.size, glyph.box.x1 - aside,
                   glyph.baseline - 0.1 * glyph.size};
    return to_page(core, glyph.direction, content.width, content.height);
}

}  // namespace

void PdfDevice::startPage(int, GfxState* state, XRef*) {
    if (state == nullptr) return;
    content_.width = state->getPageWidth();
    content_.height = state->getPageHeight();
    content_.rotation = page_rotation(state->getRotate());
    areas_ = PaintedAreas(content_.width, content_.height);
}

void PdfDevice::saveState(GfxState*) {
    if (++saved_ > max_saved_states) content_.too_much = true;
    saved_states_.push_back({.odd_clip = odd_clip_, .soft_mask = soft_mask_});
}

void PdfDevice::restoreState(GfxState*) {
    --saved_;
    font_known_ = colour_known_ = false;
    if (saved_states_.empty()) return;
    odd_clip_ = saved_states_.back().odd_clip;
    soft_mask_ = saved_states_.back().soft_mask;
    saved_states_.pop_back();
}

void PdfDevice::clip(GfxState* state) {
    const GfxPath* path = state->getPath();
    if (path->getNumSubpaths() == 0) return;
    const std::optional<Box> box = straight_box(*path->getSubpath(0), *state);
    if (path->getNumSubpaths() != 1 || !box || !is_rectangle(*path->getSubpath(0), *state, *box)) odd_clip_ = true;
}

void PdfDevice::eoClip(GfxState* state) {
    clip(state);
}

void PdfDevice::clipToStrokePath(GfxState*) {
    odd_clip_ = true;
}

void PdfDevice::incCharCount(int count) {
    if (count > 0 && mask_group_ == 0) content_.layer_glyphs += static_cast<std::size_t>(count);
}

void PdfDevice::beginActualText(GfxState*, const GooString* text) {
    if (actual_depth_++ != 0) return;
    actual_begin_ = content_.glyphs.size();
    actual_text_.clear();
    constexpr int most = 20'000;
    if (text == nullptr || text->getLength() > most) return;
    Unicode* characters = nullptr;
    const int count = TextStringToUCS4(text->toStr(), &characters);
    for (int i = 0; i < count; ++i) actual_text_ += static_cast<char32_t>(characters[i]);
    if (count > 0) gfree(characters);
}

void PdfDevice::endActualText(GfxState*) {
    if (actual_depth_ == 0 || --actual_depth_ != 0 || content_.too_much) return;
    // Those that nobody sees stay what they are.
    const bool seen = std::all_of(content_.glyphs.begin() + static_cast<std::ptrdiff_t>(actual_begin_),
                                  content_.glyphs.end(), [](const Glyph& glyph) { return glyph.unseen == Unseen::no; });
    if (seen) use_actual_text(content_, actual_begin_, actual_text_);
}

void PdfDevice::read_colour(GfxState* state) {
    colour_known_ = true;
    text_colour_.reset();
    transparent_ = false;
    const int mode = state->getRender() & 3;
    const bool filled = mode == 0 || mode == 2, stroked = mode == 1 || mode == 2;
    constexpr double faint = 0.05;
    transparent_ = (filled || stroked) && (!filled || state->getFillOpacity() < faint) &&
                   (!stroked || state->getStrokeOpacity() < faint);
    if (filled && state->getFillColorSpace()->getMode() == csPattern) return;
    if (stroked && state->getStrokeColorSpace()->getMode() == csPattern) return;
    GfxRGB colour{};
    if (filled) {
        state->getFillRGB(&colour);
    } else {
        state->getStrokeRGB(&colour);
    }
    text_colour_ = colour_of(colour);
    if (!filled || !stroked) return;
    state->getStrokeRGB(&colour);
    if (!look_alike(*text_colour_, colour_of(colour))) text_colour_.reset();
}

// Letters of Type 3 may bring their own colours; what lies on something unknown is taken for seen.
Unseen PdfDevice::unseen_by(const GfxState& state, const Glyph& glyph, const Box& shown) const {
    if (glyph.invisible) return Unseen::not_painted;
    if (transparent_) return Unseen::like_ground;
    if (!text_colour_ || state.getRender() >= 4 || groups_ != 0 || soft_mask_) return Unseen::no;
    if (state.getBlendMode() != gfxBlendNormal) return Unseen::no;
    const auto font = state.getFont();
    if (font && font->getType() == fontType3) return Unseen::no;
    const std::optional<Colour> ground = areas_.ground((shown.x0 + shown.x1) / 2, (shown.y0 + shown.y1) / 2);
    return ground && look_alike(*ground, *text_colour_) ? Unseen::like_ground : Unseen::no;
}

bool PdfDevice::paints_opaque(const GfxState& state) const {
    constexpr double opaque = 0.99;
    return groups_ == 0 && !soft_mask_ && !odd_clip_ && state.getBlendMode() == gfxBlendNormal &&
           state.getFillOpacity() >= opaque;
}

void PdfDevice::paint(const Box& box, std::optional<Colour> colour, const GfxState& state) {
    const Box part = shared_part(shared_part(box, clip_of(state)), {0, 0, content_.width, content_.height});
    if (part.empty() || !finite(part)) return;
    const bool opaque = paints_opaque(state);
    areas_.paint(part, opaque ? colour : std::nullopt);
    if (opaque && colour) cover(part);
}

void PdfDevice::cover(const Box& box) {
    check_sometimes();
    areas_.cover(box, [&](std::uint32_t character) {
        if (character < content_.glyphs.size() && content_.glyphs[character].unseen == Unseen::no)
            content_.glyphs[character].unseen = Unseen::covered;
    });
}

void PdfDevice::note_pattern(const GfxState* state) {
    if (mask_group_ == 0 && state != nullptr) paint(clip_of(*state), std::nullopt, *state);
}

void PdfDevice::read_font(const GfxState* state) {
    constexpr std::size_t most_kept = 16;
    font_known_ = true;
    const std::shared_ptr<const GfxFont> font = state->getFont();
    const auto known = std::ranges::find(fonts_, font, [](const auto& kept) { return kept.first; });
    if (font && known != fonts_.end()) {
        font_ = known->second;
        return;
    }
    font_ = {.index = font_index({})};
    if (!font) return;
    font_ = look_of(*font);
    if (fonts_.size() == most_kept) fonts_.erase(fonts_.begin());
    fonts_.emplace_back(font, font_);
}

PdfDevice::FontLook PdfDevice::look_of(const GfxFont& font) {
    FontLook look;
    const Ref* const id = font.getID();
    if (known_ != nullptr && id != nullptr) look.mended = known_->mended({id->num, id->gen});
    const std::string name = font.getName() ? *font.getName() : std::string();
    look.index = font_index(name);
    look.bold = font.isBold() || font.getWeight() >= GfxFont::W600 || name_has(name, "bold") ||
                name_has(name, "black") || name_has(name, "heavy");
    look.italic = font.isItalic() || name_has(name, "italic") || name_has(name, "oblique");
    if (font.getAscent() > 0.3) look.ascent = std::min(font.getAscent(), 1.05);
    if (font.getDescent() < -0.05) look.descent = std::max(font.getDescent(), -0.4);
    if (font.getType() == fontType3) look.size_factor = type3_factor(font);
    return look;
}

std::uint16_t PdfDevice::font_index(const std::string& name) {
    constexpr std::size_t most_fonts = 1000;
    const auto found = std::find(content_.fonts.begin(), content_.fonts.end(), name);
    const auto index = static_cast<std::size_t>(found - content_.fonts.begin());
    if (found == content_.fonts.end() && index < most_fonts) content_.fonts.push_back(name);
    return static_cast<std::uint16_t>(std::min(index, most_fonts));
}

void PdfDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                         CharCode code, int bytes, const Unicode* unicode, int unicode_length) {
    check_sometimes();
    if (mask_group_ != 0 || content_.too_much) return;
    if (content_.glyphs.size() >= max_glyphs) {
        content_.too_much = true;
        return;
    }
    if (!font_known_) read_font(state);
    double m11 = 0, m12 = 0, m21 = 0, m22 = 0;
    state->getFontTransMat(&m11, &m12, &m21, &m22);
    const double along = std::hypot(m11, m12);
    if (!std::isfinite(along) || along < 1e-6) return;

    // Character spacing is part of the advance but not of the character.
    double spacing = state->getCharSpace();
    if (bytes == 1 && unicode_length == 1 && unicode[0] == ' ') spacing += state->getWordSpace();
    double spacing_x = 0, spacing_y = 0;
    state->textTransformDelta(spacing * state->getHorizScaling(), 0, &spacing_x, &spacing_y);
    double px = 0, py = 0, wx = 0, wy = 0, sx = 0, sy = 0;
    state->transform(x - origin_x, y - origin_y, &px, &py);
    state->transformDelta(dx - spacing_x, dy - spacing_y, &wx, &wy);
    state->transformDelta(spacing_x, spacing_y, &sx, &sy);

    const double angle = std::atan2(m12, m11);
    const double quarters = angle / (pi / 2);
    if (std::abs(quarters - std::round(quarters)) > 0.08) {
        ++content_.oblique_glyphs;
        return;
    }
    Glyph glyph;
    glyph.direction = static_cast<Direction>((static_cast<int>(std::lround(quarters)) + 4) % 4);
    double size = std::abs(state->getTransformedFontSize()) * font_.size_factor;
    if (!std::isfinite(size) || size <= 0) return;
    size = std::min(size, 2000.0);

    const double cosine = m11 / along, sine = m12 / along;
    const double width = std::max(0.0, wx * cosine + wy * sine);
    const double gap = sx * cosine + sy * sine;
    const Box point =
        to_frame({px, py, px, py}, glyph.direction, content_.width, content_.height);  // start, on the baseline
    glyph.box = {point.x0, point.y0 - font_.ascent * size, point.x0 + width, point.y0 - font_.descent * size};
    if (!finite(glyph.box)) return;
    glyph.baseline = static_cast<float>(point.y0);
    glyph.size = static_cast<float>(size);
    glyph.next = static_cast<float>(glyph.box.x1 + gap);

    const Box shown = to_page(glyph.box, glyph.direction, content_.width, content_.height);
    const double cx = (shown.x0 + shown.x1) / 2, cy = (shown.y0 + shown.y1) / 2;
    const bool outside = cx < 0 || cy < 0 || cx > content_.width || cy > content_.height;
    const Box clip = clip_of(*state);
    const bool clipped = shown.x1 < clip.x0 || shown.x0 > clip.x1 || shown.y1 < clip.y0 || shown.y0 > clip.y1;

    glyph.bold = font_.bold || state->getRender() == 2;
    glyph.italic = font_.italic || std::abs(m11 * m21 + m12 * m22) > 0.1 * std::abs(m11 * m22 - m12 * m21);
    glyph.invisible = state->getRender() == 3;
    glyph.font = font_.index;
    if (!colour_known_) read_colour(state);
    glyph.unseen = outside || clipped ? Unseen::clipped : unseen_by(*state, glyph, shown);
    // Far outside nothing was meant to be read.
    if (outside) return;
    std::array<Unicode, 4> meant{};
    const Unicode* const written = unicode;
    const int written_length = unicode_length;
    if (font_.mended != nullptr && unicode_length == 1) {
        const auto mended = std::lower_bound(font_.mended->begin(), font_.mended->end(), code,
                                             [](const MendedCode& entry, CharCode c) { return entry.code < c; });
        if (mended != font_.mended->end() && mended->code == code && mended->written == unicode[0]) {
            meant[0] = mended->meant;
            unicode = meant.data();
        }
    } else if (unicode_length > 1 && unicode_length <= static_cast<int>(meant.size()) &&
               has_swapped_bytes(unicode, unicode_length)) {
        for (int i = 0; i < unicode_length; ++i) meant[static_cast<std::size_t>(i)] = swapped_bytes(unicode[i]);
        unicode = meant.data();
    }
    if (book_ != nullptr) {
        const auto font = state->getFont();
        const Ref id = font && font->getID() != nullptr ? *font->getID() : Ref::INVALID();
        const std::u32string given(unicode, unicode + std::clamp(unicode_length, 0, static_cast<int>(meant.size())));
        const std::size_t number = book_->number({id.num, id.gen}, code, given);
        const CodeEntry& entry = book_->entries[number];
        meant[0] = CodeBook::first_stand_in + static_cast<Unicode>(number);
        unicode_length = 1;
        if (book_->learned) {
            unicode_length = static_cast<int>(std::min(entry.meant.size(), meant.size()));
            std::copy_n(entry.meant.begin(), unicode_length, meant.begin());
            glyph.sure = entry.sure;
        }
        unicode = meant.data();
        bytes = 0;  // its code is of no old encoding
    }
    add_text(glyph, unicode, unicode_length, code, bytes);
    if (glyph.text_size == 0 && !glyph.space) return;
    if (unicode == meant.data() && (book_ == nullptr || book_->learned)) keep_written(glyph, written, written_length);
    if (!glyph.space) areas_.write(static_cast<std::uint32_t>(content_.glyphs.size()), core_of(glyph, content_));
    content_.glyphs.push_back(glyph);
}

void PdfDevice::add_text(Glyph& glyph, const Unicode* unicode, int length, CharCode code, int bytes) {
    glyph.text_begin = static_cast<std::uint32_t>(content_.text.size());
    glyph.space = length > 0;
    glyph.combining = length > 0;
    bool mapped = length > 0;
    for (int i = 0; i < std::min(length, 16); ++i) {
        const Unicode c = from_private(unicode[i]);
        if (!is_space(c)) glyph.space = false;
        if (!is_combining(c)) glyph.combining = false;
        if (is_meaningless(c) && !is_space(c)) mapped = false;
    }
    if (glyph.space) return;
    glyph.code = old_code(unicode, length, code, bytes);
    glyph.mapped = mapped;
    if (mapped) {
        for (int i = 0; i < std::min(length, 16); ++i) {
            const Unicode c = from_private(unicode[i]);
            if (!is_space(c)) append_utf8(content_.text, c);
        }
    } else {
        ++content_.unmapped_glyphs;
        append_utf8(content_.text, 0xFFFD);
    }
    glyph.text_size = static_cast<std::uint8_t>(content_.text.size() - glyph.text_begin);
}

void PdfDevice::keep_written(Glyph& glyph, const Unicode* written, int length) {
    const auto begin = static_cast<std::uint32_t>(content_.text.size());
    for (int i = 0; i < std::min(length, 16); ++i) append_utf8(content_.text, written[i]);
    if (content_.text_of(glyph) == std::string_view(content_.text).substr(begin)) return content_.text.resize(begin);
    glyph.raw_begin = begin;
    glyph.raw_size = static_cast<std::uint8_t>(content_.text.size() - begin);
    content_.mended_glyphs += glyph.mapped && glyph.unseen == Unseen::no && book_ == nullptr ? 1U : 0U;
}

void PdfDevice::add_piece(Box piece, const GfxState* state) {
    if (!finite(piece)) return;
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    state->getClipBBox(&x0, &y0, &x1, &y1);
    x0 = std::max(x0 - 1, 0.0);
    y0 = std::max(y0 - 1, 0.0);
    x1 = std::min(x1 + 1, content_.width);
    y1 = std::min(y1 + 1, content_.height);
    piece = {std::max(piece.x0, x0), std::max(piece.y0, y0), std::min(piece.x1, x1), std::min(piece.y1, y1)};
    if (piece.x1 < piece.x0 || piece.y1 < piece.y0) return;
    if (std::min(piece.width(), piece.height()) > max_thickness) return;
    if (content_.ruling_pieces.size() >= max_pieces) {
        content_.too_much = true;
        return;
    }
    content_.ruling_pieces.push_back(piece);
}

void PdfDevice::stroke(GfxState* state) {
    if (mask_group_ != 0 || content_.too_much || state->getStrokeOpacity() < 0.05) return;
    GfxRGB colour{};
    state->getStrokeRGB(&colour);
    const GfxPath* path = state->getPath();
    if (state->getTransformedLineWidth() > max_thickness) return paint_thick(*path, *state);
    if (is_white(colour)) return;
    const double half = std::min(std::max(state->getTransformedLineWidth(), 0.1), max_thickness) / 2;
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        const GfxSubpath& part = *path->getSubpath(i);
        double ax = 0, ay = 0;
        state->transform(part.getX(0), part.getY(0), &ax, &ay);
        for (int j = 1; j < part.getNumPoints() && !content_.too_much; ++j) {
            double bx = 0, by = 0;
            state->transform(part.getX(j), part.getY(j), &bx, &by);
            const bool curve = part.getCurve(j) || part.getCurve(j - 1);
            const double length = std::hypot(bx - ax, by - ay);
            const double slant = std::min(std::abs(bx - ax), std::abs(by - ay));
            if (!curve && slant <= std::max(0.3, 0.01 * length)) {
                Box piece = box_of(ax, ay, bx, by);
                const bool horizontal = piece.width() >= piece.height();
                // Flat across its direction, so that a slight slant does not make it thick.
                if (horizontal) {
                    const double middle = (piece.y0 + piece.y1) / 2;
                    piece.y0 = middle - half;
                    piece.y1 = middle + half;
                } else {
                    const double middle = (piece.x0 + piece.x1) / 2;
                    piece.x0 = middle - half;
                    piece.x1 = middle + half;
                }
                add_piece(piece, state);
            }
            ax = bx;
            ay = by;
        }
    }
}

// Some programs shade a cell by a line as thick as the cell.
void PdfDevice::paint_thick(const GfxPath& path, const GfxState& state) {
    const double half = state.getTransformedLineWidth() / 2;
    for (int i = 0; i < path.getNumSubpaths(); ++i) {
        Box box = loose_box(*path.getSubpath(i), state);
        if (!finite(box)) continue;
        box = {box.x0 - half, box.y0 - half, box.x1 + half, box.y1 + half};
        areas_.paint(shared_part(shared_part(box, clip_of(state)), {0, 0, content_.width, content_.height}),
                     std::nullopt);
    }
}

void PdfDevice::fill(GfxState* state) {
    add_fill(state);
}

void PdfDevice::eoFill(GfxState* state) {
    add_fill(state);
}

// Only rectangles that stand apart are known well: one within another may be a hole.
void PdfDevice::paint_shapes(const GfxPath& path, const Colour& colour, const GfxState& state) {
    constexpr int most = 200;
    for (int i = 0; i < path.getNumSubpaths() && i < most; ++i) {
        const GfxSubpath& shape = *path.getSubpath(i);
        const Box box = loose_box(shape, state);
        if (!finite(box) || std::min(box.width(), box.height()) <= max_thickness) continue;
        bool known = is_rectangle(shape, state, box);
        for (int other = 0; known && other < std::min(path.getNumSubpaths(), most); ++other) {
            if (other != i) known = shared_part(box, loose_box(*path.getSubpath(other), state)).empty();
        }
        paint(box, known ? std::optional(colour) : std::nullopt, state);
    }
}

void PdfDevice::add_fill(GfxState* state) {
    if (mask_group_ != 0 || content_.too_much || state->getFillOpacity() < 0.05) return;
    GfxRGB colour{};
    state->getFillRGB(&colour);
    const GfxPath* path = state->getPath();
    paint_shapes(*path, colour_of(colour), *state);
    if (is_white(colour)) return;
    std::optional<Box> previous;
    for (int i = 0; i < path->getNumSubpaths() && !content_.too_much; ++i) {
        const std::optional<Box> box = straight_box(*path->getSubpath(i), *state);
        if (!box) {
            ++content_.curved_fills;
            previous.reset();
            continue;
        }
        add_piece(*box, state);
        // A frame drawn as the space between two nested rectangles.
        if (previous) {
            const Box& outer = previous->width() > box->width() ? *previous : *box;
            const Box& inner = previous->width() > box->width() ? *box : *previous;
            const auto thin = [](double margin) { return margin >= 0 && margin <= max_thickness; };
            if (thin(inner.x0 - outer.x0) && thin(outer.x1 - inner.x1) && thin(inner.y0 - outer.y0) &&
                thin(outer.y1 - inner.y1)) {
                add_piece({outer.x0, outer.y0, outer.x1, inner.y0}, state);
                add_piece({outer.x0, inner.y1, outer.x1, outer.y1}, state);
                add_piece({outer.x0, outer.y0, inner.x0, outer.y1}, state);
                add_piece({inner.x1, outer.y0, outer.x1, outer.y1}, state);
            }
        }
        previous = box;
    }
}

void PdfDevice::add_image(const GfxState* state, int width, int height) {
    if (mask_group_ != 0 || content_.images.size() >= 100'000) return;
    double x = 0, y = 0;
    std::optional<Box> box;
    for (const auto& [ux, uy] : {std::pair{0.0, 0.0}, {1.0, 0.0}, {0.0, 1.0}, {1.0, 1.0}}) {
        state->transform(ux, uy, &x, &y);
        if (!box) box = Box{x, y, x, y};
        *box = {std::min(box->x0, x), std::min(box->y0, y), std::max(box->x1, x), std::max(box->y1, y)};
    }
    if (!finite(*box)) return;
    // Some programs draw rulings as pictures of one pixel.
    if (std::min(box->width(), box->height()) <= max_thickness) {
        add_piece(*box, state);
        return;
    }
    *box = {std::max(box->x0, 0.0), std::max(box->y0, 0.0), std::min(box->x1, content_.width),
            std::min(box->y1, content_.height)};
    if (box->empty()) return;
    content_.images.push_back({.box = *box, .pixel_width = width, .pixel_height = height});
    paint(*box, std::nullopt, *state);
}

// Some scanners put the text they recognised below the picture instead of writing it invisibly.
void PdfDevice::hide_covered_text() {
    constexpr double smallest = 0.05;  // of the page; a logo hides no text layer
    constexpr int most_pictures = 64;
    if (content_.images.empty() || content_.glyphs.empty() || covering_pictures_ >= most_pictures) return;
    const Box& picture = content_.images.back().box;
    if (picture.width() * picture.height() < smallest * content_.width * content_.height) return;
    ++covering_pictures_;
    for (Glyph& glyph : content_.glyphs) {
        const Box box = to_page(glyph.box, glyph.direction, content_.width, content_.height);
        const double x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
        if (picture.x0 <= x && x <= picture.x1 && picture.y0 <= y && y <= picture.y1) glyph.invisible = true;
    }
}

void PdfDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                              bool interpolate, bool inline_image) {
    add_image(state, width, height);
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inline_image);
}

void PdfDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                          GfxImageColorMap* colours, bool interpolate, const int* mask_colours, bool inline_image) {
    const std::size_t images = content_.images.size();
    add_image(state, width, height);
    if (mask_colours == nullptr && state->getFillOpacity() >= 1) hide_covered_text();
    if (mask_colours == nullptr && images < content_.images.size() && paints_opaque(*state) && is_upright(*state))
        cover(shared_part(content_.images.back().box, clip_of(*state)));
    OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask_colours, inline_image);
}

void PdfDevice::drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool,
                                Stream*, int, int, bool, bool) {
    add_image(state, width, height);
}

void PdfDevice::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool,
                                    Stream*, int, int, GfxImageColorMap*, bool) {
    add_image(state, width, height);
}

void PdfDevice::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool for_soft_mask) {
    ++groups_;
    if (for_soft_mask && mask_group_ == 0) mask_group_ = groups_;
}

void PdfDevice::endTransparencyGroup(GfxState*) {
    if (mask_group_ == groups_) mask_group_ = 0;
    --groups_;
}

}  // namespace solieu::extract
