#include "output/words/unread_parts.h"

#include <algorithm>

namespace solieu::output {

bool tells_how_read(const Diagnostic& diagnostic) {
    return diagnostic.code == "converted" || diagnostic.code == "pictures-joined" ||
           diagnostic.code == "pages-past-end";
}

bool has_place(const Report& report, const Diagnostic& diagnostic) {
    constexpr double whole = 0.9;  // of its area
    if (diagnostic.page <= 0 || diagnostic.box.empty()) return false;
    const auto page = std::ranges::find(report.document.pages, diagnostic.page, &extract::Page::number);
    return page == report.document.pages.end() ||
           diagnostic.box.width() * diagnostic.box.height() < whole * page->width * page->height;
}

std::size_t diagnostic_count(const Report& report) {
    return report.document.diagnostics.size() + report.statements.diagnostics.size() + report.facts.diagnostics.size();
}

const Diagnostic& diagnostic_of(const Report& report, std::size_t number) {
    for (const std::vector<Diagnostic>* list : {&report.document.diagnostics, &report.statements.diagnostics}) {
        if (number < list->size()) return (*list)[number];
        number -= list->size();
    }
    return report.facts.diagnostics[number];
}

std::vector<UnreadPart> unread_parts(const Report& report) {
    std::vector<UnreadPart> parts;
    for (std::size_t i = 0; i < diagnostic_count(report); ++i) {
        const Diagnostic& diagnostic = diagnostic_of(report, i);
        if (tells_how_read(diagnostic) || diagnostic.code == "duplicate-key") continue;
        const bool goes_on =
            !parts.empty() && parts.back().what->code == diagnostic.code &&
            parts.back().what->message == diagnostic.message &&
            (diagnostic.page == parts.back().last_page || diagnostic.page == parts.back().last_page + 1);
        if (!goes_on) parts.push_back({.what = &diagnostic, .first_page = diagnostic.page});
        parts.back().last_page = diagnostic.page;
        parts.back().places.push_back(i);
    }
    return parts;
}

}  // namespace solieu::output
