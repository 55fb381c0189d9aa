#include "extract/pdf/pdf_reader.h"

#include <ErrorCodes.h>
#include <PDFDoc.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "extract/layout/join_pages.h"
#include "extract/layout/mend_acronyms.h"
#include "extract/layout/page_layout.h"
#include "extract/page_range.h"
#include "extract/pdf/pdf_device.h"
#include "extract/pdf/pdf_image_sizes.h"
#include "extract/pdf/pdf_open.h"
#include "extract/pdf/pdf_scans.h"
#include "extract/picture_reading.h"
#include "extract/side_by_side.h"

namespace solieu::extract {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds page_time{20};
constexpr std::chrono::minutes file_time{10};
constexpr int pages_per_thread = 4;  // fewer are not worth opening the file once more

struct Watch {
    Clock::time_point deadline;
    const PdfDevice* device = nullptr;
    bool late = false;
};

bool should_stop(void* data) {
    auto* watch = static_cast<Watch*>(data);
    watch->late = watch->late || Clock::now() > watch->deadline;
    return watch->late || watch->device->full();
}

LaidPage unreadable(int number, std::string why, std::string code = "page-unreadable") {
    LaidPage laid;
    laid.page.number = number;
    laid.page.confidence = 0;
    laid.blank = true;
    note(laid, std::move(code), Severity::error, std::move(why));
    return laid;
}

LaidPage read_page(PDFDoc& pdf, int number, Clock::time_point file_deadline) {
    try {
        const auto now = Clock::now();
        if (now > file_deadline) return unreadable(number, "the file took too long; this page was not read");
        if (pdf.getPage(number) == nullptr) return unreadable(number, "the file holds no such page");
        if (const Result<void> sizes = check_image_sizes(pdf, number); !sizes) {
            return unreadable(number, sizes.error().reason, "page-over-limit");
        }
        PageContent content;
        PdfDevice device(content);
        Watch watch{.deadline = std::min(now + page_time, file_deadline), .device = &device};
        constexpr double dpi = 72;
        pdf.displayPageSlice(&device, number, dpi, dpi, 0, false, true, false, -1, -1, -1, -1, should_stop, &watch,
                             is_page_content, nullptr);
        if (watch.late) return unreadable(number, "the page took longer to draw than is allowed");
        return lay_out(std::move(content), number);
    } catch (const std::exception& problem) {
        return unreadable(number, std::string("the page could not be read: ") + problem.what());
    }
}

// `pdf` reads on this thread; each further thread opens the file for itself, since a PDFDoc cannot be shared.
std::vector<LaidPage> read_pages(std::string_view bytes, PDFDoc& pdf, int first, int last, int threads) {
    const int count = last - first + 1;
    std::vector<LaidPage> pages(static_cast<std::size_t>(count));
    const auto deadline = Clock::now() + file_time;
    const auto read = [&](int piece, PDFDoc& own) {
        pages[static_cast<std::size_t>(piece)] = read_page(own, first + piece, deadline);
    };
    side_by_side({.pieces = count, .threads = thread_count(threads, count / pages_per_thread)},
                 {[&](int piece) { read(piece, pdf); }}, [&]() -> Worker {
                     const std::shared_ptr<PDFDoc> own = open_pdf(bytes);
                     if (!own->isOk()) return {};
                     return {[&read, own](int piece) { read(piece, *own); }};
                 });
    return pages;
}

SourceKind kind_of(const std::vector<LaidPage>& pages) {
    bool text = false, scan = false;
    for (const LaidPage& laid : pages) {
        // A scan that shows nothing is a scan still.
        if (laid.scan || !laid.blank) (laid.scan ? scan : text) = true;
    }
    if (scan) return text ? SourceKind::pdf_mixed : SourceKind::pdf_scan;
    return SourceKind::pdf_text;
}

std::string model_of(const std::vector<LaidPage>& pages) {
    const bool recognised = std::any_of(pages.begin(), pages.end(),
                                        [](const LaidPage& laid) { return laid.page.source == PageSource::ocr; });
    if (!recognised) return {};
    const Result<const PictureReading*> reading = picture_reading();
    return reading ? (*reading)->scan_model() : std::string();
}

Error cannot_open(int code) {
    if (code == errEncrypted) {
        return {.kind = ErrorKind::encrypted,
                .place = {},
                .reason = "the PDF is protected by a password",
                .advice = "save a copy without password and read that"};
    }
    return {.kind = ErrorKind::unreadable,
            .place = {},
            .reason = "the PDF is damaged: its pages cannot be found",
            .advice = "open it in a PDF viewer and save it again, or get the file anew"};
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const ReadOptions& options) {
    try {
        const std::unique_ptr<PDFDoc> pdf = open_pdf(bytes);
        if (!pdf->isOk()) return tl::unexpected(cannot_open(pdf->getErrorCode()));
        const int count = pdf->getNumPages();
        if (count < 1) return tl::unexpected(cannot_open(errDamaged));
        if (count > options.max_pages) {
            return tl::unexpected(Error{.kind = ErrorKind::over_limit,
                                        .place = {},
                                        .reason = "the PDF has " + std::to_string(count) + " pages, more than " +
                                                  std::to_string(options.max_pages),
                                        .advice = "split it"});
        }
        Document document;
        document.page_count = count;
        const Result<PageRange> range = page_range(count, options);
        if (!range) return tl::unexpected(range.error());
        std::vector<LaidPage> pages = read_pages(bytes, *pdf, range->first, range->last, options.threads);
        read_scanned_pages(bytes, *pdf, pages, options);
        document.kind = kind_of(pages);
        document.ocr_model = model_of(pages);
        join_pages(document, std::move(pages));
        mend_acronyms(document);
        return document;
    } catch (const std::exception& problem) {
        return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                    .place = {},
                                    .reason = std::string("the PDF could not be read: ") + problem.what(),
                                    .advice = {}});
    }
}

}  // namespace solieu::extract
