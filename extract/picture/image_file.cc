#include "extract/picture/image_file.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <utility>

#include "extract/pdf/encoded_size.h"
#include "extract/pdf/pdf_image_sizes.h"
#include "extract/picture/declared.h"
#include "extract/picture/decoded_file.h"
#include "extract/picture/make_sheet.h"
#include "extract/picture/tiff_file.h"
#include "extract/picture_series.h"

namespace solieu::extract {
namespace {

using namespace std::string_view_literals;

Error damaged(std::string reason) {
    return {.kind = ErrorKind::unreadable,
            .place = {},
            .reason = std::move(reason),
            .advice = "open it in an image viewer and save it again, or get the file anew"};
}

// Whether the pixels that the head of an uncompressed BMP promises are there; of others Leptonica would
// complain aloud.
bool is_whole_bmp(std::string_view bytes, const PixelSize& size) {
    const auto number = [&](std::size_t at, std::size_t count) {
        std::uint64_t value = 0;
        for (std::size_t i = count; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
        return value;
    };
    constexpr std::uint64_t plain = 0, masks = 3, usual_head = 40;
    if (bytes.size() < 54 || number(14, 4) < usual_head || number(14, 4) > 124) return false;
    const std::uint64_t begin = number(10, 4), bits = number(28, 2), compression = number(30, 4);
    if (compression != plain && !(compression == masks && bits == 32)) return false;
    if (bits != 1 && bits != 4 && bits != 8 && bits != 24 && bits != 32) return false;
    const std::uint64_t row = (static_cast<std::uint64_t>(size.width) * bits + 31) / 32 * 4;
    const std::uint64_t colours = bits <= 8 ? 4ull << bits : 0;
    return begin >= 54 && begin <= bytes.size() && bytes.size() >= 54 + colours &&
           bytes.size() - begin >= row * static_cast<std::uint64_t>(size.height);
}

DecodedFile decode_bmp(std::string_view bytes, const PixelSize& size) {
    DecodedFile out;
    if (!is_whole_bmp(bytes, size)) return out;
    struct Destroy {
        void operator()(Pix* pix) const { pixDestroy(&pix); }
    };
    using OwnPix = std::unique_ptr<Pix, Destroy>;
    const OwnPix read(pixReadMemBmp(reinterpret_cast<const l_uint8*>(bytes.data()), bytes.size()));
    const OwnPix plain(read ? pixRemoveColormap(read.get(), REMOVE_CMAP_TO_FULL_COLOR) : nullptr);
    const OwnPix colour(plain ? pixConvertTo32(plain.get()) : nullptr);
    if (!colour) return out;
    out.pixels.create(pixGetHeight(colour.get()), pixGetWidth(colour.get()), CV_8UC3);
    for (int y = 0; y < out.pixels.rows; ++y) {
        const l_uint32* from = pixGetData(colour.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(colour.get());
        auto* to = out.pixels.ptr<unsigned char>(y);
        for (int x = 0; x < out.pixels.cols; ++x) {
            l_int32 red = 0, green = 0, blue = 0;
            extractRGBValues(from[x], &red, &green, &blue);
            to[3 * x] = static_cast<unsigned char>(blue);
            to[3 * x + 1] = static_cast<unsigned char>(green);
            to[3 * x + 2] = static_cast<unsigned char>(red);
        }
    }
    return out;
}

}  // namespace

int ImageFile::pages() const {
    if (kind_ == Kind::tiff) return static_cast<int>(directories_.size());
    return kind_ == Kind::series ? static_cast<int>(series_.size()) : 1;
}

Result<ImageFile> ImageFile::open_series(std::string_view bytes, int max_pages) {
    const auto files = pictures_of(bytes);
    if (!files || files->empty()) return tl::unexpected(damaged("the pictures that were joined are not whole"));
    ImageFile series(bytes, Kind::series);
    for (const std::string_view file : *files) {
        // One within another would be opened without end.
        Result<ImageFile> opened = file.starts_with(picture_series_mark)
                                       ? Result<ImageFile>(tl::unexpected(damaged("it is no picture")))
                                       : open(file, max_pages);
        const int pages = opened ? opened->pages() : 1;
        for (int i = 1; i <= pages; ++i) series.series_.push_back({.file = series.files_.size(), .number = i});
        series.files_.push_back(std::move(opened));
        if (series.pages() > max_pages) {
            return tl::unexpected(Error{.kind = ErrorKind::over_limit,
                                        .place = {},
                                        .reason = "the pictures have more than " + std::to_string(max_pages) + " pages",
                                        .advice = "give fewer at a time"});
        }
    }
    return series;
}

Result<ImageFile> ImageFile::open(std::string_view bytes, int max_pages) {
    if (bytes.starts_with(picture_series_mark)) return open_series(bytes, max_pages);
    if (bytes.starts_with("\x89PNG"sv)) return ImageFile(bytes, Kind::png);
    if (bytes.starts_with("\xff\xd8"sv)) return ImageFile(bytes, Kind::jpeg);
    if (bytes.starts_with("BM"sv)) return ImageFile(bytes, Kind::bmp);
    if (bytes.starts_with("II"sv) || bytes.starts_with("MM"sv)) {
        Result<std::vector<std::uint64_t>> directories = tiff_pages(bytes, max_pages);
        if (!directories) return tl::unexpected(std::move(directories.error()));
        ImageFile file(bytes, Kind::tiff);
        file.directories_ = std::move(*directories);
        return file;
    }
    return tl::unexpected(Error{.kind = ErrorKind::unsupported,
                                .place = {},
                                .reason = "it is no picture of a kind that is read",
                                .advice = "save it as PNG or PDF and read that"});
}

Result<Picture> ImageFile::decode(Deadline deadline, Colours colours, PictureLimits* limits) const {
    const auto size = kind_ == Kind::png    ? png_size(bytes_)
                      : kind_ == Kind::jpeg ? jpeg_size(bytes_)
                                            : bmp_size(bytes_);
    if (!size) return tl::unexpected(damaged("the picture is damaged: its size cannot be found"));
    const auto width = static_cast<double>(size->width), height = static_cast<double>(size->height);
    if (is_too_large(width, height)) return tl::unexpected(picture_too_large({}, width, height));
    if (kind_ == Kind::jpeg && has_too_many_passes(bytes_)) {
        return tl::unexpected(picture_too_slow());
    }
    std::shared_ptr<void> room = room_for(limits, width * height);
    DecodedFile file = kind_ == Kind::png    ? decode_png(bytes_)
                       : kind_ == Kind::jpeg ? decode_jpeg(bytes_, deadline)
                                             : decode_bmp(bytes_, *size);
    if (file.late) return tl::unexpected(picture_too_slow());
    if (file.pixels.empty()) {
        return tl::unexpected(damaged("the picture is damaged or cut off and cannot be decoded" +
                                      (file.complaint.empty() ? "" : ": " + file.complaint)));
    }
    const Declared declared = kind_ == Kind::png    ? declared_by_png(bytes_)
                              : kind_ == Kind::jpeg ? declared_by_jpeg(bytes_)
                                                    : declared_by_bmp(bytes_);
    Picture picture = upright_picture(std::move(file.pixels), declared, colours);
    picture.room = std::move(room);
    if (!file.whole) picture.damage = "the file is damaged, or ends before the picture does";
    return picture;
}

Result<Picture> ImageFile::page(int number, Deadline deadline, PictureLimits* limits) const {
    const std::string place = "page " + std::to_string(number);
    Result<Picture> picture = tl::unexpected(
        Error{.kind = ErrorKind::unreadable, .place = {}, .reason = "the file holds no such page", .advice = {}});
    try {
        if (kind_ == Kind::series && number >= 1 && number <= pages()) {
            const PageOfFile& one = series_[static_cast<std::size_t>(number - 1)];
            const Result<ImageFile>& file = files_[one.file];
            picture = file ? file->page(one.number, deadline, limits) : tl::unexpected(file.error());
        } else if (number >= 1 && number <= pages()) {
            picture = kind_ == Kind::tiff ? tiff_page(bytes_, directories_[static_cast<std::size_t>(number - 1)],
                                                      deadline, Colours::as_needed, limits)
                                          : decode(deadline, Colours::as_needed, limits);
        }
    } catch (const OverBudget&) {
        throw;
    } catch (const std::exception& problem) {
        picture = tl::unexpected(damaged(std::string("the picture cannot be decoded: ") + problem.what()));
    }
    if (!picture) picture.error().place = place;
    return picture;
}

// A coding of its own that a PDF can hold; one without data where there is none.
Result<Sheet> ImageFile::own_coding(int number, Deadline deadline) const {
    if (kind_ == Kind::tiff) {
        Declared declared;
        std::string jpeg = tiff_jpeg(bytes_, directories_[static_cast<std::size_t>(number - 1)], declared);
        return jpeg.empty() ? Sheet() : sheet_of_jpeg(std::move(jpeg), declared, deadline);
    }
    if (kind_ == Kind::jpeg) return sheet_of_jpeg(std::string(bytes_), declared_by_jpeg(bytes_), deadline);
    if (kind_ == Kind::png) return sheet_of_png(bytes_);
    return Sheet();
}

Result<Sheet> ImageFile::sheet(int number, Deadline deadline) const {
    const std::string place = "page " + std::to_string(number);
    if (number < 1 || number > pages()) {
        return tl::unexpected(Error{
            .kind = ErrorKind::unreadable, .place = place, .reason = "the file holds no such page", .advice = {}});
    }
    if (kind_ == Kind::series) {
        const PageOfFile& one = series_[static_cast<std::size_t>(number - 1)];
        const Result<ImageFile>& file = files_[one.file];
        Result<Sheet> sheet = file ? file->sheet(one.number, deadline) : tl::unexpected(file.error());
        if (!sheet) sheet.error().place = place;
        return sheet;
    }
    try {
        if (Result<Sheet> own = own_coding(number, deadline); !own || !own->data.empty()) return own;
        const Result<Picture> picture =
            kind_ == Kind::tiff
                ? tiff_page(bytes_, directories_[static_cast<std::size_t>(number - 1)], deadline, Colours::kept)
                : decode(deadline, Colours::kept, nullptr);
        if (!picture) return tl::unexpected(picture.error());
        return sheet_of_pixels(*picture);
    } catch (const std::exception& problem) {
        return tl::unexpected(damaged(std::string("the picture cannot be decoded: ") + problem.what()));
    }
}

}  // namespace solieu::extract
