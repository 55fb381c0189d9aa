#pragma once
// A printed line's picture as the network of the line reader is trained on it: the same code makes the training data.
//
// In:  one line of print, 8-bit grey, upright and nearly straight, paper bright, as wide as its ink or a little wider;
//      any resolution. Parts of the lines above and below may stand in it.
// Out: find_text_band: where the small letters stand (in a line of capitals or digits: these), and how much the line
//      leans. cut_text_line: 8-bit grey, text_line_height rows, the band at the place and as high as in all lines, ink
//      0 and paper 255; never wider than widest_text_line, what is longer is cut at the right.
// Fails: never; where there is too little ink the band is empty, and an empty band gives an empty picture.
//
// Example: cut_text_line(line, find_text_band(line)).rows == text_line_height

#include <opencv2/core/mat.hpp>

namespace solieu::extract {

inline constexpr int text_line_height = 32;
inline constexpr int widest_text_line = 2048;

struct TextBand {
    double top = 0, bottom = 0;  // rows of the picture at its middle column; bottom is the baseline
    double lean = 0;             // by how many rows a column further right stands lower
    bool capitals = false;       // capitals or digits alone
    [[nodiscard]] bool is_empty() const { return bottom <= top; }
};

// By how much cut_text_line enlarges, and where column 0 of the line comes to stand.
[[nodiscard]] double text_line_scale(const TextBand& band);
inline constexpr int text_line_margin = 6;

[[nodiscard]] TextBand find_text_band(const cv::Mat& line);
[[nodiscard]] cv::Mat cut_text_line(const cv::Mat& line, const TextBand& band);

}  // namespace solieu::extract
