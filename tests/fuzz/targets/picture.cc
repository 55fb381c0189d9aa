// Files of pictures: their heads, and the pixels of small ones.

#include <algorithm>
#include <chrono>
#include <optional>

#include "extract/pdf/encoded_size.h"
#include "extract/picture/declared.h"
#include "extract/picture/image_file.h"
#include "tests/fuzz/check_document.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::fuzz;

namespace {

constexpr std::int64_t small_side = 2000, small_area = 1'000'000;  // what is decoded here

void check(const std::optional<PixelSize>& size) {
    if (size) expect(size->width > 0 && size->height > 0, "a picture has a size");
}

bool is_small(const std::optional<PixelSize>& size) {
    return size && size->width <= small_side && size->height <= small_side && size->width * size->height <= small_area;
}

// TIFF says sizes in each directory: any field of width or length that is too much will do to pass it over.
bool is_small_tiff(std::string_view bytes) {
    const bool big = bytes.starts_with("MM");
    const auto number = [&](std::size_t at, std::size_t count) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t place = big ? at + i : at + count - 1 - i;
            value = value << 8 | static_cast<unsigned char>(bytes[place]);
        }
        return value;
    };
    constexpr std::uint64_t width_tag = 256, length_tag = 257, tile_width_tag = 322, tile_length_tag = 323;
    for (std::size_t at = 0; at + 20 <= bytes.size(); ++at) {
        const std::uint64_t tag = number(at, 2), type = number(at + 2, 2);
        if (tag != width_tag && tag != length_tag && tag != tile_width_tag && tag != tile_length_tag) continue;
        const std::size_t width = type == 3 ? 2 : type == 4 ? 4 : type == 16 ? 8 : 0;
        if (width == 0) continue;
        if (number(at + 8, std::min<std::size_t>(width, 4)) > small_side) return false;
        if (number(at + 12, width) > small_side && number(at + 4, 4) == 0) return false;
    }
    return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = bytes_of(data, size);
    const auto png = png_size(bytes), jpeg = jpeg_size(bytes), bmp = bmp_size(bytes);
    for (const auto& found : {png, jpeg, bmp, jpx_size(bytes)}) check(found);
    if (const auto striped = jbig2_size(bytes)) expect(striped->width > 0, "a picture has a width");
    (void)declared_by_jpeg(bytes);
    (void)declared_by_png(bytes);
    (void)declared_by_bmp(bytes);
    const Result<ImageFile> file = ImageFile::open(bytes, 50);
    if (!file) {
        check_error(file.error());
        return 0;
    }
    const bool tiff = bytes.starts_with("II") || bytes.starts_with("MM");
    const bool small = tiff                        ? is_small_tiff(bytes)
                       : bytes.starts_with("BM")   ? is_small(bmp)
                       : bytes.starts_with("\x89") ? is_small(png)
                                                   : is_small(jpeg);
    if (!small) return 0;
    const Deadline deadline = Deadline::max();
    for (int number = 1; number <= std::min(file->pages(), 3); ++number) {
        if (const auto picture = file->page(number, deadline); !picture) check_error(picture.error());
        if (const auto sheet = file->sheet(number, deadline); !sheet) check_error(sheet.error());
    }
    return 0;
}
