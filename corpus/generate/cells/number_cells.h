#pragma once
// Pictures of table cells with one printed line, as cut from scans, with what stands in them: for training, calibrating
// and testing the number reader.
//
// In:  fonts with weights, a range of resolutions and of roughness, which strings and how prepared, and random numbers.
// Out: an 8-bit grey picture and its text. The margins are wide or tight; the line leans by up to a degree; remnants of
//      rulings and of the lines above and below stand in it; then it is damaged as in damage.h.
// Fails: never; missing_families (set_strip.h) tells which fonts the machine does not have.
//
// Example:
//   Random random{1};
//   NumberCell cell = make_number_cell(random, {.fonts = {{"Liberation Serif", 1}}});

#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "corpus/generate/damage/random.h"
#include "corpus/generate/strips/set_strip.h"

namespace solieu::generate {

struct NumberCellForm {
    std::vector<WeightedFont> fonts;
    double lowest_dpi = 150, highest_dpi = 200;
    double roughness = 0.35;  // 0 … 1: the highest; each cell has its own
    double remnants = 1;      // 0 … 1: how many of the cells keep the rulings and other lines that fell to them
    double strokes = 0;       // 0 … 1: how many of the cells show a stroke_string
    double separated = 0;     // 0 … 1: how many of the others show a separated_string
    double bold = 0.25;       // 0 … 1: how many are bold
    // 0 … 1: how many are prepared and cut as extract/scan does it: paper and ink stretched to white and black, seldom
    // a remnant, low resolutions sharpened, the margins from the ink's own height. Seldom a blank one.
    double as_scanned = 0;
    bool marks = true;  // seals and pens may cross the cell
};

struct NumberCell {
    cv::Mat picture;
    std::string text;  // UTF-8; "" when blank
    std::string font;
    double dpi = 0;
};

[[nodiscard]] NumberCell make_number_cell(Random& random, const NumberCellForm& form);

}  // namespace solieu::generate
