#include "extract/picture/encoded_picture.h"

#include <png.h>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
// libjpeg wants stdio before it.
#include <jpeglib.h>

#include <opencv2/core.hpp>

namespace solieu::extract {
namespace {

// All that is alive while libjpeg may jump back, so that no destructor is jumped over.
struct Jpeg {
    jpeg_compress_struct codec{};
    jpeg_error_mgr errors{};
    std::jmp_buf back{};
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
};

void on_error(j_common_ptr codec) {
    std::longjmp(static_cast<Jpeg*>(codec->client_data)->back, 1);
}

void on_message(j_common_ptr, int) {}

void encode(Jpeg& jpeg, const cv::Mat& pixels, int quality) {
    jpeg_compress_struct& codec = jpeg.codec;
    jpeg_mem_dest(&codec, &jpeg.bytes, &jpeg.size);
    codec.image_width = static_cast<JDIMENSION>(pixels.cols);
    codec.image_height = static_cast<JDIMENSION>(pixels.rows);
    codec.input_components = pixels.channels();
    codec.in_color_space = pixels.channels() == 1 ? JCS_GRAYSCALE : JCS_EXT_BGR;
    jpeg_set_defaults(&codec);
    jpeg_set_quality(&codec, quality, TRUE);
    codec.optimize_coding = TRUE;
    jpeg_simple_progression(&codec);
    jpeg_start_compress(&codec, TRUE);
    while (codec.next_scanline < codec.image_height) {
        auto* row = const_cast<JSAMPROW>(pixels.ptr(static_cast<int>(codec.next_scanline)));
        jpeg_write_scanlines(&codec, &row, 1);
    }
    jpeg_finish_compress(&codec);
}

}  // namespace

std::string encode_png(const cv::Mat& grey, int levels) {
    std::array<std::uint8_t, 16> greys{};
    for (int i = 0; i < levels; ++i)
        greys[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(i * 255 / (levels - 1));
    cv::Mat nearest(1, 256, CV_8UC1);
    for (int value = 0; value < 256; ++value) {
        nearest.at<std::uint8_t>(value) = static_cast<std::uint8_t>((value * (levels - 1) + 127) / 255);
    }
    cv::Mat indexes;
    cv::LUT(grey, nearest, indexes);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(grey.cols);
    image.height = static_cast<png_uint_32>(grey.rows);
    image.format = PNG_FORMAT_GRAY | PNG_FORMAT_FLAG_COLORMAP;
    image.colormap_entries = static_cast<png_uint_32>(levels);
    const auto stride = static_cast<png_int_32>(indexes.step[0]);
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string bytes(size, '\0');
    const int written = png_image_write_to_memory(&image, bytes.data(), &size, 0, indexes.data, stride, greys.data());
    bytes.resize(written != 0 ? size : 0);
    return bytes;
}

std::string encode_jpeg(const cv::Mat& pixels, int quality) {
    Jpeg jpeg;
    jpeg.codec.err = jpeg_std_error(&jpeg.errors);
    jpeg.errors.error_exit = on_error;
    jpeg.errors.emit_message = on_message;
    jpeg.codec.client_data = &jpeg;
    bool whole = false;
    if (setjmp(jpeg.back) == 0) {
        jpeg_create_compress(&jpeg.codec);
        jpeg.codec.client_data = &jpeg;
        encode(jpeg, pixels, quality);
        whole = true;
    }
    jpeg_destroy_compress(&jpeg.codec);
    std::string bytes;
    if (whole) bytes.assign(reinterpret_cast<const char*>(jpeg.bytes), jpeg.size);
    std::free(jpeg.bytes);
    return bytes;
}

}  // namespace solieu::extract
