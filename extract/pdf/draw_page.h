#pragma once
// One page drawn by Poppler on a device, with what counts of its annotations.
//
// In:  the document, the page from 1, the device, dots per inch; whether its annotations are drawn; the moment at which
//      to give up; what may end the drawing earlier without a fault, or none.
// Fails: PageTooSlow when the deadline has passed, and what the device throws. What Poppler held for the page then
// stays
//        in memory.

#include <functional>

#include "extract/deadline.h"

class OutputDev;
class PDFDoc;

namespace solieu::extract {

struct Drawing {
    double dpi = 72;
    bool annotations = true;
    Deadline deadline = Deadline::max();
    std::function<bool()> enough{};
};

void draw_page(PDFDoc& pdf, int page, OutputDev& device, const Drawing& drawing);

}  // namespace solieu::extract
