#pragma once
// The picture of one page of a PDF.
//
// Where one embedded picture is the page (see cover_device.h) it is decoded in its own resolution: nothing is scaled,
// nothing is lost. Any other page is rendered with the resolution of its largest picture, not below 150 and not above
// 400 dpi; with 300 where it has no picture; coarser when the page is larger than A3 and would be over the limits. One
// who needs less than that names the `dpi` to render with. The crop box bounds the picture and the page's rotation is
// applied.
//
// In:    an open document (each thread needs its own), a page from 1, the moment at which to give up; what the pages of
//        the file share, or none.
// Out:   the Picture; grey unless there is colour that means something.
// Fails: over_limit (a picture has more pixels than encoded_size.h allows, which is found out before anything is
// decoded; or
//        the deadline passed), unreadable (no such page). Error::place is "page N". OverBudget is thrown: it concerns
//        the whole file.
// Memory: at most one copy beside the result.
//
// Example:
//   Result<Picture> picture = pdf_picture(pdf, 1, ProcessorClock::now() + std::chrono::seconds(20));

#include "base/result.h"
#include "extract/picture/picture.h"
#include "extract/picture/picture_limits.h"

class PDFDoc;

namespace solieu::extract {

[[nodiscard]] Result<Picture> pdf_picture(PDFDoc& pdf, int page, Deadline deadline, double dpi = 0,
                                          PictureLimits* limits = nullptr);

}  // namespace solieu::extract
