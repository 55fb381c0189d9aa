#include "app/worker/unread.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

namespace solieu::app {

namespace {

// Another program's recognition, or the stamp of a signature: not what the page says. What such a page keeps has at
// most this confidence (extract/pdf/pdf_scans.h).
constexpr float least_confidence = 0.5F;

bool says_unread(const Diagnostic& diagnostic) {
    static constexpr std::array<std::string_view, 3> codes = {"page-needs-ocr", "page-unreadable", "page-over-limit"};
    return std::ranges::find(codes, diagnostic.code) != codes.end();
}

}  // namespace

std::optional<Error> nothing_was_read(const extract::Document& document, extract::Ocr ocr) {
    std::map<int, const Diagnostic*> told;  // by page
    std::map<int, const Diagnostic*> damaged;
    std::map<int, bool> blank;
    for (const Diagnostic& diagnostic : document.diagnostics) {
        if (says_unread(diagnostic)) told.try_emplace(diagnostic.page, &diagnostic);
        if (diagnostic.code == "picture-damaged") damaged.try_emplace(diagnostic.page, &diagnostic);
        if (diagnostic.code == "page-blank") blank[diagnostic.page] = true;
    }
    const Diagnostic* first = nullptr;
    int unread = 0, over_limit = 0;
    for (const extract::Page& page : document.pages) {
        if (blank.contains(page.number)) continue;
        // Of a damaged picture that left nothing there is nothing else to tell.
        if (const auto without = damaged.find(page.number); without != damaged.end() && page.flow.empty())
            told.insert(*without);
        const auto found = told.find(page.number);
        if (found == told.end() || (!page.flow.empty() && page.confidence > least_confidence)) return std::nullopt;
        if (first == nullptr) first = found->second;
        ++unread;
        if (found->second->code == "page-over-limit") ++over_limit;
    }
    if (first == nullptr) return std::nullopt;
    const std::string which = unread == 1 ? "its only page was not read: "
                                          : "none of its " + std::to_string(unread) + " pages was read; page " +
                                                std::to_string(first->page) + ": ";
    return Error{.kind = over_limit == unread ? ErrorKind::over_limit : ErrorKind::unreadable,
                 .place = document.file,
                 .reason = which + first->message,
                 .advice = ocr == extract::Ocr::never ? "Read it without --ocr never" : ""};
}

}  // namespace solieu::app
