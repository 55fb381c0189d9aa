#pragma once
// The Report as one page of HTML: its pages with what was read outlined, beside them findings, tables, figures.
//
// In:  the Report; the pictures of its pages (a page without one is shown as text); the language to begin with, the
//      other is a click away.
// Out: one file that needs nothing else, works without a network and on a phone, and prints. Everything that comes from
//      the document is text: escaped, and a Content-Security-Policy lets no script, style, frame, form or address run
//      or load but the page's own. The same report gives the same bytes.
//
// The page: html/page.html with {{names}} for the parts made here, html/page.css, html/page.js with page_find.js. How they go together:
//   data-s="t3.r12.v1"     an element that shows this spot (spots.h); several ids are separated by spaces
//   data-go="t3.r12.v1"    a link to it
//   <li id="e3">           a finding; its places and suspects, and where each spot lies, are in the JSON of #data
//
// Example:
//   write_html(report, pictures, {.language = Language::vi}, sink);

#include <vector>

#include "extract/picture_library/page_pictures.h"
#include "output/report.h"
#include "output/sink.h"
#include "output/words/findings_text.h"

namespace solieu::output {

struct HtmlOptions {
    Language language = Language::vi;
};

void write_html(const Report& report, const std::vector<extract::PagePicture>& pictures, const HtmlOptions& options,
                const Sink& sink);

}  // namespace solieu::output
