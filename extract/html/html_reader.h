#pragma once
// The reader of web pages (.html, .htm), as sent with reports or saved by office programs.
//
// In:    the bytes of an HTML file in any encoding that it declares (html_encoding.h).
// Out:   a Document of kind html with `file` and `sha256` empty. Paragraphs, headings, lists with their numbers, tables
//        with merged cells, tables within tables, footnotes as Word and LibreOffice write them. A page ends where a
//        style says "page-break-before: always". What stands in the fields of a form is read.
//        Scripts, style sheets, pictures and comments are left out; hidden, deleted and struck text is left out and
//        said; nothing is executed or fetched, style sheets are not applied. Places are counted in characters (x) and
//        lines (y), see geometry.h.
// Fails: over_limit (bytes, pages, whatever `limits` names: budget.h), unsupported (an encoding that is not known).
//
// Steps: html_encoding.h, html_attributes.h, the tree (libxml2), html_blocks.h, flow/block_pages.h.
//
// Example:
//   Result<Document> document = read_html("<html><table><tr><td>STT<td>Chỉ tiêu</table>", {});

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/budget.h"
#include "extract/document.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_html(std::string_view bytes, const ReadOptions& options,
                                         const BudgetLimits& limits = {});

// Several pages that belong together, as one Document: each begins a page. `encoding`: what is said of a page outside
// of it; "" for nothing. `outside`: how many files belong to them that are not opened.
struct WebPage {
    std::string_view bytes;
    std::string encoding;
};
[[nodiscard]] Result<Document> read_web_pages(std::span<const WebPage> pages, std::size_t outside,
                                              const ReadOptions& options, const BudgetLimits& limits = {});

}  // namespace solieu::extract
