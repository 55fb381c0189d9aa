#pragma once
// PDFs of one page and pictures to put into them, made in memory for tests.

#include <tiffio.h>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/app/folder.h"

namespace solieu::tests {

// A picture as a PDF embeds it: what its dictionary says beside its kind and length, and its bytes.
struct Embedded {
    std::string dictionary, bytes;
};

// One page of 600 x 800 points that draws `content`; the pictures are /I0, /I1 … and Helvetica is /F1. `page` goes into
// the page's dictionary and may give another /MediaBox.
inline std::string make_pdf(const std::string& content, const std::vector<Embedded>& pictures,
                            const std::string& page = "/MediaBox[0 0 600 800]") {
    std::string pdf = "%PDF-1.5\n";
    std::vector<std::size_t> offsets;
    const auto object = [&](const std::string& body) {
        offsets.push_back(pdf.size());
        pdf += std::to_string(offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    const auto stream = [](const std::string& dictionary, const std::string& bytes) {
        return "<<" + dictionary + "/Length " + std::to_string(bytes.size()) + ">>\nstream\n" + bytes + "\nendstream";
    };
    std::string names;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        names += "/I" + std::to_string(i) + " " + std::to_string(6 + i) + " 0 R";
    }
    object("<</Type/Catalog/Pages 2 0 R>>");
    object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    object("<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 5 0 R>>/XObject<<" + names + ">>>>/Contents 4 0 R " + page +
           ">>");
    object(stream("", content));
    object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    for (const Embedded& picture : pictures) {
        object(stream("/Type/XObject" + picture.dictionary, picture.bytes));
    }
    const std::size_t xref = pdf.size();
    pdf += "xref\n0 " + std::to_string(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        const std::string digits = std::to_string(offset);
        pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return pdf + "trailer\n<</Size " + std::to_string(offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" +
           std::to_string(xref) + "\n%%EOF\n";
}

// Grey quarters, no two alike: 20 top left, 80 top right, 140 bottom left, 240 bottom right.
inline cv::Mat quarters(int width, int height) {
    cv::Mat picture(height, width, CV_8UC1);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            picture.at<std::uint8_t>(y, x) =
                static_cast<std::uint8_t>(y < height / 2 ? (x < width / 2 ? 20 : 80) : (x < width / 2 ? 140 : 240));
        }
    }
    return picture;
}

// 255, with a black corner at the top left and a black bar half as high at the top right.
inline cv::Mat black_and_white(int width, int height) {
    cv::Mat picture(height, width, CV_8UC1, cv::Scalar(255));
    picture(cv::Rect(0, 0, width / 2, height / 2)).setTo(0);
    picture(cv::Rect(width / 2, 0, width - width / 2, height / 4)).setTo(0);
    return picture;
}

inline std::string bytes_of(const cv::Mat& picture) {
    return {reinterpret_cast<const char*>(picture.data), picture.total() * picture.elemSize()};
}

// Rows of bits, the first in the highest place; 1 is bright.
inline std::string bits_of(const cv::Mat& picture) {
    std::string out;
    for (int y = 0; y < picture.rows; ++y) {
        std::string row(static_cast<std::size_t>(picture.cols + 7) / 8, '\0');
        for (int x = 0; x < picture.cols; ++x) {
            if (picture.at<std::uint8_t>(y, x) >= 128) {
                char& byte = row[static_cast<std::size_t>(x) / 8];
                byte = static_cast<char>(byte | 0x80 >> x % 8);
            }
        }
        out += row;
    }
    return out;
}

inline std::string encoded(const cv::Mat& picture, const std::string& extension,
                           const std::vector<int>& parameters = {}) {
    std::vector<unsigned char> bytes;
    cv::imencode(extension, picture, bytes, parameters);
    return {bytes.begin(), bytes.end()};
}

// CCITT group 4, as one strip of a TIFF holds it; black is 1 in it.
inline std::string group4(const cv::Mat& picture) {
    const Folder folder;
    const std::string path = folder / "a.tif";
    std::string bits = bits_of(picture);
    for (char& byte : bits) byte = static_cast<char>(~byte);
    if (TIFF* out = TIFFOpen(path.c_str(), "w")) {
        TIFFSetField(out, TIFFTAG_IMAGEWIDTH, static_cast<unsigned>(picture.cols));
        TIFFSetField(out, TIFFTAG_IMAGELENGTH, static_cast<unsigned>(picture.rows));
        TIFFSetField(out, TIFFTAG_BITSPERSAMPLE, 1);
        TIFFSetField(out, TIFFTAG_SAMPLESPERPIXEL, 1);
        TIFFSetField(out, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
        TIFFSetField(out, TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4);
        TIFFSetField(out, TIFFTAG_ROWSPERSTRIP, static_cast<unsigned>(picture.rows));
        TIFFWriteEncodedStrip(out, 0, bits.data(), static_cast<tmsize_t>(bits.size()));
        TIFFClose(out);
    }
    std::string raw;
    if (TIFF* in = TIFFOpen(path.c_str(), "r")) {
        raw.resize(static_cast<std::size_t>(TIFFRawStripSize(in, 0)));
        TIFFReadRawStrip(in, 0, raw.data(), static_cast<tmsize_t>(raw.size()));
        TIFFClose(in);
    }
    return raw;
}

// JBIG2 segments as PDF embeds them: a page, and one region coded like group 4.
inline std::string jbig2(const cv::Mat& picture) {
    const auto number = [](std::size_t value) {
        std::string out;
        for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
        return out;
    };
    const std::string size =
        number(static_cast<std::size_t>(picture.cols)) + number(static_cast<std::size_t>(picture.rows));
    const std::string page = size + number(0) + number(0) + std::string(3, '\0');
    const std::string region =
        size + number(0) + number(0) + std::string(1, '\0') + std::string(1, '\1') + group4(picture);
    const auto segment = [&](std::size_t index, char type, const std::string& data) {
        return number(index) + type + std::string(1, '\0') + std::string(1, '\1') + number(data.size()) + data;
    };
    return segment(0, 48, page) + segment(1, 38, region);
}

inline std::string image_dictionary(int width, int height, const std::string& rest) {
    return "/Subtype/Image/Width " + std::to_string(width) + "/Height " + std::to_string(height) + rest;
}

// Grey, not compressed.
inline Embedded plain(const cv::Mat& picture) {
    return {image_dictionary(picture.cols, picture.rows, "/ColorSpace/DeviceGray/BitsPerComponent 8"),
            bytes_of(picture)};
}

inline const std::string whole_page = "q 600 0 0 800 0 0 cm /I0 Do Q\n";

}  // namespace solieu::tests
