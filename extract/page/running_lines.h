#pragma once
// Page headers, page footers and page numbers: what stands on the pages without belonging to the text.
//
// In:  the document with all its pages laid out.
// Out: `role` set on lines near the top and the foot of pages: page_number where a line is nothing but a number that
//      counts with the pages, or stands by itself in the middle above or below the text; page_header and page_footer
//      where the same words (figures aside) stand in the same place, parted from the text by a gap, on at least three
//      pages or on both of two.

#include "extract/document.h"

namespace solieu::extract {

void mark_running_lines(Document& document);

// Continues paragraphs over page ends: the first line of a page's text starts a paragraph when the text of the page
// before ended early. To be called after the roles are set.
void join_page_ends(Document& document);

}  // namespace solieu::extract
