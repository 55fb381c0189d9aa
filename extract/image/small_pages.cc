#include "extract/image/small_pages.h"

#include <PDFDoc.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "base/side_by_side.h"
#include "extract/image/small_picture.h"
#include "extract/pdf/form_fields.h"
#include "extract/pdf/pdf_open.h"
#include "extract/picture/image_file.h"
#include "extract/picture/pdf_picture.h"
#include "extract/scan/find_turn.h"

namespace solieu::extract {
namespace {

constexpr std::chrono::seconds picture_time{10};
constexpr int pages_per_thread = 2;  // fewer are not worth opening the file once more

using PictureOf = std::function<Result<Picture>(int page, Deadline deadline, PictureLimits& limits)>;

PagePicture picture_of(const Page& page, const PictureOf& make, PictureLimits& limits) {
    PagePicture out{.page = page.number};
    try {
        const FileTime::Piece piece = limits.time.piece(picture_time);
        const Result<Picture> picture = make(page.number, piece.deadline(), limits);
        if (!picture) return out;
        SmallPicture small = small_picture(*picture, (page.rotation - picture->rotation + 360) % 360);
        out.media_type = std::move(small.media_type);
        out.bytes = std::move(small.bytes);
        out.width = small.width;
        out.height = small.height;
    } catch (const std::exception&) {
        out.bytes.clear();
    }
    return out;
}

PictureOf pdf_pages(const std::shared_ptr<PDFDoc>& pdf) {
    return [pdf](int page, Deadline deadline, PictureLimits& limits) {
        return pdf_picture(*pdf, page, deadline, small_picture_dpi, &limits);
    };
}

// As wide as the page, the spot outlined.
PagePicture strip_of(const Page& page, const Picture& picture, const Box& spot) {
    constexpr double around = 16, highest = 130, outline = 2;  // points
    PagePicture out{.page = page.number};
    if (picture.pixels.empty() || page.width <= 0 || page.height <= 0) return out;
    const cv::Mat pixels = turned(picture.pixels, (page.rotation - picture.rotation + 360) % 360);
    const double across = pixels.cols / page.width, down = pixels.rows / page.height;
    const auto at = [](double points, double scale) { return static_cast<int>(std::lround(points * scale)); };
    const double top = std::max(0.0, spot.y0 - around);
    const double height = std::min(spot.y1 + around - top, highest);
    const cv::Rect all(0, 0, pixels.cols, pixels.rows);
    const cv::Rect area = cv::Rect(0, at(top, down), pixels.cols, at(height, down)) & all;
    if (area.empty()) return out;
    Picture strip{.pixels = pixels(area).clone(),
                  .dpi_x = picture.dpi_x,
                  .dpi_y = picture.dpi_y,
                  .width = page.width,
                  .height = area.height / down,
                  .rotation = 0,
                  .room = {},
                  .damage = {}};
    cv::rectangle(strip.pixels, cv::Point(at(spot.x0 - outline, across), at(spot.y0 - outline, down) - area.y),
                  cv::Point(at(spot.x1 + outline, across), at(spot.y1 + outline, down) - area.y),
                  strip.pixels.channels() == 3 ? cv::Scalar(0, 0, 200) : cv::Scalar(0), std::max(1, at(1, down)));
    SmallPicture small = small_picture(strip, 0);
    out.media_type = std::move(small.media_type);
    out.bytes = std::move(small.bytes);
    out.width = small.width;
    out.height = small.height;
    return out;
}

bool is_pdf(const Document& document) {
    return document.kind == SourceKind::pdf_text || document.kind == SourceKind::pdf_scan ||
           document.kind == SourceKind::pdf_mixed;
}

// What makes the pictures on one thread; none when the file cannot be opened.
PictureOf open_pages(std::string_view bytes, const Document& document) {
    if (is_pdf(document)) {
        const std::shared_ptr<PDFDoc> pdf = open_pdf(bytes);
        if (pdf->isOk()) drop_large_form(*pdf);
        return pdf->isOk() ? pdf_pages(pdf) : PictureOf();
    }
    const Result<ImageFile> opened = ImageFile::open(bytes, document.page_count);
    if (!opened) return {};
    const auto file = std::make_shared<ImageFile>(*opened);
    return [file](int page, Deadline deadline, PictureLimits& limits) { return file->page(page, deadline, &limits); };
}

Error not_opened() {
    return {.kind = ErrorKind::unreadable, .place = {}, .reason = "the file cannot be opened again", .advice = {}};
}

}  // namespace

Result<std::vector<PagePicture>> small_spots(std::string_view bytes, const Document& document,
                                             const std::vector<PictureSpot>& spots) {
    const PictureOf make = open_pages(bytes, document);
    if (!make) return tl::unexpected(not_opened());
    std::vector<PagePicture> strips(spots.size());
    std::map<int, std::vector<std::size_t>> by_page;
    for (std::size_t i = 0; i < spots.size(); ++i) by_page[spots[i].page].push_back(i);
    PictureLimits limits(bytes.size(), static_cast<int>(by_page.size()));
    for (const auto& [number, these] : by_page) {
        const auto page = std::ranges::find(document.pages, number, &Page::number);
        if (page == document.pages.end()) continue;
        try {
            const FileTime::Piece piece = limits.time.piece(picture_time);
            const Result<Picture> picture = make(number, piece.deadline(), limits);
            if (!picture) continue;
            for (const std::size_t i : these) strips[i] = strip_of(*page, *picture, spots[i].box);
        } catch (const std::exception&) {
            continue;  // it costs the page
        }
    }
    return strips;
}

Result<std::vector<PagePicture>> small_pages(std::string_view bytes, const Document& document, int threads) {
    const PictureOf own = open_pages(bytes, document);
    if (!own) return tl::unexpected(not_opened());
    std::vector<PagePicture> pictures(document.pages.size());
    PictureLimits limits(bytes.size(), static_cast<int>(pictures.size()));
    const auto make = [&](int piece, const PictureOf& with) {
        const auto at = static_cast<std::size_t>(piece);
        pictures[at] = picture_of(document.pages[at], with, limits);
    };
    const int count = static_cast<int>(pictures.size());
    side_by_side({.pieces = count, .threads = thread_count(threads, count / pages_per_thread)},
                 {[&](int piece) { make(piece, own); }}, [&]() -> Worker {
                     const PictureOf other = open_pages(bytes, document);
                     if (!other) return {};
                     return {[&make, other](int piece) { make(piece, other); }};
                 });
    std::erase_if(pictures, [](const PagePicture& picture) { return picture.bytes.empty(); });
    return pictures;
}

}  // namespace solieu::extract
