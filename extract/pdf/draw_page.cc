#include "extract/pdf/draw_page.h"

#include <Gfx.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>

#include "extract/pdf/pdf_open.h"

namespace solieu::extract {
namespace {

struct Watch {
    DeadlineWatch deadline;
    const std::function<bool()>& enough;
};

bool should_stop(void* data) {
    auto* watch = static_cast<Watch*>(data);
    if (watch->deadline.passed()) throw PageTooSlow();
    return watch->enough && watch->enough();
}

void draw_contents(PDFDoc& pdf, int number, OutputDev& device, double dpi, Watch& watch) {
    Page* page = pdf.getPage(number);
    if (page == nullptr) return;
    // Not owned by a guard: after an exception its destructor would call the device again.
    Gfx* gfx =
        page->createGfx(&device, dpi, dpi, 0, false, true, -1, -1, -1, -1, false, should_stop, &watch, pdf.getXRef());
    Object contents = page->getContents();
    if (!contents.isNull()) {
        gfx->saveState();
        gfx->display(&contents);
        gfx->restoreState();
    }
    delete gfx;
}

}  // namespace

void draw_page(PDFDoc& pdf, int page, OutputDev& device, const Drawing& drawing) {
    Watch watch{.deadline = DeadlineWatch(drawing.deadline), .enough = drawing.enough};
    if (!drawing.annotations) return draw_contents(pdf, page, device, drawing.dpi, watch);
    pdf.displayPageSlice(&device, page, drawing.dpi, drawing.dpi, 0, false, true, false, -1, -1, -1, -1, should_stop,
                         &watch, is_page_content, nullptr);
}

}  // namespace solieu::extract
