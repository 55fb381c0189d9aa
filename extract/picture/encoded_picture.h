#pragma once
// Pixels as a file in memory, written by libpng and libjpeg.
//
// In:  CV_8UC1 or, for JPEG only, CV_8UC3 (blue, green, red); not empty.
// Out: the bytes of the file; "" when the library fails, which only a lack of memory makes it do. The same pixels give
//      the same bytes.
//
// Example: encode_png(grey, 4)    two bits a pixel, each the nearest of black, two greys and white

#include <opencv2/core/mat.hpp>
#include <string>

namespace solieu::extract {

// `levels`: 2, 4 or 16 greys, evenly from black to white.
[[nodiscard]] std::string encode_png(const cv::Mat& grey, int levels);

// `quality`: 1 to 100, as libjpeg counts. Progressive, with Huffman tables of its own.
[[nodiscard]] std::string encode_jpeg(const cv::Mat& pixels, int quality);

}  // namespace solieu::extract
