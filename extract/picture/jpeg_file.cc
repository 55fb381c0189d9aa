#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
// libjpeg wants stdio before it.
#include <jerror.h>
#include <jpeglib.h>

#include <algorithm>
#include <opencv2/core.hpp>
#include <vector>

#include "extract/picture/decoded_file.h"

namespace solieu::extract {
namespace {

// All that is alive while libjpeg may jump back, so that no destructor is jumped over.
struct Jpeg {
    jpeg_decompress_struct codec{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf back{};
    Deadline deadline;
    DecodedFile out;
    std::vector<std::uint8_t> cmyk;
};

Jpeg& of(j_common_ptr codec) {
    return *static_cast<Jpeg*>(codec->client_data);
}

void on_error(j_common_ptr codec) {
    char text[JMSG_LENGTH_MAX];
    codec->err->format_message(codec, text);
    of(codec).out.complaint = text;
    std::longjmp(of(codec).back, 1);
}

void on_message(j_common_ptr codec, int level) {
    if (level >= 0) return;
    ++codec->err->num_warnings;
    const int code = codec->err->msg_code;
    if (code == JWRN_EXTRANEOUS_DATA || code == JWRN_JFIF_MAJOR || code == JWRN_ADOBE_XFORM) return;  // harmless
    of(codec).out.whole = false;
}

void on_progress(j_common_ptr codec) {
    Jpeg& jpeg = of(codec);
    if (ProcessorClock::now() <= jpeg.deadline) return;
    jpeg.out.late = true;
    std::longjmp(jpeg.back, 1);
}

// Adobe stores CMYK inverted and says so with its marker.
void cmyk_to_bgr(const std::vector<std::uint8_t>& row, bool inverted, std::uint8_t* out) {
    for (std::size_t i = 0; i + 3 < row.size(); i += 4, out += 3) {
        const auto light = [&](std::size_t at) { return inverted ? row[i + at] : 255 - row[i + at]; };
        for (std::size_t c = 0; c < 3; ++c) out[2 - c] = static_cast<std::uint8_t>(light(c) * light(3) / 255);
    }
}

void decode(Jpeg& jpeg, std::string_view bytes) {
    jpeg_decompress_struct& codec = jpeg.codec;
    jpeg_mem_src(&codec, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&codec, TRUE);
    const bool cmyk = codec.jpeg_color_space == JCS_CMYK || codec.jpeg_color_space == JCS_YCCK;
    const bool grey = codec.jpeg_color_space == JCS_GRAYSCALE;
    codec.out_color_space = cmyk ? JCS_CMYK : grey ? JCS_GRAYSCALE : JCS_EXT_BGR;
    jpeg_start_decompress(&codec);
    jpeg.out.pixels = cv::Mat(static_cast<int>(codec.output_height), static_cast<int>(codec.output_width),
                              grey ? CV_8UC1 : CV_8UC3, cv::Scalar::all(255));
    if (cmyk) jpeg.cmyk.resize(static_cast<std::size_t>(codec.output_width) * 4);
    while (codec.output_scanline < codec.output_height) {
        std::uint8_t* row = jpeg.out.pixels.ptr(static_cast<int>(codec.output_scanline));
        std::uint8_t* target = cmyk ? jpeg.cmyk.data() : row;
        if (jpeg_read_scanlines(&codec, &target, 1) != 1) break;
        if (cmyk) cmyk_to_bgr(jpeg.cmyk, codec.saw_Adobe_marker != 0, row);
    }
}

// Rows of one even value at the foot are what libjpeg put where data were missing. How many are left above them.
int whiten_foot(cv::Mat& pixels) {
    int left = pixels.rows;
    for (; left > 0; --left) {
        double least = 0, most = 0;
        cv::minMaxLoc(pixels.row(left - 1).reshape(1), &least, &most);
        if (most - least > 4) break;
        pixels.row(left - 1).setTo(cv::Scalar::all(255));
    }
    return left;
}

}  // namespace

DecodedFile decode_jpeg(std::string_view bytes, Deadline deadline) {
    Jpeg jpeg;
    jpeg.deadline = deadline;
    jpeg.codec.err = jpeg_std_error(&jpeg.errors);
    jpeg.errors.error_exit = on_error;
    jpeg.errors.emit_message = on_message;
    jpeg.codec.client_data = &jpeg;
    jpeg.progress.progress_monitor = on_progress;
    if (setjmp(jpeg.back) == 0) {
        jpeg_create_decompress(&jpeg.codec);
        jpeg.codec.client_data = &jpeg;
        jpeg.codec.progress = &jpeg.progress;
        decode(jpeg, bytes);
        if (jpeg.codec.output_scanline < jpeg.codec.output_height) jpeg.out.whole = false;
    } else {
        jpeg.out.whole = false;
    }
    jpeg_destroy_decompress(&jpeg.codec);
    if (jpeg.out.late) jpeg.out.pixels.release();
    if (!jpeg.out.whole && !jpeg.out.pixels.empty() && whiten_foot(jpeg.out.pixels) == 0) {
        jpeg.out.pixels.release();
    }
    if (jpeg.out.pixels.empty() && jpeg.out.complaint.empty()) jpeg.out.complaint = "the data end too soon";
    return std::move(jpeg.out);
}

}  // namespace solieu::extract
