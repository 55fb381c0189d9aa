#include "extract/page_range.h"

#include <algorithm>
#include <string>

namespace solieu::extract {
namespace {

std::string counted(int pages) {
    return std::to_string(pages) + (pages == 1 ? " page" : " pages");
}

// "the pages 500-600", "the pages from 500 on", "page 500"
std::string wanted(const ReadOptions& options) {
    const std::string first = std::to_string(options.first_page);
    if (options.last_page < 1) return "the pages from " + first + " on";
    if (options.last_page == options.first_page) return "page " + first;
    return "the pages " + first + "-" + std::to_string(options.last_page);
}

}  // namespace

Result<PageRange> page_range(int count, const ReadOptions& options) {
    const int pages = std::max(1, count);
    if (options.first_page > pages) {
        return tl::unexpected(
            Error{.kind = ErrorKind::no_such_page,
                  .place = {},
                  .reason = "it has " + counted(count) + ", so there is nothing to read of " + wanted(options),
                  .advice = "Name pages with --pages that it has"});
    }
    const int first = std::max(1, options.first_page);
    return PageRange{.first = first,
                     .last = options.last_page < 1 ? pages : std::clamp(options.last_page, first, pages)};
}

std::optional<Diagnostic> pages_past_end(int count, const ReadOptions& options) {
    const int pages = std::max(1, count);
    if (options.last_page <= pages || options.first_page > pages) return std::nullopt;
    const std::string first = std::to_string(std::max(1, options.first_page)), last = std::to_string(pages);
    return Diagnostic{.code = "pages-past-end",
                      .severity = Severity::info,
                      .message = "the file has " + counted(count) + ": of " + wanted(options) + " only " +
                                 (first == last ? "page " + last : first + "-" + last) + " could be read",
                      .page = 0,
                      .box = {}};
}

}  // namespace solieu::extract
