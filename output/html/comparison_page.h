#pragma once
// A comparison of two versions as one page of HTML: each change with both spots side by side.
//
// In:  the two reports and what differs; the pictures of their pages; the language.
// Out: one file that needs nothing else and runs no script. Of a page that has a picture the strip around the spot is
//      shown, with the spot outlined; each picture is in the file once. Of any other kind of file the row, its values
//      under the heads of their columns, or the sentence. Everything that comes from a document is text (html.h).
//
// Example:
//   write_comparison_page(compared, {.before = pictures, .after = {}}, Language::vi, sink);

#include <span>

#include "extract/picture_library/page_pictures.h"
#include "output/sink.h"
#include "output/versions/compared_reports.h"
#include "output/words/messages.h"

namespace solieu::output {

struct ComparedPictures {
    std::span<const extract::PagePicture> before = {}, after = {};
};

void write_comparison_page(const ComparedReports& compared, const ComparedPictures& pictures, Language language,
                           const Sink& sink);

}  // namespace solieu::output
