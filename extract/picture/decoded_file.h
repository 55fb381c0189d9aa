#pragma once
// A JPEG or PNG in memory, decoded by libjpeg or libpng without a word on standard error.
//
// In:  the bytes; for JPEG the moment at which to give up, also within the scans of a progressive one. The size is
//      checked by the caller before, see encoded_size.h.
// Out: CV_8UC1 or CV_8UC3 (blue, green, red) as stored: neither orientation nor resolution is looked at. Transparency
//      is put on white, CMYK becomes colour, 16 bits become 8. Rows that the data do not reach are white, and `whole`
//      is false. What cannot be decoded at all gives no pixels.

#include <opencv2/core/mat.hpp>
#include <string>
#include <string_view>

#include "extract/picture/pdf_image.h"

namespace solieu::extract {

struct DecodedFile {
    cv::Mat pixels;
    bool whole = true;
    bool late = false;
    std::string complaint;  // of the library, when not whole
};

[[nodiscard]] DecodedFile decode_jpeg(std::string_view bytes, Deadline deadline);
[[nodiscard]] DecodedFile decode_png(std::string_view bytes);

}  // namespace solieu::extract
