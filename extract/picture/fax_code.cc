#include <tiffio.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <opencv2/core.hpp>
#include <vector>

#include "extract/picture/make_sheet.h"

namespace solieu::extract {
namespace {

// A TIFF that is written into memory.
struct Target {
    std::string bytes;
    std::uint64_t at = 0;
};

tmsize_t read_target(thandle_t handle, void* out, tmsize_t size) {
    auto& target = *static_cast<Target*>(handle);
    if (size <= 0 || target.at >= target.bytes.size()) return 0;
    const std::uint64_t count =
        std::min<std::uint64_t>(static_cast<std::uint64_t>(size), target.bytes.size() - target.at);
    std::memcpy(out, target.bytes.data() + target.at, count);
    target.at += count;
    return static_cast<tmsize_t>(count);
}

tmsize_t write_target(thandle_t handle, void* data, tmsize_t size) {
    auto& target = *static_cast<Target*>(handle);
    const auto count = static_cast<std::uint64_t>(std::max<tmsize_t>(size, 0));
    if (target.bytes.size() < target.at + count) target.bytes.resize(target.at + count);
    std::memcpy(target.bytes.data() + target.at, data, count);
    target.at += count;
    return size;
}

toff_t seek_target(thandle_t handle, toff_t offset, int from) {
    auto& target = *static_cast<Target*>(handle);
    target.at = from == SEEK_SET ? offset : from == SEEK_CUR ? target.at + offset : target.bytes.size() + offset;
    return target.at;
}

int close_target(thandle_t) {
    return 0;
}

toff_t size_of_target(thandle_t handle) {
    return static_cast<Target*>(handle)->bytes.size();
}

struct Close {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};

}  // namespace

std::string fax_code(const cv::Mat& bilevel) {
    Target target;
    const std::unique_ptr<TIFF, Close> tiff(TIFFClientOpen("", "w", &target, read_target, write_target, seek_target,
                                                           close_target, size_of_target, nullptr, nullptr));
    if (!tiff || bilevel.empty()) return {};
    const auto columns = static_cast<std::uint32_t>(bilevel.cols), rows = static_cast<std::uint32_t>(bilevel.rows);
    TIFFSetField(tiff.get(), TIFFTAG_IMAGEWIDTH, columns);
    TIFFSetField(tiff.get(), TIFFTAG_IMAGELENGTH, rows);
    TIFFSetField(tiff.get(), TIFFTAG_ROWSPERSTRIP, rows);
    TIFFSetField(tiff.get(), TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff.get(), TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFSetField(tiff.get(), TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4);
    std::vector<std::uint8_t> row((columns + 7) / 8);
    for (std::uint32_t y = 0; y < rows; ++y) {
        std::fill(row.begin(), row.end(), std::uint8_t{0});
        const std::uint8_t* from = bilevel.ptr(static_cast<int>(y));
        for (std::uint32_t x = 0; x < columns; ++x) {
            if (from[x] == 0) row[x / 8] |= static_cast<std::uint8_t>(0x80U >> x % 8);
        }
        if (TIFFWriteScanline(tiff.get(), row.data(), y, 0) != 1) return {};
    }
    if (TIFFFlushData(tiff.get()) != 1) return {};
    const std::uint64_t begin = TIFFGetStrileOffset(tiff.get(), 0), count = TIFFGetStrileByteCount(tiff.get(), 0);
    if (begin > target.bytes.size() || target.bytes.size() - begin < count) return {};
    return target.bytes.substr(begin, count);
}

}  // namespace solieu::extract
