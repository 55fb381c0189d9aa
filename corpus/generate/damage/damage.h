#pragma once
// What printing, copying and scanning do to the brightness of a page: nothing here moves a pixel from its place.
//
// In:  a picture, 8 bit, grey (1 channel) or colour (3 channels, blue green red), paper bright, and how strong each
//      kind of damage is. Damage is done in the order of the fields, which is that of a sheet's life.
// Out: the picture, changed in place. The same picture, strengths and seed give the same result.
//
// Example: damage(page, {.seed = 3, .dpi = 150, .blur = 0.8, .noise = 6, .jpeg = 60});

#include <cstdint>
#include <opencv2/core/mat.hpp>

#include "corpus/generate/damage/random.h"

namespace solieu::generate {

enum class Bilevel { no, clean, speckled, dithered };

struct Damage {
    std::uint64_t seed = 0;
    double dpi = 200;     // for what has a size of its own: seals, pens
    double spread = 0;    // of the ink: > 0 bolder, < 0 thinner; pixels
    double bleed = 0;     // 0…1: how much of the other side's ink shines through
    double seal = 0;      // 0…1: a round seal's ink over a part of the picture; grey in a grey picture
    int strokes = 0;      // of a pen across the picture
    double fade = 0;      // 0…1: the share of the contrast that is lost
    double resample = 1;  // < 1: scaled down to this share and up again, as in a copy of a copy
    double blur = 0;      // standard deviation, pixels
    double shade = 0;     // how much darker the darkest edge is, grey levels
    double shadow = 0;    // how much darker it is where the hand or the telephone stood in the light, grey levels
    double specks = 0;    // dark or bright spots for 10,000 pixels
    double noise = 0;     // standard deviation, grey levels
    Bilevel bilevel = Bilevel::no;
    double threshold = 0.6;  // of bilevel: between ink (0) and paper (1)
    int jpeg = 0;            // quality 1…100; 0: not compressed
};

void damage(cv::Mat& picture, const Damage& strengths);

// As office scanners and copiers do it: `roughness` 0 is a good scan, 1 a copy of a copy; each kind of damage comes
// with some probability.
[[nodiscard]] Damage random_damage(Random& random, double dpi, double roughness);

}  // namespace solieu::generate
