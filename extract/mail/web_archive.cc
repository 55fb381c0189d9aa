#include "extract/mail/web_archive.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/html/html_reader.h"
#include "extract/mail/mail_parts.h"

namespace solieu::extract {
namespace {

bool frames_others(std::string_view page) {
    std::string head(page.substr(0, 64 * 1024));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return head.find("<frameset") != head.npos;
}

Result<Document> read_parts(std::string_view bytes, const ReadOptions& options, const BudgetLimits& limits) {
    Budget budget(limits);
    std::vector<MailPart> parts = mail_parts(bytes, budget);
    std::size_t attached = 0;
    for (const MailPart& part : parts) attached += part.attached;
    std::erase_if(parts, [](const MailPart& part) {
        return part.attached || (part.type != "text/html" && part.type != "application/xhtml+xml");
    });
    if (parts.size() > 1) {
        // Excel: the frame of the workbook and the strip with the names of its sheets.
        std::erase_if(parts, [](const MailPart& part) {
            return frames_others(part.body) || part.location.ends_with("tabstrip.htm");
        });
    }
    if (parts.empty()) {
        return tl::unexpected(Error{.kind = ErrorKind::unsupported,
                                    .place = {},
                                    .reason = "it is a mail without a web page in it",
                                    .advice = "save the files that are attached to it and give those"});
    }
    std::vector<WebPage> pages;
    for (const MailPart& part : parts) pages.push_back({.bytes = part.body, .encoding = part.charset});
    return read_web_pages(pages, attached, options, limits);
}

}  // namespace

Result<Document> read_web_archive(std::string_view bytes, const ReadOptions& options, const BudgetLimits& limits) {
    try {
        return read_parts(bytes, options, limits);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
