#include "output/words/unread_parts.h"

namespace solieu::output {

bool tells_how_read(const Diagnostic& diagnostic) {
    return diagnostic.code == "converted" || diagnostic.code == "pictures-joined" ||
           diagnostic.code == "pages-past-end";
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
