#include "extract/pdf/encoded_size.h"

#include <algorithm>
#include <cstddef>

namespace solieu::extract {
namespace {

using namespace std::string_view_literals;

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t big16(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

std::uint32_t big32(std::string_view bytes, std::size_t at) {
    return big16(bytes, at) << 16 | big16(bytes, at + 2);
}

std::uint32_t little32(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8 | byte_at(bytes, at + 2) << 16 |
           byte_at(bytes, at + 3) << 24;
}

bool is_frame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// Where the marker of the first frame of a JPEG stands, with its head whole.
std::optional<std::size_t> find_frame(std::string_view bytes) {
    if (!bytes.starts_with("\xff\xd8"sv)) return std::nullopt;
    for (std::size_t at = 2; at + 10 <= bytes.size();) {
        if (byte_at(bytes, at) != 0xFF) {  // decoders skip what stands between segments
            ++at;
            continue;
        }
        const std::uint32_t marker = byte_at(bytes, at + 1);
        if (is_frame(marker)) return at;
        const bool alone = marker == 0xFF || marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        at += marker == 0xFF ? 1 : alone ? 2 : 2 + std::max(2U, big16(bytes, at + 2));
    }
    return std::nullopt;
}

// Where the codestream of a JP2 file begins, past the boxes before it.
std::optional<std::size_t> find_codestream(std::string_view bytes) {
    if (bytes.starts_with("\xff\x4f\xff\x51"sv)) return 0;
    for (std::size_t at = 0; at + 16 <= bytes.size();) {
        std::uint64_t length = big32(bytes, at), head = 8;
        if (length == 1) {
            length = static_cast<std::uint64_t>(big32(bytes, at + 8)) << 32 | big32(bytes, at + 12);
            head = 16;
        }
        if (bytes.substr(at + 4, 4) == "jp2c"sv) return at + head;
        if (length < head || length > bytes.size() - at) return std::nullopt;  // 0: to the end, and no codestream
        at += length;
    }
    return std::nullopt;
}

// One segment head of JBIG2: where its data begin and how long they are.
struct Segment {
    std::uint32_t type = 0, length = 0;
    std::size_t data = 0;
};

std::optional<Segment> segment_at(std::string_view bytes, std::size_t at) {
    if (at + 6 > bytes.size()) return std::nullopt;
    const std::uint32_t number = big32(bytes, at), flags = byte_at(bytes, at + 4);
    at += 5;
    std::uint64_t referred = byte_at(bytes, at) >> 5;
    if (referred == 7) {
        if (at + 4 > bytes.size()) return std::nullopt;
        referred = big32(bytes, at) & 0x1FFFFFFF;
        at += 4 + (referred + 8) / 8;
    } else {
        at += 1;
    }
    at += referred * (number <= 256 ? 1 : number <= 65536 ? 2 : 4);
    at += (flags & 0x40) != 0 ? 4 : 1;
    if (at + 4 > bytes.size()) return std::nullopt;
    return Segment{.type = flags & 0x3F, .length = big32(bytes, at), .data = at + 4};
}

bool has_size(std::uint32_t type) {
    constexpr std::uint32_t page = 48;
    return type == page || (type >= 4 && type <= 43 && type != 16);
}

}  // namespace

std::optional<PixelSize> jpeg_size(std::string_view bytes) {
    const std::optional<std::size_t> at = find_frame(bytes);
    if (!at) return std::nullopt;
    const PixelSize size{.width = big16(bytes, *at + 7),
                         .height = big16(bytes, *at + 5),
                         .channels = static_cast<int>(byte_at(bytes, *at + 9))};
    return size.width > 0 && size.height > 0 ? std::optional(size) : std::nullopt;
}

int jpeg_passes(std::string_view bytes) {
    const std::optional<std::size_t> frame = find_frame(bytes);
    const bool progressive = frame && (byte_at(bytes, *frame + 1) & 0x3) == 2;
    if (!progressive) return 1;
    int scans = 0;
    // In the data of a scan FF stands before 00 only, so each such marker begins one.
    for (std::size_t at = bytes.find('\xff', *frame); at < bytes.size() - 1; at = bytes.find('\xff', at + 1)) {
        if (byte_at(bytes, at + 1) == 0xDA) ++scans;
    }
    return std::max(scans, 1);
}

std::optional<PixelSize> jpx_size(std::string_view bytes) {
    const std::optional<std::size_t> begin = find_codestream(bytes);
    if (!begin || *begin + 42 > bytes.size() || bytes.substr(*begin, 4) != "\xff\x4f\xff\x51"sv) return std::nullopt;
    const std::size_t at = *begin + 8;  // past the markers, the length of SIZ and its capabilities
    const std::int64_t width = big32(bytes, at), height = big32(bytes, at + 4);
    const std::int64_t left = big32(bytes, at + 8), top = big32(bytes, at + 12);
    if (width <= left || height <= top) return std::nullopt;
    return PixelSize{
        .width = width - left, .height = height - top, .channels = static_cast<int>(big16(bytes, at + 32))};
}

std::optional<PixelSize> png_size(std::string_view bytes) {
    if (bytes.size() < 26 || !bytes.starts_with("\x89PNG\r\n\x1a\n"sv) || bytes.substr(12, 4) != "IHDR"sv) {
        return std::nullopt;
    }
    const std::uint32_t colour = byte_at(bytes, 25);
    const PixelSize size{
        .width = big32(bytes, 16), .height = big32(bytes, 20), .channels = colour == 0 || colour == 4 ? 1 : 3};
    return size.width > 0 && size.height > 0 ? std::optional(size) : std::nullopt;
}

std::optional<PixelSize> bmp_size(std::string_view bytes) {
    if (bytes.size() < 26 || !bytes.starts_with("BM")) return std::nullopt;
    if (little32(bytes, 14) == 12) {  // the head of OS/2
        const std::uint32_t both = little32(bytes, 18);
        const PixelSize size{.width = both & 0xFFFF, .height = both >> 16, .channels = 3};
        return size.width > 0 && size.height > 0 ? std::optional(size) : std::nullopt;
    }
    const auto width = static_cast<std::int32_t>(little32(bytes, 18));
    const auto height = static_cast<std::int32_t>(little32(bytes, 22));  // negative: from the top down
    if (width <= 0 || height == 0) return std::nullopt;
    return PixelSize{.width = width, .height = std::abs(static_cast<std::int64_t>(height)), .channels = 3};
}

namespace {

// Calls take(segment, width, height) for each page and region.
template <class Take>
void for_each_size(std::string_view bytes, const Take& take) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::optional<Segment> segment = segment_at(bytes, at);
        if (!segment) break;
        if (has_size(segment->type) && segment->data + 8 <= bytes.size()) {
            take(*segment, big32(bytes, segment->data), big32(bytes, segment->data + 4));
        }
        constexpr std::uint32_t unknown = 0xFFFFFFFF;  // only of the last region
        if (segment->length == unknown) break;
        at = segment->data + segment->length;
    }
}

}  // namespace

std::optional<PixelSize> jbig2_size(std::string_view bytes) {
    PixelSize size;
    for_each_size(bytes, [&](const Segment&, std::int64_t width, std::int64_t height) {
        size.width = std::max(size.width, width);
        if (height != 0xFFFFFFFF) size.height = std::max(size.height, height);  // not yet known; grows by stripes
    });
    return size.width > 0 ? std::optional(size) : std::nullopt;
}

double jbig2_pixels(std::string_view bytes) {
    double pixels = 0;
    for_each_size(bytes, [&](const Segment& segment, std::int64_t width, std::int64_t height) {
        constexpr std::uint32_t page = 48;
        if (segment.type != page) pixels += static_cast<double>(width) * static_cast<double>(height);
    });
    return pixels;
}

bool has_too_many_passes(std::string_view jpeg) {
    constexpr double most_coded_pixels = 4 * most_pixels, most_coefficients = 200e6;
    const std::optional<PixelSize> size = jpeg_size(jpeg);
    const int passes = size ? jpeg_passes(jpeg) : 1;
    if (passes == 1) return false;
    return size->pixels() * passes > most_coded_pixels || size->pixels() * size->channels > most_coefficients;
}

bool is_too_large(double width, double height) {
    return width > longest_side || height > longest_side || width * height > most_pixels;
}

}  // namespace solieu::extract
