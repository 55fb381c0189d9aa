#include "extract/scan/pdf_pages.h"

#include <PDFDoc.h>

#include <chrono>
#include <exception>
#include <memory>
#include <string>
#include <utility>

#include "extract/pdf/form_fields.h"
#include "extract/pdf/pdf_open.h"
#include "extract/pdf/pdf_scans.h"
#include "extract/picture/pdf_picture.h"
#include "extract/scan/scan_pages.h"

namespace solieu::extract {
namespace {

constexpr std::chrono::seconds picture_time{10};

Result<Picture> picture_of(PDFDoc& pdf, int page, PictureLimits& limits) {
    const FileTime::Piece piece = limits.time.piece(picture_time);
    return pdf_picture(pdf, page, piece.deadline(), 0, &limits);
}

void read_again(LaidPage& laid, PDFDoc& pdf, PictureLimits& limits, ScanReader& reader, ScanHands& hands) {
    const auto fail = [&](const char* code, const std::string& why) {
        note(laid, code, Severity::error, why);
        laid.page.confidence = 0;
    };
    try {
        const int number = laid.page.number;
        Result<Picture> picture = picture_of(pdf, number, limits);
        if (!picture) {
            const bool over = picture.error().kind == ErrorKind::over_limit;
            return fail(over ? "page-over-limit" : "page-unreadable", reason_and_advice(picture.error()));
        }
        const std::string damage = picture->damage;
        LaidPage again = reader.read(std::move(*picture), number, hands);
        if (!damage.empty()) {
            // White where the picture ends is no blank page, and that nothing could be read there is told by this.
            std::erase_if(again.diagnostics, [](const Diagnostic& told) {
                return told.code == "page-blank" || told.code == "page-unreadable";
            });
            note(again, "picture-damaged", Severity::warning, damage);
        }
        again.page.images = std::move(laid.page.images);
        std::vector<Diagnostic> before = std::move(laid.diagnostics);
        std::erase_if(before, [](const Diagnostic& diagnostic) { return diagnostic.code == "no-unicode-map"; });
        again.diagnostics.insert(again.diagnostics.begin(), before.begin(), before.end());
        laid = std::move(again);
    } catch (const OverBudget&) {
        throw;  // of the file
    } catch (const TooSlow&) {
        throw;
    } catch (const std::exception& problem) {
        fail("page-unreadable", std::string("the picture could not be read: ") + problem.what());
    }
}

}  // namespace

void read_pdf_pages(std::string_view bytes, PDFDoc& pdf, const std::vector<LaidPage*>& wanted,
                    const ReadOptions& options) {
    const auto page = [&](int piece) -> LaidPage& { return *wanted[static_cast<std::size_t>(piece)]; };
    const int count = static_cast<int>(wanted.size());
    PictureLimits limits(bytes.size(), count);
    read_scans(
        {.pieces = count, .threads = scan_threads(options.threads, count), .progress = options.progress}, options,
        [&](int piece, ScanReader& reader, ScanHands& hands) { read_again(page(piece), pdf, limits, reader, hands); },
        [&]() -> ReadScan {
            const std::shared_ptr<PDFDoc> file = open_pdf(bytes);
            if (!file->isOk()) return {};
            drop_large_form(*file);
            return [&page, &limits, file](int piece, ScanReader& reader, ScanHands& hands) {
                read_again(page(piece), *file, limits, reader, hands);
            };
        },
        [&](int piece, const Error& why) { leave_unread(page(piece), reason_and_advice(why)); });
}

}  // namespace solieu::extract
