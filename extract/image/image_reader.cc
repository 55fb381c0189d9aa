#include "extract/image/image_reader.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/layout/join_pages.h"
#include "extract/layout/page_layout.h"
#include "extract/page/mend_acronyms.h"
#include "extract/page_range.h"
#include "extract/picture/image_file.h"
#include "extract/scan/scan_pages.h"

namespace solieu::extract {
namespace {

constexpr std::chrono::seconds picture_time{10};

// A page, and why it could not be had.
struct ReadPage {
    LaidPage laid;
    std::optional<Error> error;
};

ReadPage unread(int number, std::string code, Severity severity, std::string why) {
    ReadPage page;
    page.laid.page.number = number;
    page.laid.page.source = PageSource::ocr;
    page.laid.page.confidence = 0;
    page.laid.scan = true;
    note(page.laid, std::move(code), severity, std::move(why));
    return page;
}

ReadPage failed(int number, const Error& error) {
    ReadPage page = unread(number, error.kind == ErrorKind::over_limit ? "page-over-limit" : "page-unreadable",
                           Severity::error, reason_and_advice(error));
    page.error = error;
    return page;
}

ReadPage left_out(int number) {
    return unread(number, "page-needs-ocr", Severity::warning,
                  "the page is a picture; text recognition was switched off");
}

Result<Picture> picture_of(const ImageFile& file, int number, PictureLimits& limits) {
    const FileTime::Piece piece = limits.time.piece(picture_time);
    return file.page(number, piece.deadline(), &limits);
}

// White where the picture ends is no blank page, and that nothing could be read there is told by this.
void tell_damage(LaidPage& page, const std::string& damage) {
    std::erase_if(page.diagnostics,
                  [](const Diagnostic& told) { return told.code == "page-blank" || told.code == "page-unreadable"; });
    note(page, "picture-damaged", Severity::warning, damage);
}

ReadPage read_page(const ImageFile& file, int number, PictureLimits& limits, ScanReader& reader, ScanHands& hands) {
    try {
        Result<Picture> picture = picture_of(file, number, limits);
        if (!picture) return failed(number, picture.error());
        const std::string damage = picture->damage;
        ReadPage page{.laid = reader.read(std::move(*picture), number, hands), .error = {}};
        if (!damage.empty()) tell_damage(page.laid, damage);
        return page;
    } catch (const OverBudget&) {
        throw;  // of the file
    } catch (const TooSlow&) {
        throw;
    } catch (const std::exception& problem) {
        return failed(number, {.kind = ErrorKind::unreadable,
                               .place = {},
                               .reason = std::string("the page could not be read: ") + problem.what(),
                               .advice = {}});
    }
}

// Fills `pages`, whose numbers begin with `first`.
std::optional<Error> read_pages(const ImageFile& file, int first, std::vector<ReadPage>& pages, PictureLimits& limits,
                                const ReadOptions& options) {
    std::optional<Error> error;
    const ReadScan read = [&](int piece, ScanReader& reader, ScanHands& hands) {
        pages[static_cast<std::size_t>(piece)] = read_page(file, first + piece, limits, reader, hands);
    };
    const int count = static_cast<int>(pages.size());
    read_scans(
        {.pieces = count, .threads = scan_threads(options.threads, count), .progress = options.progress}, options, read,
        [&] { return read; }, [&](int, const Error& why) { error = why; });
    return error;
}

}  // namespace

Result<Document> read_image(std::string_view bytes, const ReadOptions& options) {
    try {
        const Result<ImageFile> file = ImageFile::open(bytes, options.max_pages);
        if (!file) return tl::unexpected(file.error());
        Document document;
        document.kind = SourceKind::image;
        document.page_count = file->pages();
        const Result<PageRange> range = page_range(document.page_count, options);
        if (!range) return tl::unexpected(range.error());
        const auto [first, last] = *range;
        std::vector<ReadPage> pages(static_cast<std::size_t>(last - first + 1));
        if (options.ocr == Ocr::never) {
            for (int number = first; number <= last; ++number) {
                pages[static_cast<std::size_t>(number - first)] = left_out(number);
            }
        } else {
            PictureLimits limits(bytes.size(), last - first + 1);
            if (std::optional<Error> error = read_pages(*file, first, pages, limits, options))
                return tl::unexpected(std::move(*error));
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
        if (const std::size_t files = file->files(); files > 1) {
            document.diagnostics.push_back({.code = "pictures-joined",
                                            .severity = Severity::info,
                                            .message = std::to_string(files) + " picture files are its pages",
                                            .page = 0,
                                            .box = {}});
        }
        mend_acronyms(document);
        return document;
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    } catch (const TooSlow& slow) {
        return tl::unexpected(error_of(slow));
    } catch (const std::exception& problem) {
        return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                    .place = {},
                                    .reason = std::string("the picture could not be read: ") + problem.what(),
                                    .advice = {}});
    }
}

}  // namespace solieu::extract
