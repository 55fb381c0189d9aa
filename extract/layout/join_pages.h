#pragma once
// From pages laid out one by one to a Document: what needs to see all of them.
//
// In:  the pages in order (they are used up); a document whose kind and number of pages are set.
// Out: its pages and diagnostics; headers and footers, footnotes, tables and paragraphs that go over page ends marked;
//      boxes where the file shows them.

#include <vector>

#include "extract/document.h"
#include "extract/layout/page_layout.h"

namespace solieu::extract {

void join_pages(Document& document, std::vector<LaidPage> pages);

}  // namespace solieu::extract
