#include "extract/picture/tiff_file.h"

#include <tiffio.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "extract/pdf/encoded_size.h"
#include "extract/pdf/pdf_image_sizes.h"
#include "extract/picture/declared.h"

namespace solieu::extract {
namespace {

constexpr tmsize_t most_memory = 1 << 30;  // of one piece that libtiff may ask for

Error damaged(std::string reason) {
    return {.kind = ErrorKind::unreadable,
            .place = {},
            .reason = std::move(reason),
            .advice = "open it in an image viewer and save it again as TIFF or PDF"};
}

// ---- The chain of directories

class Chain {
  public:
    explicit Chain(std::string_view bytes)
        : bytes_(bytes), big_endian_(bytes.starts_with("MM")), big_tiff_(number(2, 2).value_or(0) == 43) {}

    [[nodiscard]] std::optional<std::uint64_t> first() const { return big_tiff_ ? number(8, 8) : number(4, 4); }

    struct Directory {
        bool page = true;
        std::uint64_t next = 0;  // 0: none
    };

    // Nothing when it lies outside the file.
    [[nodiscard]] std::optional<Directory> directory(std::uint64_t at) const {
        const std::uint64_t count_size = big_tiff_ ? 8 : 2, entry_size = big_tiff_ ? 20 : 12;
        const auto count = number(at, count_size);
        if (!count || *count == 0 || *count > 4096 || at + count_size + *count * entry_size > bytes_.size()) {
            return std::nullopt;
        }
        Directory found;
        for (std::uint64_t i = 0; i < *count; ++i) {
            const std::uint64_t entry = at + count_size + i * entry_size;
            constexpr std::uint64_t preview = 1, mask = 4;
            if (number(entry, 2) != TIFFTAG_SUBFILETYPE) continue;
            const std::uint64_t size = number(entry + 2, 2) == TIFF_SHORT ? 2 : 4;
            found.page = (number(entry + (big_tiff_ ? 12 : 8), size).value_or(0) & (preview | mask)) == 0;
        }
        found.next = number(at + count_size + *count * entry_size, big_tiff_ ? 8 : 4).value_or(0);
        return found;
    }

  private:
    [[nodiscard]] std::optional<std::uint64_t> number(std::uint64_t at, std::uint64_t size) const {
        if (at > bytes_.size() || bytes_.size() - at < size) return std::nullopt;
        std::uint64_t value = 0;
        for (std::uint64_t i = 0; i < size; ++i) {
            value = value << 8 | static_cast<unsigned char>(bytes_[at + (big_endian_ ? i : size - 1 - i)]);
        }
        return value;
    }

    std::string_view bytes_;
    bool big_endian_, big_tiff_;
};

// ---- libtiff on memory

// Behind the end stands `filler`, so that libtiff decodes the part of a strip that is there.
struct Memory {
    std::string_view bytes;
    int filler = 0;
    std::uint64_t at = 0;
    bool past_end = false;
    std::string complaint;  // libtiff's first
};

tmsize_t read_memory(thandle_t handle, void* out, tmsize_t size) {
    auto& memory = *static_cast<Memory*>(handle);
    const auto wanted = static_cast<std::uint64_t>(std::max<tmsize_t>(size, 0));
    const std::uint64_t there = memory.at < memory.bytes.size() ? memory.bytes.size() - memory.at : 0;
    const std::uint64_t count = std::min(wanted, there);
    if (count > 0) std::memcpy(out, memory.bytes.data() + memory.at, count);
    if (count < wanted) {
        std::memset(static_cast<char*>(out) + count, memory.filler, wanted - count);
        memory.past_end = true;
    }
    memory.at += wanted;
    return size;
}

tmsize_t write_memory(thandle_t, void*, tmsize_t) {
    return 0;
}

toff_t seek_memory(thandle_t handle, toff_t offset, int from) {
    auto& memory = *static_cast<Memory*>(handle);
    memory.at = from == SEEK_SET ? offset : from == SEEK_CUR ? memory.at + offset : memory.bytes.size() + offset;
    return memory.at;
}

int close_memory(thandle_t) {
    return 0;
}

toff_t size_of_memory(thandle_t handle) {
    return static_cast<Memory*>(handle)->bytes.size();
}

int note_complaint(TIFF*, void* data, const char*, const char* format, va_list arguments) {
    auto& memory = *static_cast<Memory*>(data);
    if (memory.complaint.empty()) {
        char text[200];
        std::vsnprintf(text, sizeof text, format, arguments);
        memory.complaint = text;
    }
    return 1;
}

int ignore_warning(TIFF*, void*, const char*, const char*, va_list) {
    return 1;
}

struct Close {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using Tiff = std::unique_ptr<TIFF, Close>;

Tiff open(Memory& memory) {
    TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
    if (options == nullptr) return nullptr;
    TIFFOpenOptionsSetMaxSingleMemAlloc(options, most_memory);
    TIFFOpenOptionsSetErrorHandlerExtR(options, note_complaint, &memory);
    TIFFOpenOptionsSetWarningHandlerExtR(options, ignore_warning, nullptr);
    // h: the first directory is not read; m: not mapped.
    Tiff tiff(TIFFClientOpenExt("", "rhm", &memory, read_memory, write_memory, seek_memory, close_memory,
                                size_of_memory, nullptr, nullptr, options));
    TIFFOpenOptionsFree(options);
    return tiff;
}

// ---- Pixels

struct Layout {
    std::uint32_t width = 0, height = 0;
    std::uint16_t bits = 1, samples = 1, planar = PLANARCONFIG_CONTIG, photometric = PHOTOMETRIC_MINISWHITE,
                  format = SAMPLEFORMAT_UINT, compression = COMPRESSION_NONE;
    bool tiled = false;
};

Layout layout_of(TIFF* tiff) {
    Layout layout;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &layout.width);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &layout.height);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &layout.bits);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &layout.samples);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &layout.planar);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLEFORMAT, &layout.format);
    TIFFGetField(tiff, TIFFTAG_COMPRESSION, &layout.compression);
    if (TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &layout.photometric) == 0) {
        layout.photometric = layout.samples >= 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISWHITE;
    }
    layout.tiled = TIFFIsTiled(tiff) != 0;
    return layout;
}

Declared declared_by(TIFF* tiff) {
    Declared declared;
    float x = 0, y = 0;
    std::uint16_t unit = RESUNIT_INCH, orientation = ORIENTATION_TOPLEFT;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_RESOLUTIONUNIT, &unit);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &orientation);
    if (unit != RESUNIT_NONE && TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &x) != 0) {
        const double scale = unit == RESUNIT_CENTIMETER ? 2.54 : 1;
        if (TIFFGetField(tiff, TIFFTAG_YRESOLUTION, &y) == 0) y = x;
        declared.dpi_x = static_cast<double>(x) * scale;
        declared.dpi_y = static_cast<double>(y) * scale;
    }
    declared.orientation = orientation;
    return declared;
}

struct Decoded {
    cv::Mat pixels;
    bool late = false;
    std::uint32_t rows = 0;  // that came without error
};

bool is_late(Deadline deadline) {
    return ProcessorClock::now() > deadline;
}

// One sample a pixel of at most 8 bits, or plain RGB, in strips.
bool is_plain(TIFF* tiff, Layout& layout) {
    if (layout.tiled || layout.planar != PLANARCONFIG_CONTIG || layout.format != SAMPLEFORMAT_UINT) return false;
    if (layout.samples == 1) {
        const bool grey = layout.photometric <= PHOTOMETRIC_MINISBLACK;
        return grey && (layout.bits == 1 || layout.bits == 2 || layout.bits == 4 || layout.bits == 8);
    }
    if (layout.samples != 3 || layout.bits != 8) return false;
    if (layout.compression == COMPRESSION_JPEG && layout.photometric == PHOTOMETRIC_YCBCR) {
        return TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB) != 0;
    }
    return layout.photometric == PHOTOMETRIC_RGB;
}

// The grey of each sample.
std::array<std::uint8_t, 256> greys_of(const Layout& layout) {
    std::array<std::uint8_t, 256> greys{};
    const int most = (1 << layout.bits) - 1;
    for (int i = 0; i <= most; ++i) {
        const int bright = i * 255 / most;
        greys[static_cast<std::size_t>(i)] =
            static_cast<std::uint8_t>(layout.photometric == PHOTOMETRIC_MINISWHITE ? 255 - bright : bright);
    }
    return greys;
}

void take_row(const std::uint8_t* row, const Layout& layout, const std::array<std::uint8_t, 256>& greys,
              std::uint8_t* out) {
    if (layout.samples == 3) {
        for (std::uint32_t x = 0; x < layout.width; ++x, row += 3, out += 3) {
            out[0] = row[2];
            out[1] = row[1];
            out[2] = row[0];
        }
        return;
    }
    const unsigned bits = layout.bits, mask = (1U << bits) - 1;
    for (std::uint32_t x = 0; x < layout.width; ++x) {
        const unsigned place = x * bits;
        out[x] = greys[row[place / 8] >> (8 - bits - place % 8) & mask];
    }
}

Decoded decode_rows(TIFF* tiff, const Layout& layout, Deadline deadline) {
    Decoded decoded;
    decoded.pixels = cv::Mat(static_cast<int>(layout.height), static_cast<int>(layout.width),
                             layout.samples == 3 ? CV_8UC3 : CV_8UC1, cv::Scalar::all(255));
    const auto row_bytes = static_cast<std::size_t>(std::max<tmsize_t>(TIFFScanlineSize(tiff), 0));
    if (row_bytes < (static_cast<std::size_t>(layout.width) * layout.samples * layout.bits + 7) / 8) return decoded;
    std::vector<std::uint8_t> row(row_bytes);
    const auto greys = greys_of(layout);
    for (; decoded.rows < layout.height; ++decoded.rows) {
        if (decoded.rows % 16 == 0 && is_late(deadline)) {
            decoded.late = true;
            break;
        }
        if (TIFFReadScanline(tiff, row.data(), decoded.rows, 0) != 1) break;
        take_row(row.data(), layout, greys, decoded.pixels.ptr(static_cast<int>(decoded.rows)));
    }
    return decoded;
}

// A raster of libtiff stands on its head, and its colours were multiplied by their opacity: put on white.
void take_raster(const std::vector<std::uint32_t>& raster, cv::Size piece, cv::Mat out) {
    for (int y = 0; y < out.rows; ++y) {
        const std::uint32_t* from =
            raster.data() + static_cast<std::size_t>(piece.height - 1 - y) * static_cast<std::size_t>(piece.width);
        auto* to = out.ptr<cv::Vec3b>(y);
        for (int x = 0; x < out.cols; ++x) {
            const std::uint32_t white = 255 - TIFFGetA(from[x]);
            const auto on_white = [&](std::uint32_t value) {
                return static_cast<std::uint8_t>(std::min(255U, value + white));
            };
            to[x] = {on_white(TIFFGetB(from[x])), on_white(TIFFGetG(from[x])), on_white(TIFFGetR(from[x]))};
        }
    }
}

// Anything else, a strip or tile at a time through libtiff's conversion.
Decoded decode_pieces(TIFF* tiff, const Layout& layout, Deadline deadline) {
    Decoded decoded;
    char why_not[1024];
    if (TIFFRGBAImageOK(tiff, why_not) == 0) return decoded;
    std::uint32_t across = layout.width, down = layout.height;
    if (layout.tiled) {
        TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &across);
        TIFFGetField(tiff, TIFFTAG_TILELENGTH, &down);
    } else {
        TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &down);
        down = std::min(down, layout.height);
    }
    if (across == 0 || down == 0 || is_too_large(across, down)) return decoded;
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);  // turned later
    decoded.pixels =
        cv::Mat(static_cast<int>(layout.height), static_cast<int>(layout.width), CV_8UC3, cv::Scalar::all(255));
    std::vector<std::uint32_t> raster(static_cast<std::size_t>(across) * down);
    bool whole = true;
    for (std::uint32_t y = 0; y < layout.height; y += down) {
        for (std::uint32_t x = 0; x < layout.width; x += across) {
            if (is_late(deadline)) {
                decoded.late = true;
                return decoded;
            }
            std::fill(raster.begin(), raster.end(), 0);
            const bool good = (layout.tiled ? TIFFReadRGBATile(tiff, x, y, raster.data())
                                            : TIFFReadRGBAStrip(tiff, y, raster.data())) != 0;
            whole = whole && good;
            const cv::Rect place =
                cv::Rect(static_cast<int>(x), static_cast<int>(y), static_cast<int>(across), static_cast<int>(down)) &
                cv::Rect({}, decoded.pixels.size());
            const int height = layout.tiled ? static_cast<int>(down) : place.height;
            if (good) take_raster(raster, {static_cast<int>(across), height}, decoded.pixels(place));
        }
        if (whole) decoded.rows = std::min(layout.height, y + down);
    }
    return decoded;
}

struct Page {
    std::shared_ptr<void> room;
    Layout layout;
    Declared declared;
    Decoded decoded;
};

Result<Page> decode(Memory& memory, std::uint64_t directory, Deadline deadline, PictureLimits* limits) {
    const Tiff tiff = open(memory);
    if (!tiff || TIFFSetSubDirectory(tiff.get(), directory) == 0) {
        return tl::unexpected(
            damaged("a page of the TIFF is damaged" + (memory.complaint.empty() ? "" : ": " + memory.complaint)));
    }
    Page page{.room = {}, .layout = layout_of(tiff.get()), .declared = declared_by(tiff.get()), .decoded = {}};
    Layout& layout = page.layout;
    if (layout.width == 0 || layout.height == 0) return tl::unexpected(damaged("a page of the TIFF has no size"));
    if (is_too_large(layout.width, layout.height)) {
        return tl::unexpected(picture_too_large({}, layout.width, layout.height));
    }
    page.room = room_for(limits, static_cast<double>(layout.width) * layout.height);
    memory.past_end = false;
    page.decoded = is_plain(tiff.get(), layout) ? decode_rows(tiff.get(), layout, deadline)
                                                : decode_pieces(tiff.get(), layout, deadline);
    if (page.decoded.late) return tl::unexpected(picture_too_slow());
    return page;
}

// Rows that were decoded from the filler behind the end of the file are those that another filler changes.
std::uint32_t rows_before_the_end(std::string_view bytes, std::uint64_t directory, const Decoded& first,
                                  Deadline deadline) {
    Memory memory{.bytes = bytes, .filler = 0xFF};
    const Result<Page> second = decode(memory, directory, deadline, nullptr);
    if (!second || second->decoded.pixels.size() != first.pixels.size()) return 0;
    const std::uint32_t rows = std::min(first.rows, second->decoded.rows);
    const std::size_t row_bytes = static_cast<std::size_t>(first.pixels.cols) * first.pixels.elemSize();
    for (std::uint32_t y = 0; y < rows; ++y) {
        const int row = static_cast<int>(y);
        if (std::memcmp(first.pixels.ptr(row), second->decoded.pixels.ptr(row), row_bytes) != 0) return y;
    }
    return rows;
}

}  // namespace

Result<std::vector<std::uint64_t>> tiff_pages(std::string_view bytes, int max_pages) {
    const Chain chain(bytes);
    std::vector<std::uint64_t> pages;
    std::unordered_set<std::uint64_t> seen;
    for (std::uint64_t at = chain.first().value_or(0); at != 0;) {
        if (!seen.insert(at).second) {
            return tl::unexpected(damaged("the pages of the TIFF follow each other in a circle"));
        }
        const auto directory = chain.directory(at);
        if (!directory) break;
        if (directory->page) pages.push_back(at);
        if (seen.size() > 3 * static_cast<std::size_t>(max_pages) ||
            pages.size() > static_cast<std::size_t>(max_pages)) {
            return tl::unexpected(Error{.kind = ErrorKind::over_limit,
                                        .place = {},
                                        .reason = "the TIFF has more than " + std::to_string(max_pages) + " pages",
                                        .advice = "split it"});
        }
        at = directory->next;
    }
    if (pages.empty()) return tl::unexpected(damaged("the TIFF is damaged: no page can be found"));
    return pages;
}

Result<Picture> tiff_page(std::string_view bytes, std::uint64_t directory, Deadline deadline, Colours colours,
                          PictureLimits* limits) {
    Memory memory{.bytes = bytes};
    Result<Page> page = decode(memory, directory, deadline, limits);
    if (!page) return tl::unexpected(std::move(page.error()));
    Decoded& decoded = page->decoded;
    if (memory.past_end) decoded.rows = rows_before_the_end(bytes, directory, decoded, deadline);
    if (decoded.rows == 0) {
        return tl::unexpected(
            damaged("the picture cannot be decoded" + (memory.complaint.empty() ? "" : ": " + memory.complaint)));
    }
    const std::uint32_t all = page->layout.height, good = decoded.rows;
    if (good < all) {
        decoded.pixels.rowRange(static_cast<int>(good), static_cast<int>(all)).setTo(cv::Scalar::all(255));
    }
    Picture picture = upright_picture(std::move(decoded.pixels), page->declared, colours);
    picture.room = std::move(page->room);
    if (good < all) {
        picture.damage =
            "the picture is damaged or cut off after " + std::to_string(good) + " of " + std::to_string(all) + " rows";
    } else if (memory.past_end) {
        picture.damage = "the file ends before the picture does";
    }
    return picture;
}

std::string tiff_jpeg(std::string_view bytes, std::uint64_t directory, Declared& declared) {
    constexpr std::string_view begin = "\xff\xd8", end = "\xff\xd9";
    Memory memory{.bytes = bytes};
    const Tiff tiff = open(memory);
    if (!tiff || TIFFSetSubDirectory(tiff.get(), directory) == 0) return {};
    const Layout layout = layout_of(tiff.get());
    const bool grey = layout.samples == 1 && layout.photometric == PHOTOMETRIC_MINISBLACK;
    const bool colour = layout.samples == 3 && layout.photometric == PHOTOMETRIC_YCBCR;
    if (layout.compression != COMPRESSION_JPEG || layout.tiled || layout.bits != 8 || (!grey && !colour)) return {};
    if (TIFFNumberOfStrips(tiff.get()) != 1) return {};
    const tmsize_t size = TIFFRawStripSize(tiff.get(), 0);
    if (size <= 4 || static_cast<std::uint64_t>(size) > bytes.size()) return {};
    std::string strip(static_cast<std::size_t>(size), '\0');
    if (TIFFReadRawStrip(tiff.get(), 0, strip.data(), size) != size || memory.past_end) return {};
    if (!strip.starts_with(begin)) return {};
    // The tables of all strips stand apart, as a JPEG file of tables only.
    std::uint32_t count = 0;
    const void* tables = nullptr;
    std::string head;
    if (TIFFGetField(tiff.get(), TIFFTAG_JPEGTABLES, &count, &tables) != 0 && count > 4) {
        head.assign(static_cast<const char*>(tables), count);
        if (!head.starts_with(begin) || !head.ends_with(end)) return {};
        head.resize(head.size() - end.size());
        strip.erase(0, begin.size());
    }
    declared = declared_by(tiff.get());
    return head + strip;
}

}  // namespace solieu::extract
