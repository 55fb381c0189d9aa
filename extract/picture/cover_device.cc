#include "extract/picture/cover_device.h"

#include <GfxState.h>
#include <Stream.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "extract/pdf/encoded_size.h"
#include "extract/pdf/pdf_image_sizes.h"

namespace solieu::extract {
namespace {

constexpr std::size_t most_saved_states = 20'000;
constexpr double least_share = 0.5;  // of the page, for a picture to be taken for it
constexpr double seen_opacity = 0.05, full_opacity = 0.98;

Box intersect(const Box& a, const Box& b) {
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

bool is_inside(const Box& inner, const Box& outer, double margin) {
    return inner.x0 >= outer.x0 - margin && inner.y0 >= outer.y0 - margin && inner.x1 <= outer.x1 + margin &&
           inner.y1 <= outer.y1 + margin;
}

bool is_white(const GfxRGB& rgb) {
    constexpr int light = 0xF400;
    return rgb.r >= light && rgb.g >= light && rgb.b >= light;
}

bool is_coloured(const GfxRGB& rgb) {
    const auto [least, most] = std::minmax({rgb.r, rgb.g, rgb.b});
    return most - least > 0x1000;
}

// A black and white or grey picture by its kind of colours; an indexed one may have any.
bool may_have_colour(GfxImageColorMap& colours) {
    return colours.getNumPixelComps() != 1 || colours.getColorSpace()->getMode() == csIndexed;
}

// Whether a path is a rectangle with upright sides.
bool is_rectangle(const GfxState& state) {
    const GfxPath* path = state.getPath();
    if (path == nullptr || path->getNumSubpaths() != 1) return false;
    const GfxSubpath& part = *path->getSubpath(0);
    const int count = part.getNumPoints();
    const bool closed = count == 5 && part.getX(4) == part.getX(0) && part.getY(4) == part.getY(0);
    if (count != 4 && !closed) return false;
    double x[4], y[4];
    for (int i = 0; i < 4; ++i) {
        if (part.getCurve(i)) return false;
        state.transform(part.getX(i), part.getY(i), &x[i], &y[i]);
    }
    const auto equal = [](double a, double b) { return std::abs(a - b) < 0.1; };
    return (equal(x[0], x[1]) && equal(y[1], y[2]) && equal(x[2], x[3]) && equal(y[3], y[0])) ||
           (equal(y[0], y[1]) && equal(x[1], x[2]) && equal(y[2], y[3]) && equal(x[3], x[0]));
}

}  // namespace

void CoverDevice::startPage(int, GfxState* state, XRef*) {
    if (state == nullptr) return;
    width = state->getPageWidth();
    height = state->getPageHeight();
    rotation = page_rotation(state->getRotate());
}

void CoverDevice::saveState(GfxState*) {
    saved_clips_.push_back(odd_clip_);
    if (saved_clips_.size() > most_saved_states && !error) {
        error = Error{.kind = ErrorKind::over_limit,
                      .place = {},
                      .reason = "the page nests deeper than is read",
                      .advice = "print it to a new PDF and read that"};
    }
}

void CoverDevice::restoreState(GfxState*) {
    if (saved_clips_.empty()) return;
    odd_clip_ = saved_clips_.back();
    saved_clips_.pop_back();
}

void CoverDevice::note_clip(const GfxState* state) {
    if (!is_rectangle(*state)) odd_clip_ = true;
}

Box CoverDevice::visible_box(const GfxState* state) const {
    Box clip;
    state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
    return intersect(clip, {0, 0, width, height});
}

void CoverDevice::give_up() {
    given_up_ = true;
    cover.reset();
}

void CoverDevice::note_pattern(const GfxState*) {
    colour = true;
    give_up();
}

void CoverDevice::note_mark(const GfxState* state, Box box, bool white, bool has_colour) {
    box = intersect(box, visible_box(state));
    if (box.empty()) return;
    colour = colour || has_colour;
    if (cover) return give_up();
    if (!white) under_ = join(under_, box);
}

void CoverDevice::note_path(const GfxState* state, double margin, bool white, bool has_colour) {
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        const GfxSubpath& part = *path->getSubpath(i);
        Box box;
        for (int j = 0; j < part.getNumPoints(); ++j) {
            double x = 0, y = 0;
            state->transform(part.getX(j), part.getY(j), &x, &y);
            box = join(box, {x - margin, y - margin, x + margin, y + margin});
        }
        note_mark(state, box, white, has_colour);
    }
}

void CoverDevice::stroke(GfxState* state) {
    if (state->getStrokeOpacity() < seen_opacity) return;
    GfxRGB rgb{};
    state->getStrokeRGB(&rgb);
    note_path(state, std::max(state->getTransformedLineWidth() / 2, 0.25), is_white(rgb), is_coloured(rgb));
}

void CoverDevice::fill(GfxState* state) {
    if (state->getFillOpacity() < seen_opacity) return;
    GfxRGB rgb{};
    state->getFillRGB(&rgb);
    note_path(state, 0.05, is_white(rgb), is_coloured(rgb));
}

void CoverDevice::drawChar(GfxState* state, double x, double y, double, double, double origin_x, double origin_y,
                           CharCode, int, const Unicode* unicode, int unicode_length) {
    check_sometimes();
    constexpr int invisible = 3;
    if (state->getRender() > invisible) give_up();  // letters as a clip
    if (state->getRender() == invisible || state->getFillOpacity() < seen_opacity) return;
    if (unicode_length == 1 && (unicode[0] == 0x20 || unicode[0] == 0xA0)) return;
    GfxRGB rgb{};
    state->getFillRGB(&rgb);
    double px = 0, py = 0;
    state->transform(x - origin_x, y - origin_y, &px, &py);
    const double size = std::abs(state->getTransformedFontSize());
    note_mark(state, {px - size / 2, py - size / 2, px + size / 2, py + size / 2}, is_white(rgb), is_coloured(rgb));
}

CoverDevice::Placement CoverDevice::place(const GfxState* state, int image_width, int image_height) {
    Placement placement;
    if (error) return placement;
    if (image_width < 1 || image_height < 1) return placement;
    if (is_too_large(image_width, image_height)) {
        error = picture_too_large({}, image_width, image_height);
        return placement;
    }
    // The unit square: the picture's first row lies along its upper side.
    const double* m = state->getCTM();
    Cover& cover_here = placement.cover;
    Box& box = cover_here.box;
    box = {m[4] + std::min(m[0], 0.0) + std::min(m[2], 0.0), m[5] + std::min(m[1], 0.0) + std::min(m[3], 0.0),
           m[4] + std::max(m[0], 0.0) + std::max(m[2], 0.0), m[5] + std::max(m[1], 0.0) + std::max(m[3], 0.0)};
    if (!std::isfinite(box.x0) || !std::isfinite(box.y0) || !std::isfinite(box.x1) || !std::isfinite(box.y1)) {
        return placement;
    }
    cover_here.shown = intersect(box, visible_box(state));
    if (cover_here.shown.empty() || state->getFillOpacity() < seen_opacity) return placement;
    placement.visible = true;

    const double across = std::hypot(m[0], m[1]), down = std::hypot(m[2], m[3]);
    const double pixels = static_cast<double>(image_width) * image_height;
    if (pixels > most_pixels_seen_ && across > 1 && down > 1) {
        most_pixels_seen_ = pixels;
        native_dpi = 72 * std::max(image_width / across, image_height / down);
    }
    // Level to a pixel.
    const double pixel_across = across / image_width, pixel_down = down / image_height;
    const bool level = std::abs(m[1]) <= pixel_down && std::abs(m[2]) <= pixel_across;
    const bool upright = std::abs(m[0]) <= pixel_down && std::abs(m[3]) <= pixel_across;
    cover_here.turned = upright && !level;
    cover_here.mirror_x = cover_here.turned ? m[2] > 0 : m[0] < 0;
    cover_here.mirror_y = cover_here.turned ? m[1] < 0 : m[3] > 0;

    const Box& shown = cover_here.shown;
    const bool plain = state->getBlendMode() == gfxBlendNormal || state->getBlendMode() == gfxBlendMultiply;
    const bool hides = under_.empty() || (state->getBlendMode() == gfxBlendNormal && is_inside(under_, shown, 1));
    placement.usable = (level || upright) && !cover && !given_up_ && !odd_clip_ && plain && hides &&
                       state->getFillOpacity() > full_opacity &&
                       shown.width() * shown.height() >= least_share * width * height;
    return placement;
}

// Counts the pixels and waits for room. Nothing is thrown here, below Poppler's decoder, which would keep its picture.
bool CoverDevice::may_decode(Placement& placement, int image_width, int image_height) {
    if (limits_ == nullptr) return true;
    try {
        const auto pixels = static_cast<std::uint64_t>(image_width) * static_cast<std::uint64_t>(image_height);
        limits_->budget.take(Resource::pixels, pixels);
        placement.cover.room = limits_->pixels.enter(static_cast<double>(pixels));
        return true;
    } catch (const OverBudget& over) {
        error = error_of(over);
        over_file = std::current_exception();
        return false;
    }
}

void CoverDevice::take(Placement& placement, PdfImage image) {
    if (image.late) {
        error = picture_too_slow();
        return;
    }
    cover = std::move(placement.cover);
    cover->image = std::move(image);
}

void CoverDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int image_width, int image_height,
                                bool invert, bool interpolate, bool inline_image) {
    Placement placement = place(state, image_width, image_height);
    GfxRGB rgb{};
    state->getFillRGB(&rgb);
    if (placement.visible) colour = colour || is_coloured(rgb);
    const bool pattern = state->getFillColorSpace()->getMode() == csPattern;
    if (placement.usable && under_.empty() && !is_coloured(rgb) && !pattern) {
        if (!may_decode(placement, image_width, image_height)) return;
        return take(placement, decode_mask(*stream, image_width, image_height, invert, colToByte(rgb.g), deadline_));
    }
    if (placement.visible) give_up();
    OutputDev::drawImageMask(state, ref, stream, image_width, image_height, invert, interpolate, inline_image);
}

void CoverDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int image_width, int image_height,
                            GfxImageColorMap* colours, bool interpolate, const int* mask_colours, bool inline_image) {
    Placement placement = place(state, image_width, image_height);
    if (placement.visible) colour = colour || may_have_colour(*colours);
    if (placement.usable && mask_colours == nullptr) {
        if (!may_decode(placement, image_width, image_height)) return;
        return take(placement, decode_image(*stream, image_width, image_height, *colours, deadline_));
    }
    if (placement.visible) give_up();
    OutputDev::drawImage(state, ref, stream, image_width, image_height, colours, interpolate, mask_colours,
                         inline_image);
}

void CoverDevice::other_image(const GfxState* state, int image_width, int image_height, GfxImageColorMap* colours) {
    if (!place(state, image_width, image_height).visible) return;
    colour = colour || may_have_colour(*colours);
    give_up();
}

void CoverDevice::drawMaskedImage(GfxState* state, Object*, Stream*, int image_width, int image_height,
                                  GfxImageColorMap* colours, bool, Stream*, int mask_width, int mask_height, bool,
                                  bool) {
    other_image(state, image_width, image_height, colours);
    other_image(state, mask_width, mask_height, colours);
}

void CoverDevice::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int image_width, int image_height,
                                      GfxImageColorMap* colours, bool, Stream*, int mask_width, int mask_height,
                                      GfxImageColorMap*, bool) {
    other_image(state, image_width, image_height, colours);
    other_image(state, mask_width, mask_height, colours);
}

void CoverDevice::beginTransparencyGroup(GfxState* state, const double*, GfxColorSpace*, bool, bool,
                                         bool for_soft_mask) {
    if (for_soft_mask || state->getFillOpacity() < full_opacity || state->getBlendMode() != gfxBlendNormal) give_up();
}

}  // namespace solieu::extract
