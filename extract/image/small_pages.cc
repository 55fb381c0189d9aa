#include "extract/image/small_pages.h"

#include <PDFDoc.h>

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <utility>

#include "base/side_by_side.h"
#include "extract/image/small_picture.h"
#include "extract/pdf/form_fields.h"
#include "extract/pdf/pdf_open.h"
#include "extract/picture/image_file.h"
#include "extract/picture/pdf_picture.h"

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

}  // namespace

Result<std::vector<PagePicture>> small_pages(std::string_view bytes, const Document& document, int threads) {
    const PictureOf own = open_pages(bytes, document);
    if (!own) {
        return tl::unexpected(Error{
            .kind = ErrorKind::unreadable, .place = {}, .reason = "the file cannot be opened again", .advice = {}});
    }
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
