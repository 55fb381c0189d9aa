#include "extract/pdf/pdf_reader.h"

#include <ErrorCodes.h>
#include <PDFDoc.h>
#include <goo/GooString.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/shared_room.h"
#include "base/side_by_side.h"
#include "extract/budget.h"
#include "extract/deadline.h"
#include "extract/layout/join_pages.h"
#include "extract/layout/page_layout.h"
#include "extract/layout/unread_pictures.h"
#include "extract/page/mend_acronyms.h"
#include "extract/page_range.h"
#include "extract/pdf/draw_page.h"
#include "extract/pdf/form_fields.h"
#include "extract/pdf/other_content.h"
#include "extract/pdf/pdf_device.h"
#include "extract/pdf/pdf_image_sizes.h"
#include "extract/pdf/pdf_letters.h"
#include "extract/pdf/pdf_open.h"
#include "extract/pdf/pdf_scans.h"
#include "extract/picture_library/picture_reading.h"

namespace solieu::extract {
namespace {

constexpr std::chrono::seconds least_page_time{5}, most_page_time{20};
constexpr int pages_per_thread = 4;  // fewer are not worth opening the file once more

// What all pages of a file share, on all threads.
struct SharedByPages {
    FileTime time;
    ProcessorClock::duration page_time;
    KnownObjects known;
    SharedRoom samples{120e6};  // of JPEG 2000 pictures, which Poppler decodes even when nothing is drawn
};

ProcessorClock::duration page_time_for(std::size_t bytes) {
    return std::min<ProcessorClock::duration>(least_page_time + std::chrono::microseconds(bytes), most_page_time);
}

// Of a font in which nothing tells whether its letters are damaged, the name of the program does.
bool writes_overlaid_maps(PDFDoc& pdf) {
    const std::unique_ptr<GooString> program = pdf.getDocInfoStringEntry("Producer");
    return program && program->toStr().find("Ghostscript 10.00") != std::string::npos;
}

LaidPage unreadable(int number, std::string why, std::string code = "page-unreadable") {
    LaidPage laid;
    laid.page.number = number;
    laid.page.confidence = 0;
    laid.blank = true;
    note(laid, std::move(code), Severity::error, std::move(why));
    return laid;
}

struct DrawnPage {
    PageContent content;
    bool too_many_annotations = false;
};

Result<DrawnPage> draw(PDFDoc& pdf, int number, SharedByPages& shared, Deadline deadline, CodeBook* book = nullptr) {
    const Result<Demand> demand = check_demands(pdf, number, shared.known, deadline);
    if (!demand) return tl::unexpected(demand.error());
    const SharedRoom::Pass pass = shared.samples.enter(demand->samples);
    DrawnPage drawn{.content = {}, .too_many_annotations = demand->too_many_annotations};
    PdfDevice device(drawn.content, deadline, &shared.known);
    if (book != nullptr) device.read_codes(*book);
    try {
        draw_page(pdf, number, device,
                  {.annotations = !demand->too_many_annotations, .deadline = deadline, .enough = [&] {
                       return device.full();
                   }});
    } catch (const DrawnEnough&) {
        // The page is full: lay_out says so.
    }
    return drawn;
}

LaidPage read_drawn(PDFDoc& pdf, int number, SharedByPages& shared, Deadline deadline) {
    if (pdf.getPage(number) == nullptr) return unreadable(number, "the file holds no such page");
    Result<DrawnPage> drawn = draw(pdf, number, shared, deadline);
    if (!drawn) return unreadable(number, reason_and_advice(drawn.error()), "page-over-limit");
    LaidPage laid = lay_out(std::move(drawn->content), number);
    if (drawn->too_many_annotations) {
        note(laid, "page-truncated", Severity::error,
             "the page has more form fields and stamps than are read; they were left out");
    }
    return laid;
}

LaidPage read_page(PDFDoc& pdf, int number, SharedByPages& shared) {
    const FileTime::Piece piece = shared.time.piece(shared.page_time);
    try {
        return read_drawn(pdf, number, shared, piece.deadline());
    } catch (const PageTooSlow& problem) {
        return unreadable(number, problem.what(), "page-over-limit");
    } catch (const OverBudget& problem) {
        return unreadable(number, problem.what(), "page-over-limit");
    } catch (const std::exception& problem) {
        return unreadable(number, std::string("the page could not be read: ") + problem.what());
    }
}

// Read again with the letters that the recognised ones among them tell.
int learn_letters(std::string_view bytes, PDFDoc& pdf, std::vector<LaidPage>& pages,
                  const std::vector<std::size_t>& doubted) {
    const int count = static_cast<int>(pages.size());
    SharedByPages shared{.time = FileTime(time_for(bytes.size(), count)),
                         .page_time = page_time_for(bytes.size()),
                         .known = KnownObjects({}, writes_overlaid_maps(pdf))};
    return read_learned_letters(pages, doubted, [&](int number, CodeBook& book) -> std::optional<PageContent> {
        const FileTime::Piece piece = shared.time.piece(shared.page_time);
        try {
            Result<DrawnPage> drawn = draw(pdf, number, shared, piece.deadline(), &book);
            if (drawn) return std::optional(std::move(drawn->content));
        } catch (const PageTooSlow&) {
            // The page stays as it was read.
        }
        return std::nullopt;
    });
}

std::vector<std::size_t> doubted_pages(const std::vector<LaidPage>& pages) {
    std::vector<std::size_t> doubted;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].letters_doubted) doubted.push_back(i);
    }
    return doubted;
}

// On the pages that are read from their text layer.
std::size_t mended_letters(const std::vector<LaidPage>& pages) {
    return std::accumulate(pages.begin(), pages.end(), std::size_t{0}, [](std::size_t sum, const LaidPage& laid) {
        return sum + (laid.page.source == PageSource::ocr ? 0 : laid.mended_letters);
    });
}

// `pdf` reads on this thread; each further thread opens the file for itself, since a PDFDoc cannot be shared.
std::vector<LaidPage> read_pages(std::string_view bytes, PDFDoc& pdf, int first, int last, int threads) {
    const int count = last - first + 1;
    std::vector<LaidPage> pages(static_cast<std::size_t>(count));
    SharedByPages shared{.time = FileTime(time_for(bytes.size(), count)),
                         .page_time = page_time_for(bytes.size()),
                         .known = KnownObjects({}, writes_overlaid_maps(pdf))};
    const auto read = [&](int piece, PDFDoc& own) {
        pages[static_cast<std::size_t>(piece)] = read_page(own, first + piece, shared);
    };
    side_by_side({.pieces = count, .threads = thread_count(threads, count / pages_per_thread)},
                 {[&](int piece) { read(piece, pdf); }}, [&]() -> Worker {
                     const std::shared_ptr<PDFDoc> own = open_pdf(bytes);
                     if (!own->isOk()) return {};
                     drop_large_form(*own);
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
    const bool recognised = std::any_of(pages.begin(), pages.end(), [](const LaidPage& laid) {
        return laid.page.source == PageSource::ocr || laid.page.source == PageSource::mixed;
    });
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
        const bool form_left_out = drop_large_form(*pdf);
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
        const std::vector<std::size_t> doubted = doubted_pages(pages);
        read_scanned_pages(bytes, *pdf, pages, options);
        const bool learns = !doubted.empty() && options.ocr == Ocr::automatic;
        const int learned = learns ? learn_letters(bytes, *pdf, pages, doubted) : 0;
        for (LaidPage& laid : pages) {
            if (laid.scan || laid.page.source != PageSource::text_layer) continue;
            for (Diagnostic& picture : unread_pictures(laid.page)) laid.diagnostics.push_back(std::move(picture));
        }
        document.kind = kind_of(pages);
        document.ocr_model = model_of(pages);
        const std::size_t mended = mended_letters(pages);
        join_pages(document, std::move(pages));
        mend_acronyms(document);
        for (Diagnostic& found : other_content(*pdf)) document.diagnostics.push_back(std::move(found));
        if (mended > 0) {
            document.diagnostics.push_back({.code = "letters-mended",
                                            .severity = Severity::info,
                                            .message = "the file says of " + std::to_string(mended) +
                                                       " letters that they are others; its other letters tell which "
                                                       "they are",
                                            .page = 0,
                                            .box = {}});
        }
        if (learned > 0) {
            document.diagnostics.push_back({.code = "letters-learned",
                                            .severity = Severity::info,
                                            .message = "the file does not say which letters the characters of " +
                                                       std::to_string(learned) +
                                                       " pages are; they were learned from the pictures of the pages",
                                            .page = 0,
                                            .box = {}});
        }
        if (form_left_out) {
            document.diagnostics.push_back({.code = "form-over-limit",
                                            .severity = Severity::warning,
                                            .message = "the PDF has more form fields than are read; they were left out",
                                            .page = 0,
                                            .box = {}});
        }
        return document;
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    } catch (const TooSlow& slow) {
        return tl::unexpected(error_of(slow));
    } catch (const std::exception& problem) {
        return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                    .place = {},
                                    .reason = std::string("the PDF could not be read: ") + problem.what(),
                                    .advice = {}});
    }
}

}  // namespace solieu::extract
