#pragma once
// Bookmarks: the sections of a report, nested as they are, and its findings.
//
// In:  entries in order; parent -1 stands at the top, others are indexes of entries before them.
// Out: the outline of the file. One that the file has already stays; the new entries follow below a heading of their
//      own.

#include <string>
#include <vector>

#include "output/pdf/qpdf.h"
#include "output/report.h"

namespace solieu::output {

struct Bookmark {
    std::string title;
    int parent = -1;
    int page = 0;  // from 1; 0: leads nowhere
    Box box;       // of the page as read
};

[[nodiscard]] std::vector<Bookmark> bookmarks_of(const Report& report);

// `destinations`: of each bookmark, null for none.
void add_outline(QPDF& pdf, const std::vector<Bookmark>& bookmarks, const std::vector<QPDFObjectHandle>& destinations);

}  // namespace solieu::output
