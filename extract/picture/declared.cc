#include "extract/picture/declared.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <opencv2/core.hpp>
#include <utility>

#include "extract/picture/colour.h"

namespace solieu::extract {
namespace {

using namespace std::string_view_literals;

constexpr double cm_per_inch = 2.54, metres_per_inch = 0.0254;

// Numbers of either byte order; 0 past the end.
struct Numbers {
    std::string_view bytes;
    bool big = true;

    [[nodiscard]] std::uint32_t at(std::size_t place, std::size_t size) const {
        if (place > bytes.size() || bytes.size() - place < size) return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            value = value << 8 | static_cast<unsigned char>(bytes[place + (big ? i : size - 1 - i)]);
        }
        return value;
    }
};

// The first directory of EXIF, which is a small TIFF.
void read_exif(std::string_view tiff, Declared& declared) {
    const Numbers numbers{.bytes = tiff, .big = tiff.starts_with("MM"sv)};
    const std::size_t directory = numbers.at(4, 4);
    const std::uint32_t count = numbers.at(directory, 2);
    double x = 0, y = 0, scale = 1;
    for (std::size_t i = 0; i < std::min(count, 200U); ++i) {
        const std::size_t entry = directory + 2 + 12 * i;
        const std::size_t place = numbers.at(entry + 8, 4);
        const auto fraction = [&] {
            const std::uint32_t below = numbers.at(place + 4, 4);
            return below == 0 ? 0.0 : static_cast<double>(numbers.at(place, 4)) / below;
        };
        switch (numbers.at(entry, 2)) {
            case 0x0112:
                declared.orientation = static_cast<int>(numbers.at(entry + 8, 2));
                break;
            case 0x011A:
                x = fraction();
                break;
            case 0x011B:
                y = fraction();
                break;
            case 0x0128:
                scale = numbers.at(entry + 8, 2) == 3 ? cm_per_inch : 1;
                break;
            default:
                break;
        }
    }
    if (declared.dpi_x <= 0 && x > 0 && y > 0) {
        declared.dpi_x = x * scale;
        declared.dpi_y = y * scale;
    }
}

double guessed_dpi(int columns, int rows) {
    constexpr double long_side = 11.69, short_side = 8.27, coarsest = 72;  // A4 in inches
    const double longer = std::max(columns, rows), shorter = std::min(columns, rows);
    return std::max({longer / long_side, shorter / short_side, coarsest});
}

// Whether these pixels at that resolution are a sheet of paper: not a stamp, and not a poster. Screens and phones
// declare 72 or 96 for everything, so there little more than A4 is believed.
bool makes_a_page(double columns, double rows, double dpi_x, double dpi_y) {
    if (!std::isfinite(dpi_x) || !std::isfinite(dpi_y) || dpi_x < 50 || dpi_y < 50) return false;
    if (std::max(dpi_x, dpi_y) > 4 * std::min(dpi_x, dpi_y)) return false;
    const double longer = std::max(columns / dpi_x, rows / dpi_y);
    constexpr double smallest = 4, large = 24, large_on_screens = 14.5;
    return longer >= smallest && longer <= (dpi_x < 100 ? large_on_screens : large);
}

}  // namespace

Declared declared_by_jpeg(std::string_view bytes) {
    Declared declared;
    const Numbers numbers{.bytes = bytes};
    for (std::size_t at = 2; at + 4 <= bytes.size() && numbers.at(at, 1) == 0xFF;) {
        const std::uint32_t marker = numbers.at(at + 1, 1), length = numbers.at(at + 2, 2);
        if (marker == 0xDA || marker == 0xD9) break;  // the picture itself
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const std::string_view data = bytes.substr(at + 4, length < 2 ? 0 : length - 2);
        if (marker == 0xE0 && data.starts_with("JFIF\0"sv)) {
            const std::uint32_t unit = numbers.at(at + 11, 1);
            const double scale = unit == 1 ? 1 : unit == 2 ? cm_per_inch : 0;
            declared.dpi_x = numbers.at(at + 12, 2) * scale;
            declared.dpi_y = numbers.at(at + 14, 2) * scale;
        } else if (marker == 0xE1 && data.starts_with("Exif\0\0"sv)) {
            read_exif(data.substr(6), declared);
        }
        at += 2 + std::max(2U, length);
    }
    return declared;
}

Declared declared_by_png(std::string_view bytes) {
    Declared declared;
    const Numbers numbers{.bytes = bytes};
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::string_view name = bytes.substr(at + 4, 4);
        if (name == "IDAT"sv) break;
        if (name == "pHYs"sv && numbers.at(at + 16, 1) == 1) {
            declared.dpi_x = numbers.at(at + 8, 4) * metres_per_inch;
            declared.dpi_y = numbers.at(at + 12, 4) * metres_per_inch;
        }
        at += 12 + static_cast<std::size_t>(numbers.at(at, 4));
    }
    return declared;
}

Declared declared_by_bmp(std::string_view bytes) {
    const Numbers numbers{.bytes = bytes, .big = false};
    if (numbers.at(14, 4) < 40) return {};
    return {.dpi_x = numbers.at(38, 4) * metres_per_inch, .dpi_y = numbers.at(42, 4) * metres_per_inch};
}

Picture upright_sheet(int columns, int rows, const Declared& declared) {
    Picture picture;
    double dpi_x = declared.dpi_x, dpi_y = declared.dpi_y > 0 ? declared.dpi_y : declared.dpi_x;
    if (!makes_a_page(columns, rows, dpi_x, dpi_y)) dpi_x = dpi_y = guessed_dpi(columns, rows);
    const int orientation = declared.orientation;
    if (orientation >= 5 && orientation <= 8) {
        std::swap(columns, rows);
        std::swap(dpi_x, dpi_y);
    }
    constexpr int turns[] = {0, 0, 180, 180, 90, 90, 270, 270};
    if (orientation >= 1 && orientation <= 8) picture.rotation = turns[orientation - 1];
    constexpr double points_per_inch = 72;
    picture.dpi_x = dpi_x;
    picture.dpi_y = dpi_y;
    picture.width = columns * points_per_inch / dpi_x;
    picture.height = rows * points_per_inch / dpi_y;
    return picture;
}

Picture upright_picture(cv::Mat pixels, const Declared& declared, Colours colours) {
    Picture picture = upright_sheet(pixels.cols, pixels.rows, declared);
    if (colours == Colours::as_needed) pixels = grey_if_colourless(std::move(pixels));
    const int orientation = declared.orientation;
    if (orientation >= 5 && orientation <= 8) cv::transpose(pixels, pixels);
    if (orientation == 3 || orientation == 7) {
        cv::flip(pixels, pixels, -1);
    } else if (orientation == 2 || orientation == 6) {
        cv::flip(pixels, pixels, 1);
    } else if (orientation == 4 || orientation == 8) {
        cv::flip(pixels, pixels, 0);
    }
    picture.pixels = std::move(pixels);
    return picture;
}

}  // namespace solieu::extract
