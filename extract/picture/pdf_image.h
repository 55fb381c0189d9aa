#pragma once
// The pixels of one picture of a PDF, decoded by Poppler row by row.
//
// In:  the stream of the picture as an output device gets it, its size in pixels, its colours (none for a stencil mask,
//      whose marks get the value `ink` on white).
// Out: CV_8UC1 when every colour it can have is grey, else CV_8UC3; in the picture's own resolution and orientation.
//      `rows` is how many came before the data ended; those below are white. `late`: the deadline passed first.

#include <cstdint>
#include <opencv2/core/mat.hpp>

#include "extract/deadline.h"

class Stream;
class GfxImageColorMap;

namespace solieu::extract {

struct PdfImage {
    cv::Mat pixels;
    int rows = 0;
    bool late = false;
};

[[nodiscard]] PdfImage decode_image(Stream& stream, int width, int height, GfxImageColorMap& colours,
                                    Deadline deadline);
[[nodiscard]] PdfImage decode_mask(Stream& stream, int width, int height, bool invert, std::uint8_t ink,
                                   Deadline deadline);

}  // namespace solieu::extract
