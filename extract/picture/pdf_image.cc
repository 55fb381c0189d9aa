#include "extract/picture/pdf_image.h"

#include <GfxState.h>
#include <Stream.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace solieu::extract {
namespace {

using Colour = cv::Vec3b;  // blue, green, red

// The samples of a row, a byte each, from as many bits as the file gives them. Of 16 bits the upper 8 are kept, which
// is what Poppler's colour maps expect.
void unpack(const std::vector<std::uint8_t>& packed, int bits, std::vector<std::uint8_t>& samples) {
    const std::size_t count = samples.size();
    switch (bits) {
        case 8:
            std::copy_n(packed.begin(), count, samples.begin());
            return;
        case 16:
            for (std::size_t i = 0; i < count; ++i) samples[i] = packed[2 * i];
            return;
        default:
            break;
    }
    const auto width = static_cast<unsigned>(bits);
    const unsigned mask = (1U << width) - 1;
    unsigned held = 0, held_bits = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        while (held_bits < width) {
            held = (held << 8 | packed[next++]) & 0xFFFFFF;
            held_bits += 8;
        }
        held_bits -= width;
        samples[i] = static_cast<std::uint8_t>(held >> held_bits & mask);
    }
}

// Calls take(row, samples) for each row that there is. Poppler's ImageStream would not tell where the data end.
template <class Take>
void for_each_row(PdfImage& image, Stream& stream, int components, int bits, Deadline deadline, const Take& take) {
    if (components < 1 || components > gfxColorMaxComps || bits < 1 || bits > 16) return;
    const std::size_t count = static_cast<std::size_t>(image.pixels.cols) * static_cast<std::size_t>(components);
    const std::size_t bytes = (count * static_cast<std::size_t>(bits) + 7) / 8;
    std::vector<std::uint8_t> packed(bytes), samples(count);
    stream.reset();
    for (; image.rows < image.pixels.rows; ++image.rows) {
        if (image.rows % 16 == 0 && ProcessorClock::now() > deadline) {
            image.late = true;
            break;
        }
        const int got = stream.doGetChars(static_cast<int>(bytes), packed.data());
        if (got < static_cast<int>(bytes)) break;
        unpack(packed, bits, samples);
        take(image.rows, samples.data());
    }
    stream.close();
}

// The colour of each sample that a picture of one component can have.
std::array<Colour, 256> colour_table(GfxImageColorMap& colours) {
    std::array<Colour, 256> table;
    table.fill({255, 255, 255});
    const int count = 1 << std::min(colours.getBits(), 8);
    for (int i = 0; i < count; ++i) {
        const auto sample = static_cast<unsigned char>(i);
        GfxRGB rgb{};
        colours.getRGB(&sample, &rgb);
        table[static_cast<std::size_t>(i)] = {colToByte(rgb.b), colToByte(rgb.g), colToByte(rgb.r)};
    }
    return table;
}

PdfImage from_table(Stream& stream, int width, int height, int bits, const std::array<Colour, 256>& table,
                    Deadline deadline) {
    PdfImage image;
    const bool grey = std::all_of(table.begin(), table.end(), [](const Colour& colour) {
        return std::max({colour[0], colour[1], colour[2]}) - std::min({colour[0], colour[1], colour[2]}) <= 8;
    });
    if (!grey) {
        image.pixels = cv::Mat(height, width, CV_8UC3, cv::Scalar::all(255));
        for_each_row(image, stream, 1, bits, deadline, [&](int row, std::uint8_t* samples) {
            auto* out = image.pixels.ptr<Colour>(row);
            for (int x = 0; x < width; ++x) out[x] = table[samples[x]];
        });
        return image;
    }
    image.pixels = cv::Mat(height, width, CV_8UC1, cv::Scalar::all(255));
    std::array<std::uint8_t, 256> greys{};
    std::transform(table.begin(), table.end(), greys.begin(), [](const Colour& colour) { return colour[1]; });
    for_each_row(image, stream, 1, bits, deadline, [&](int row, std::uint8_t* samples) {
        auto* out = image.pixels.ptr<std::uint8_t>(row);
        for (int x = 0; x < width; ++x) out[x] = greys[samples[x]];
    });
    return image;
}

}  // namespace

PdfImage decode_image(Stream& stream, int width, int height, GfxImageColorMap& colours, Deadline deadline) {
    const int components = colours.getNumPixelComps(), bits = colours.getBits();
    if (components == 1) return from_table(stream, width, height, bits, colour_table(colours), deadline);
    PdfImage image;
    image.pixels = cv::Mat(height, width, CV_8UC3, cv::Scalar::all(255));
    for_each_row(image, stream, components, bits, deadline, [&](int row, std::uint8_t* samples) {
        auto* out = image.pixels.ptr<std::uint8_t>(row);
        colours.getRGBLine(samples, out, width);
        for (int x = 0; x < width; ++x) std::swap(out[3 * x], out[3 * x + 2]);
    });
    return image;
}

PdfImage decode_mask(Stream& stream, int width, int height, bool invert, std::uint8_t ink, Deadline deadline) {
    std::array<Colour, 256> table;
    table.fill({255, 255, 255});
    table[invert ? 1 : 0] = {ink, ink, ink};
    return from_table(stream, width, height, 1, table, deadline);
}

}  // namespace solieu::extract
