#pragma once
// The pages of a document as small pictures, for a person who compares them with what was read.
//
// In:    the file that the Document was read from, and the Document; how many threads may work (0: as many as the
//        machine has).
// Out:   a picture for each page of the Document that is one: of a PDF, of a picture file. Turned as the page was read,
//        so that boxes in points fit: x / Page::width is the part of the picture's width. A page whose picture cannot
//        be made has none. Text and Word files have no pictures.
// Fails: unreadable, when the file is gone or is another one by now, and as picture_reading does.
//
// Example:
//   Result<std::vector<PagePicture>> pictures = page_pictures("bao-cao.pdf", document);

#include <string>
#include <vector>

#include "base/result.h"
#include "extract/document.h"
#include "extract/file_bytes.h"

namespace solieu::extract {

struct PagePicture {
    int page = 0;            // Page::number
    std::string media_type;  // "image/png", "image/jpeg"
    std::string bytes;
    int width = 0, height = 0;  // pixels
};

[[nodiscard]] Result<std::vector<PagePicture>> page_pictures(const InputFile& file, const Document& document,
                                                             int threads = 0);
[[nodiscard]] Result<std::vector<PagePicture>> page_pictures(const std::string& path, const Document& document,
                                                             int threads = 0);

// Spots of pages, each as a strip of its page, as wide as that and a few lines high, the spot outlined.
// Out:   one for each spot, in their order, with the number of its page; without bytes where none can be made.
// Fails: as page_pictures.
//
// Example:
//   Result<std::vector<PagePicture>> strips = spot_pictures(file, document, {{.page = 2, .box = {70, 100, 120, 112}}});
struct PictureSpot {
    int page = 0;  // Page::number
    Box box;       // points
};

[[nodiscard]] Result<std::vector<PagePicture>> spot_pictures(const InputFile& file, const Document& document,
                                                             const std::vector<PictureSpot>& spots);

}  // namespace solieu::extract
