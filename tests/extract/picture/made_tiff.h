#pragma once
// TIFF files made in memory for tests.

#include <tiffio.h>

#include <algorithm>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "tests/app/run.h"
#include "tests/extract/picture/made_pdf.h"

namespace solieu::tests {

struct TiffPage {
    cv::Mat pixels;  // CV_8UC1, CV_8UC3 (blue, green, red) or CV_16UC1
    int bits = 8;    // 1 with CV_8UC1: bilevel
    int compression = COMPRESSION_NONE;
    int photometric = PHOTOMETRIC_MINISBLACK;  // of grey; colour is RGB, or YCbCr with JPEG
    int tile = 0;                              // side of the tiles; 0: strips
    int rows_per_strip = 0;                    // 0: one strip
    int orientation = 0;                       // 0: not said
    double x_resolution = 0, y_resolution = 0;
    int unit = RESUNIT_INCH;
    bool preview = false;
    bool separate = false;  // a plane a colour
};

inline void write_page(TIFF* out, const TiffPage& page) {
    const bool grey = page.pixels.channels() == 1, inverted = grey && page.photometric == PHOTOMETRIC_MINISWHITE;
    cv::Mat pixels = page.pixels.clone();
    if (inverted) pixels = 255 - pixels;
    const auto width = static_cast<unsigned>(pixels.cols), height = static_cast<unsigned>(pixels.rows);
    TIFFSetField(out, TIFFTAG_IMAGEWIDTH, width);
    TIFFSetField(out, TIFFTAG_IMAGELENGTH, height);
    TIFFSetField(out, TIFFTAG_BITSPERSAMPLE, page.bits);
    TIFFSetField(out, TIFFTAG_SAMPLESPERPIXEL, grey ? 1 : 3);
    TIFFSetField(out, TIFFTAG_COMPRESSION, page.compression);
    TIFFSetField(out, TIFFTAG_PLANARCONFIG, page.separate ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
    const bool jpeg = page.compression == COMPRESSION_JPEG;
    TIFFSetField(out, TIFFTAG_PHOTOMETRIC, grey ? page.photometric : jpeg ? PHOTOMETRIC_YCBCR : PHOTOMETRIC_RGB);
    if (jpeg && !grey) TIFFSetField(out, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    if (page.orientation != 0) TIFFSetField(out, TIFFTAG_ORIENTATION, page.orientation);
    if (page.x_resolution > 0) {
        TIFFSetField(out, TIFFTAG_XRESOLUTION, page.x_resolution);
        TIFFSetField(out, TIFFTAG_YRESOLUTION, page.y_resolution > 0 ? page.y_resolution : page.x_resolution);
        TIFFSetField(out, TIFFTAG_RESOLUTIONUNIT, page.unit);
    }
    if (page.preview) TIFFSetField(out, TIFFTAG_SUBFILETYPE, FILETYPE_REDUCEDIMAGE);
    // RGB, as TIFF has it.
    if (!grey) {
        for (auto it = pixels.begin<cv::Vec3b>(); it != pixels.end<cv::Vec3b>(); ++it) std::swap((*it)[0], (*it)[2]);
    }
    if (page.tile > 0) {
        TIFFSetField(out, TIFFTAG_TILEWIDTH, page.tile);
        TIFFSetField(out, TIFFTAG_TILELENGTH, page.tile);
        for (int y = 0; y < pixels.rows; y += page.tile) {
            for (int x = 0; x < pixels.cols; x += page.tile) {
                cv::Mat tile(page.tile, page.tile, pixels.type(), cv::Scalar::all(0));
                const cv::Rect place = cv::Rect(x, y, page.tile, page.tile) & cv::Rect({}, pixels.size());
                pixels(place).copyTo(tile(cv::Rect({}, place.size())));
                std::string bytes = page.bits == 1 ? bits_of(tile) : bytes_of(tile);
                TIFFWriteTile(out, bytes.data(), static_cast<unsigned>(x), static_cast<unsigned>(y), 0, 0);
            }
        }
    } else {
        TIFFSetField(out, TIFFTAG_ROWSPERSTRIP,
                     page.rows_per_strip > 0 ? static_cast<unsigned>(page.rows_per_strip) : height);
        for (int plane = 0; plane < (page.separate ? pixels.channels() : 1); ++plane) {
            for (int y = 0; y < pixels.rows; ++y) {
                std::string row = page.bits == 1 ? bits_of(pixels.row(y)) : bytes_of(pixels.row(y));
                if (page.separate) {
                    std::string one;
                    for (std::size_t i = static_cast<std::size_t>(plane); i < row.size(); i += 3) one += row[i];
                    row = one;
                }
                TIFFWriteScanline(out, row.data(), static_cast<unsigned>(y), static_cast<std::uint16_t>(plane));
            }
        }
    }
    TIFFWriteDirectory(out);
}

// `mode`: "w", with "l" or "b" for the byte order and "8" for BigTIFF.
inline std::string make_tiff(const std::vector<TiffPage>& pages, const char* mode = "w") {
    const Folder folder;
    const std::string path = folder / "a.tif";
    if (TIFF* out = TIFFOpen(path.c_str(), mode)) {
        for (const TiffPage& page : pages) write_page(out, page);
        TIFFClose(out);
    }
    return content_of(path);
}

}  // namespace solieu::tests
