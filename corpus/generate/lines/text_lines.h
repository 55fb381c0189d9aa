#pragma once
// Pictures of printed lines of text as a page's picture has them after extract/scan has prepared it, for training and
// measuring the line reader.
//
// In:  the texts of the line, of the one above and of the one below; fonts with weights, a range of resolutions and of
//      roughness; random numbers.
// Out: an 8-bit grey picture, damaged as in damage.h, its paper made white and its ink black, cut around the line as
//      the layout cuts it: the lines above and below may stand in it in part, words of them only where they reach in.
// Fails: never; missing_families (set_strip.h) tells which fonts the machine does not have.
//
// Example: make_text_line(random, {.fonts = {{"Liberation Serif", 1}}}, {"Điều 3. Tổ chức", "thực hiện", ""})

#include <array>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "corpus/generate/damage/random.h"
#include "corpus/generate/strips/set_strip.h"

namespace solieu::generate {

struct TextLineForm {
    std::vector<WeightedFont> fonts;
    double lowest_dpi = 100, highest_dpi = 300;
    double roughness = 0.35;  // 0 … 1: the highest; each line has its own
    bool marks = true;        // seals and pens may cross the line
};

// `texts`: of the line, of the one above, of the one below.
[[nodiscard]] cv::Mat make_text_line(Random& random, const TextLineForm& form, const std::array<std::string, 3>& texts);

}  // namespace solieu::generate
