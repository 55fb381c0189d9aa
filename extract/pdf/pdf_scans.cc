#include "extract/pdf/pdf_scans.h"

#include <PDFDoc.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "extract/pdf/pdf_open.h"
#include "extract/picture/pdf_picture.h"
#include "extract/scan/scan_page.h"

namespace solieu::extract {
namespace {

constexpr std::chrono::seconds picture_time{30};

void leave(LaidPage& laid, const std::string& why) {
    laid.page.confidence =
        laid.page.lines.empty() && laid.page.grids.empty() ? 0 : std::min(laid.page.confidence, 0.5F);
    note(laid, "page-needs-ocr", Severity::warning, laid.needs_ocr + "; " + why);
}

bool is_wanted(const LaidPage& laid, Ocr ocr) {
    if (ocr == Ocr::always) return !laid.blank;
    return !laid.needs_ocr.empty();
}

void read_again(LaidPage& laid, PDFDoc& pdf, ScanReader& reader) {
    const int number = laid.page.number;
    try {
        Result<Picture> picture = pdf_picture(pdf, number, std::chrono::steady_clock::now() + picture_time);
        if (!picture) {
            const bool over = picture.error().kind == ErrorKind::over_limit;
            note(laid, over ? "page-over-limit" : "page-unreadable", Severity::error,
                 picture.error().reason +
                     (picture.error().advice.empty() ? std::string() : "; " + picture.error().advice));
            laid.page.confidence = 0;
            return;
        }
        std::vector<Image> images = std::move(laid.page.images);
        std::vector<Diagnostic> before = std::move(laid.diagnostics);
        std::erase_if(before, [](const Diagnostic& diagnostic) { return diagnostic.code == "no-unicode-map"; });
        const std::string damage = picture->damage;
        laid = reader.read(*picture, number);
        if (!damage.empty()) note(laid, "picture-damaged", Severity::warning, damage);
        laid.page.images = std::move(images);
        laid.diagnostics.insert(laid.diagnostics.begin(), before.begin(), before.end());
    } catch (const std::exception& problem) {
        note(laid, "page-unreadable", Severity::error, std::string("the picture could not be read: ") + problem.what());
        laid.page.number = number;
        laid.page.confidence = 0;
    }
}

// One voice at a time, in counting order.
class Progress {
  public:
    Progress(const ReadOptions& options, int all) : options_(options), all_(all) {}
    void step() {
        if (!options_.progress) return;
        const std::lock_guard lock(mutex_);
        options_.progress(++done_, all_);
    }

  private:
    const ReadOptions& options_;
    std::mutex mutex_;
    int done_ = 0, all_ = 0;
};

}  // namespace

void read_scanned_pages(std::string_view bytes, std::vector<LaidPage>& pages, const ReadOptions& options) {
    std::vector<LaidPage*> wanted;
    for (LaidPage& laid : pages) {
        if (is_wanted(laid, options.ocr)) wanted.push_back(&laid);
    }
    if (wanted.empty()) return;
    if (options.ocr == Ocr::never) {
        for (LaidPage* laid : wanted) leave(*laid, "text recognition was switched off");
        return;
    }
    Result<ScanReader> first = ScanReader::load();
    if (!first) {
        for (LaidPage* laid : wanted) leave(*laid, first.error().reason + "; " + first.error().advice);
        return;
    }
    const int hardware = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const int threads = std::min(options.threads > 0 ? options.threads : hardware, static_cast<int>(wanted.size()));
    Progress progress(options, static_cast<int>(wanted.size()));
    std::atomic<std::size_t> next{0};
    const auto work = [&](ScanReader& reader) {
        const std::unique_ptr<PDFDoc> pdf = open_pdf(bytes);
        if (!pdf->isOk()) return;
        for (std::size_t i = next++; i < wanted.size(); i = next++) {
            read_again(*wanted[i], *pdf, reader);
            progress.step();
        }
    };
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i) {
        others.emplace_back([&] {
            try {
                if (Result<ScanReader> own = ScanReader::load()) work(*own);
            } catch (const std::exception&) {
                // The pages are read by the threads that could start.
            }
        });
    }
    work(*first);
}

}  // namespace solieu::extract
