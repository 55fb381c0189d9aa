#include "extract/pdf/pdf_scans.h"

#include <algorithm>

#include "extract/picture_library/picture_reading.h"

namespace solieu::extract {
namespace {

bool is_wanted(const LaidPage& laid, Ocr ocr) {
    if (ocr == Ocr::always) return !laid.blank;
    return !laid.needs_ocr.empty();
}

}  // namespace

void leave_unread(LaidPage& laid, const std::string& why) {
    if (!laid.needs_ocr.empty()) {
        const bool nothing = laid.page.lines.empty() && laid.page.grids.empty();
        laid.page.confidence = nothing ? 0 : std::min(laid.page.confidence, 0.5F);
    }
    note(laid, "page-needs-ocr", Severity::warning, laid.needs_ocr.empty() ? why : laid.needs_ocr + "; " + why);
}

void read_scanned_pages(std::string_view bytes, PDFDoc& pdf, std::vector<LaidPage>& pages, const ReadOptions& options) {
    std::vector<LaidPage*> wanted;
    for (LaidPage& laid : pages) {
        if (is_wanted(laid, options.ocr)) wanted.push_back(&laid);
    }
    if (wanted.empty()) return;
    if (options.ocr == Ocr::never) {
        for (LaidPage* laid : wanted) leave_unread(*laid, "text recognition was switched off");
        return;
    }
    if (const Result<const PictureReading*> reading = picture_reading()) {
        (*reading)->read_pdf_pages(bytes, pdf, wanted, options);
    } else {
        for (LaidPage* laid : wanted) leave_unread(*laid, reason_and_advice(reading.error()));
    }
}

}  // namespace solieu::extract
