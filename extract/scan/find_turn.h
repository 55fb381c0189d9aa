#pragma once
// Which way up a scanned page is.
//
// In:  the ink of a page (page_ink) and its resolution.
// Out: by how many degrees (0, 90, 180 or 270) the picture must be turned clockwise so that its text runs to the right.
//
// Whether text runs level or upright shows in how letters join to words. Head or foot: accents and tall letters stand
// above the small ones, less hangs below; where that does not tell, Tesseract reads some lines both ways.

#include <opencv2/core/mat.hpp>

#include "extract/scan/text_recognizer.h"

namespace solieu::extract {

[[nodiscard]] int find_turn(const cv::Mat& grey, double dpi, TextRecognizer& recognizer);

// The picture turned clockwise by 0, 90, 180 or 270 degrees.
[[nodiscard]] cv::Mat turned(const cv::Mat& picture, int degrees);

}  // namespace solieu::extract
