#include "extract/layout/join_pages.h"

#include <cstddef>
#include <utility>

#include "extract/page/footnotes.h"
#include "extract/page/running_lines.h"
#include "extract/tables/chains/continued_grids.h"

namespace solieu::extract {

void join_pages(Document& document, std::vector<LaidPage> pages) {
    for (LaidPage& laid : pages) {
        for (Diagnostic& diagnostic : laid.diagnostics) {
            if (laid.on_source && !diagnostic.box.empty()) diagnostic.box = laid.on_source(diagnostic.box);
        }
        document.pages.push_back(std::move(laid.page));
        document.diagnostics.insert(document.diagnostics.end(), laid.diagnostics.begin(), laid.diagnostics.end());
    }
    mark_running_lines(document);
    mark_footnotes(document);
    continue_aligned_grids(document);
    join_page_ends(document);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].on_source) move_boxes(document.pages[i], pages[i].on_source);
    }
}

}  // namespace solieu::extract
