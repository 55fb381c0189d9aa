#pragma once
// What a picture file says about how its pixels are to be shown, and the Picture that follows from it.
//
// In:  decoded pixels (CV_8UC1 or CV_8UC3) as the file stores them, with the resolution and orientation it declares.
// Out: the Picture, upright. A resolution that is missing or makes no page (a phone declares 72 dpi, a screen 96) is
//      replaced by the one that makes the picture an A4 page, the longer side along the longer.

#include <opencv2/core/mat.hpp>
#include <string_view>

#include "extract/picture/picture.h"

namespace solieu::extract {

struct Declared {
    double dpi_x = 0, dpi_y = 0;  // 0: not said
    int orientation = 1;          // 1…8 as in TIFF and EXIF; other values count as 1
};

// Heads of JPEG (JFIF and EXIF), PNG (pHYs) and BMP; what is not found stays at its default.
[[nodiscard]] Declared declared_by_jpeg(std::string_view bytes);
[[nodiscard]] Declared declared_by_png(std::string_view bytes);
[[nodiscard]] Declared declared_by_bmp(std::string_view bytes);

// What is colour only by name (grey paper, the tint of a lamp) is made grey for reading; `kept` leaves it.
enum class Colours { as_needed, kept };

[[nodiscard]] Picture upright_picture(cv::Mat pixels, const Declared& declared, Colours colours = Colours::as_needed);

// The same for a picture of that many pixels that is not decoded: all but its pixels.
[[nodiscard]] Picture upright_sheet(int columns, int rows, const Declared& declared);

}  // namespace solieu::extract
