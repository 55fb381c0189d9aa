#include "extract/picture/image_reader.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "extract/layout/join_pages.h"
#include "extract/layout/page_layout.h"
#include "extract/picture/image_file.h"
#include "extract/scan/mend_acronyms.h"
#include "extract/scan/scan_page.h"

namespace solieu::extract {
namespace {

constexpr std::chrono::seconds picture_time{30};

// A page, and why it could not be had.
struct ReadPage {
    LaidPage laid;
    std::optional<Error> error;
};

ReadPage failed(int number, const Error& error) {
    ReadPage page{.laid = {}, .error = error};
    page.laid.page.number = number;
    page.laid.page.source = PageSource::ocr;
    page.laid.page.confidence = 0;
    page.laid.scan = true;
    page.laid.diagnostics.push_back(
        {.code = error.kind == ErrorKind::over_limit ? "page-over-limit" : "page-unreadable",
         .severity = Severity::error,
         .message = error.reason + (error.advice.empty() ? std::string() : "; " + error.advice),
         .page = number,
         .box = {}});
    return page;
}

ReadPage left_out(int number) {
    ReadPage page;
    page.laid.page.number = number;
    page.laid.page.source = PageSource::ocr;
    page.laid.page.confidence = 0;
    page.laid.scan = true;
    page.laid.diagnostics.push_back({.code = "page-needs-ocr",
                                     .severity = Severity::warning,
                                     .message = "the page is a picture; text recognition was switched off",
                                     .page = number,
                                     .box = {}});
    return page;
}

ReadPage read_page(const ImageFile& file, int number, ScanReader& reader) {
    try {
        Result<Picture> picture = file.page(number, std::chrono::steady_clock::now() + picture_time);
        if (!picture) return failed(number, picture.error());
        const std::string damage = picture->damage;
        ReadPage page{.laid = reader.read(std::move(*picture), number), .error = {}};
        if (!damage.empty()) {
            page.laid.diagnostics.push_back({.code = "picture-damaged",
                                             .severity = Severity::error,
                                             .message = damage,
                                             .page = number,
                                             .box = {0, 0, page.laid.page.width, page.laid.page.height}});
        }
        return page;
    } catch (const std::exception& problem) {
        return failed(number, {.kind = ErrorKind::unreadable,
                               .place = {},
                               .reason = std::string("the page could not be read: ") + problem.what(),
                               .advice = {}});
    }
}

// Fills `pages`, whose numbers begin with `first`. One thread has its reader already.
void read_pages(const ImageFile& file, int first, std::vector<ReadPage>& pages, const ReadOptions& options,
                ScanReader& reader) {
    const int all = static_cast<int>(pages.size());
    const int hardware = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const int threads = std::clamp(options.threads > 0 ? options.threads : hardware, 1, all);
    std::atomic<int> next{0};
    std::mutex told;
    int done = 0;
    const auto work = [&](ScanReader& own) {
        for (int i = next++; i < all; i = next++) {
            pages[static_cast<std::size_t>(i)] = read_page(file, first + i, own);
            if (!options.progress) continue;
            const std::lock_guard lock(told);
            options.progress(++done, all);
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
    work(reader);
}

}  // namespace

Result<Document> read_image(std::string_view bytes, const ReadOptions& options) {
    try {
        const Result<ImageFile> file = ImageFile::open(bytes, options.max_pages);
        if (!file) return tl::unexpected(file.error());
        Document document;
        document.kind = SourceKind::image;
        document.page_count = file->pages();
        const int first = std::clamp(options.first_page, 1, document.page_count);
        const int last =
            options.last_page < 1 ? document.page_count : std::clamp(options.last_page, first, document.page_count);
        std::vector<ReadPage> pages(static_cast<std::size_t>(last - first + 1));
        if (options.ocr == Ocr::never) {
            for (int number = first; number <= last; ++number) {
                pages[static_cast<std::size_t>(number - first)] = left_out(number);
            }
        } else {
            Result<ScanReader> reader = ScanReader::load();
            if (!reader) return tl::unexpected(reader.error());
            read_pages(*file, first, pages, options, *reader);
            document.ocr_model = scan_model();
        }
        if (std::all_of(pages.begin(), pages.end(), [](const ReadPage& page) { return page.error.has_value(); })) {
            Error error = *pages.front().error;
            if (pages.size() > 1) error.reason = "no page can be read; of the first: " + error.reason;
            return tl::unexpected(error);
        }
        std::vector<LaidPage> laid;
        laid.reserve(pages.size());
        for (ReadPage& page : pages) laid.push_back(std::move(page.laid));
        join_pages(document, std::move(laid));
        mend_acronyms(document);
        return document;
    } catch (const std::exception& problem) {
        return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                    .place = {},
                                    .reason = std::string("the picture could not be read: ") + problem.what(),
                                    .advice = {}});
    }
}

}  // namespace solieu::extract
