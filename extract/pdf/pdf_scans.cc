#include "extract/pdf/pdf_scans.h"

#include <PDFDoc.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "extract/pdf/pdf_open.h"
#include "extract/picture/pdf_picture.h"
#include "extract/scan/scan_page.h"
#include "extract/side_by_side.h"

namespace solieu::extract {
namespace {

constexpr std::chrono::seconds picture_time{30};

void leave(LaidPage& laid, const std::string& why) {
    if (!laid.needs_ocr.empty()) {
        const bool nothing = laid.page.lines.empty() && laid.page.grids.empty();
        laid.page.confidence = nothing ? 0 : std::min(laid.page.confidence, 0.5F);
    }
    note(laid, "page-needs-ocr", Severity::warning, laid.needs_ocr.empty() ? why : laid.needs_ocr + "; " + why);
}

bool is_wanted(const LaidPage& laid, Ocr ocr) {
    if (ocr == Ocr::always) return !laid.blank;
    return !laid.needs_ocr.empty();
}

void read_again(LaidPage& laid, PDFDoc& pdf, ScanReader& reader) {
    const auto fail = [&](const char* code, const std::string& why) {
        note(laid, code, Severity::error, why);
        laid.page.confidence = 0;
    };
    try {
        const int number = laid.page.number;
        const Result<Picture> picture = pdf_picture(pdf, number, std::chrono::steady_clock::now() + picture_time);
        if (!picture) {
            const bool over = picture.error().kind == ErrorKind::over_limit;
            return fail(over ? "page-over-limit" : "page-unreadable", reason_and_advice(picture.error()));
        }
        LaidPage again = reader.read(*picture, number);
        if (!picture->damage.empty()) note(again, "picture-damaged", Severity::warning, picture->damage);
        again.page.images = std::move(laid.page.images);
        std::vector<Diagnostic> before = std::move(laid.diagnostics);
        std::erase_if(before, [](const Diagnostic& diagnostic) { return diagnostic.code == "no-unicode-map"; });
        again.diagnostics.insert(again.diagnostics.begin(), before.begin(), before.end());
        laid = std::move(again);
    } catch (const std::exception& problem) {
        fail("page-unreadable", std::string("the picture could not be read: ") + problem.what());
    }
}

}  // namespace

void read_scanned_pages(std::string_view bytes, PDFDoc& pdf, std::vector<LaidPage>& pages, const ReadOptions& options) {
    std::vector<LaidPage*> wanted;
    for (LaidPage& laid : pages) {
        if (is_wanted(laid, options.ocr)) wanted.push_back(&laid);
    }
    if (wanted.empty()) return;
    if (options.ocr == Ocr::never) {
        for (LaidPage* laid : wanted) leave(*laid, "text recognition was switched off");
        return;
    }
    std::optional<Result<ScanReader>> reader;  // of the calling thread; the others load their own beside it
    const auto read = [&](int piece, PDFDoc& file, ScanReader& own) {
        read_again(*wanted[static_cast<std::size_t>(piece)], file, own);
    };
    const int count = static_cast<int>(wanted.size());
    side_by_side(
        {.pieces = count, .threads = thread_count(options.threads, count), .progress = options.progress},
        [&](int piece) {
            if (!reader) reader = ScanReader::load();
            if (*reader) {
                read(piece, pdf, **reader);
            } else {
                leave(*wanted[static_cast<std::size_t>(piece)], reason_and_advice(reader->error()));
            }
        },
        [&]() -> Worker {
            const std::shared_ptr<PDFDoc> file = open_pdf(bytes);
            if (!file->isOk()) return {};
            Result<ScanReader> loaded = ScanReader::load();
            if (!loaded) return {};
            const auto own = std::make_shared<ScanReader>(std::move(*loaded));
            return [&read, file, own](int piece) { read(piece, *file, *own); };
        });
}

}  // namespace solieu::extract
