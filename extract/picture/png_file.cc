#include <png.h>

#include <opencv2/core.hpp>

#include "extract/picture/decoded_file.h"

namespace solieu::extract {

DecodedFile decode_png(std::string_view bytes) {
    DecodedFile out;
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) != 0) {
        const bool colour = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
        image.format = colour ? PNG_FORMAT_BGR : PNG_FORMAT_GRAY;
        image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
        out.pixels = cv::Mat(static_cast<int>(image.height), static_cast<int>(image.width), colour ? CV_8UC3 : CV_8UC1,
                             cv::Scalar::all(255));
        constexpr png_color white{255, 255, 255};
        // What was read before a fault stays in the pixels.
        png_image_finish_read(&image, &white, out.pixels.data, static_cast<png_int_32>(out.pixels.step[0]), nullptr);
    }
    if (PNG_IMAGE_FAILED(image)) {
        out.whole = false;
        out.complaint = image.message;
    }
    png_image_free(&image);
    return out;
}

}  // namespace solieu::extract
