#pragma once
// One line of text, set with Pango and drawn on paper: what the pictures of cells and of lines of text are made of.
//
// Lengths are points. Text is laid out at one size and scaled by Cairo: a font at a new size or angle is searched for
// again, which takes longer than all the rest.
//
// Example:
//   StripPaper paper(400, 60, CAIRO_FORMAT_A8);
//   draw_strip(paper.cairo, style, strip_layout(style, "Điều 3").get(), 10, 40);

#include <pango/pangocairo.h>

#include <memory>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "corpus/generate/damage/random.h"

namespace solieu::generate {

struct WeightedFont {
    std::string family;
    double weight = 1;
};

// The families that the machine does not have: drawing would go on with a substitute.
[[nodiscard]] std::vector<std::string> missing_families(const std::vector<WeightedFont>& fonts);
[[nodiscard]] const std::string& random_family(Random& random, const std::vector<WeightedFont>& fonts);

struct StripStyle {
    const std::string* family = nullptr;
    double size = 12;
    bool bold = false, italic = false, underlined = false;
    double stretch = 1, spacing = 0;
    double word_spacing = 0;  // added to each space: justified lines
    bool fine = true;         // drawn larger and scaled down, as paper is scanned; else straight on the pixels
    cairo_hint_style_t hints = CAIRO_HINT_STYLE_NONE;
    cairo_antialias_t smoothing = CAIRO_ANTIALIAS_GRAY;
};

// Whether it is fine; where it is not, hints and smoothing of one program or another.
void set_fineness(Random& random, StripStyle& style);

using StripLayout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;
[[nodiscard]] StripLayout strip_layout(const StripStyle& style, const std::string& text);

// White, that is 255 in the channels of CAIRO_FORMAT_RGB24, and 0, no ink, in CAIRO_FORMAT_A8, where there may be up to
// three columns more.
struct StripPaper {
    cv::Mat pixels;
    cairo_surface_t* surface;
    cairo_t* cairo;
    StripPaper(int width, int height, cairo_format_t format);
    ~StripPaper();
    StripPaper(const StripPaper&) = delete;
    StripPaper& operator=(const StripPaper&) = delete;
};

// With its baseline's left end at x, y.
void draw_strip(cairo_t* cairo, const StripStyle& style, PangoLayout* layout, double x, double y);

// A part of the paper, around the baseline's left end.
struct StripWindow {
    double left = 0, top = 0, right = 0, bottom = 0;
};

[[nodiscard]] StripWindow strip_ink(const StripStyle& style, PangoLayout* layout);

}  // namespace solieu::generate
