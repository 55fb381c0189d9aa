#pragma once
// How large a picture says it is, read from the head of its encoded form without decoding anything.
//
// In:  the encoded bytes, or as many from their beginning as there are.
// Out: width and height in pixels as the decoder would use them; nothing when the head is not found or makes no sense.
//
// Example: encoded_size(jpeg)->width == 2480

#include <cstdint>
#include <optional>
#include <string_view>

namespace solieu::extract {

struct PixelSize {
    std::int64_t width = 0, height = 0;
    int channels = 1;

    [[nodiscard]] double pixels() const { return static_cast<double>(width) * static_cast<double>(height); }
};

[[nodiscard]] std::optional<PixelSize> jpeg_size(std::string_view bytes);  // its first frame
[[nodiscard]] std::optional<PixelSize> jpx_size(std::string_view bytes);   // JPEG 2000: JP2 file or bare codestream
[[nodiscard]] std::optional<PixelSize> png_size(std::string_view bytes);
[[nodiscard]] std::optional<PixelSize> bmp_size(std::string_view bytes);

// The segments of a JBIG2 picture as PDF embeds them: the largest width and the largest height that any page or region
// of it asks for; the height is 0 when no head says it.
[[nodiscard]] std::optional<PixelSize> jbig2_size(std::string_view bytes);

// How often its pixels are decoded: the scans of a progressive JPEG, 1 for any other; the pixels of all regions of a
// JBIG2.
[[nodiscard]] int jpeg_passes(std::string_view bytes);
[[nodiscard]] double jbig2_pixels(std::string_view bytes);

// What a picture may have at most before it is decoded: more is over the limit, and reported.
inline constexpr double most_pixels = 120e6;  // A3 at 600 dpi is 70 million
inline constexpr int longest_side = 32000;    // pixels

// Whether a progressive JPEG takes too long (its passes decode each pixel again) or too much memory (all its
// coefficients are held, two bytes each).
[[nodiscard]] bool has_too_many_passes(std::string_view jpeg);

// More than that, on a side or in all.
[[nodiscard]] bool is_too_large(double width, double height);

}  // namespace solieu::extract
