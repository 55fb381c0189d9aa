#include "extract/picture/make_sheet.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <opencv2/core.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "extract/pdf/encoded_size.h"
#include "extract/pdf/pdf_image_sizes.h"
#include "extract/picture/decoded_file.h"

namespace solieu::extract {
namespace {

using namespace std::string_view_literals;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || bytes.size() - at < size) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

void take_sheet(const Picture& upright, const Declared& declared, Sheet& sheet) {
    sheet.width = upright.width;
    sheet.height = upright.height;
    sheet.rotation = upright.rotation;
    sheet.orientation = declared.orientation >= 1 && declared.orientation <= 8 ? declared.orientation : 1;
}

// Whether every viewer decodes it: Huffman coding, 8 bits.
bool is_usual_jpeg(std::string_view bytes) {
    for (std::size_t at = 2; at + 9 < bytes.size() && bytes[at] == '\xff';) {
        const std::uint32_t marker = number_at(bytes, at + 1, 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            return marker <= 0xC2 && number_at(bytes, at + 4, 1) == 8;
        }
        at += 2 + std::max(2U, number_at(bytes, at + 2, 2));
    }
    return false;
}

bool is_bilevel(const cv::Mat& pixels) {
    if (pixels.type() != CV_8UC1) return false;
    for (int y = 0; y < pixels.rows; ++y) {
        const std::uint8_t* row = pixels.ptr(y);
        if (!std::all_of(row, row + pixels.cols, [](std::uint8_t value) { return value == 0 || value == 255; })) {
            return false;
        }
    }
    return true;
}

// What embedding needs of a PNG.
struct PngParts {
    std::string data, palette;
    bool transparent = false;
};

PngParts png_parts(std::string_view bytes) {
    PngParts parts;
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t length = number_at(bytes, at, 4);
        const std::string_view name = bytes.substr(at + 4, 4);
        const std::string_view content = bytes.substr(at + 8, length);
        if (name == "IDAT"sv) parts.data += content;
        if (name == "PLTE"sv) parts.palette = content;
        if (name == "tRNS"sv) parts.transparent = true;
        if (name == "IEND"sv) break;
        at += 12 + length;
    }
    return parts;
}

}  // namespace

Result<Sheet> sheet_of_jpeg(std::string bytes, const Declared& declared, Deadline deadline) {
    const std::optional<PixelSize> size = jpeg_size(bytes);
    if (!size || (size->channels != 1 && size->channels != 3) || !is_usual_jpeg(bytes)) return Sheet();
    const auto width = static_cast<double>(size->width), height = static_cast<double>(size->height);
    if (is_too_large(width, height)) return tl::unexpected(picture_too_large({}, width, height));
    const DecodedFile decoded = decode_jpeg(bytes, deadline);
    if (decoded.late) return tl::unexpected(picture_too_slow());
    if (!decoded.whole || decoded.pixels.empty()) return Sheet();
    Sheet sheet{.coding = Sheet::Coding::jpeg,
                .data = std::move(bytes),
                .columns = decoded.pixels.cols,
                .rows = decoded.pixels.rows,
                .channels = decoded.pixels.channels(),
                .palette = {}};
    take_sheet(upright_sheet(sheet.columns, sheet.rows, declared), declared, sheet);
    return sheet;
}

Result<Sheet> sheet_of_png(std::string_view bytes) {
    const std::optional<PixelSize> size = png_size(bytes);
    if (!size) return Sheet();
    const auto width = static_cast<double>(size->width), height = static_cast<double>(size->height);
    if (is_too_large(width, height)) return tl::unexpected(picture_too_large({}, width, height));
    const std::uint32_t bits = number_at(bytes, 24, 1), colour = number_at(bytes, 25, 1);
    const bool interlaced = number_at(bytes, 28, 1) != 0;
    constexpr std::uint32_t grey = 0, rgb = 2, indexed = 3;
    if (interlaced || bits > 8 || (colour != grey && colour != rgb && colour != indexed)) return Sheet();
    PngParts parts = png_parts(bytes);
    const bool has_palette = !parts.palette.empty() && parts.palette.size() % 3 == 0 && parts.palette.size() <= 768;
    if (parts.transparent || parts.data.empty() || (colour == indexed && !has_palette)) return Sheet();
    if (!decode_png(bytes).whole) return Sheet();
    const Declared declared = declared_by_png(bytes);
    Sheet sheet{.coding = Sheet::Coding::png,
                .data = std::move(parts.data),
                .columns = static_cast<int>(size->width),
                .rows = static_cast<int>(size->height),
                .channels = colour == rgb ? 3 : 1,
                .bits = static_cast<int>(bits),
                .palette = colour == indexed ? std::move(parts.palette) : std::string()};
    take_sheet(upright_sheet(sheet.columns, sheet.rows, declared), declared, sheet);
    return sheet;
}

Sheet sheet_of_pixels(const Picture& picture) {
    const cv::Mat& pixels = picture.pixels;
    Sheet sheet{.columns = pixels.cols,
                .rows = pixels.rows,
                .channels = pixels.channels(),
                .palette = {},
                .width = picture.width,
                .height = picture.height,
                .rotation = picture.rotation};
    if (is_bilevel(pixels)) {
        sheet.data = fax_code(pixels);
        if (!sheet.data.empty()) {
            sheet.coding = Sheet::Coding::fax;
            sheet.bits = 1;
            return sheet;
        }
    }
    sheet.data.reserve(pixels.total() * pixels.elemSize());
    for (int y = 0; y < pixels.rows; ++y) {
        const std::uint8_t* row = pixels.ptr(y);
        if (sheet.channels == 1) {
            sheet.data.append(reinterpret_cast<const char*>(row), static_cast<std::size_t>(pixels.cols));
            continue;
        }
        for (int x = 0; x < pixels.cols; ++x, row += 3) {
            sheet.data += {static_cast<char>(row[2]), static_cast<char>(row[1]), static_cast<char>(row[0])};
        }
    }
    return sheet;
}

}  // namespace solieu::extract
