#pragma once
// The check of the pictures of a PDF page before Poppler decodes any of them.
//
// A compressed picture of some bytes can ask for gigabytes, and Poppler decodes JPEG 2000 as soon as a picture is
// drawn, even onto a device that draws nothing. So the pictures that a page may draw (through forms, patterns,
// characters and stamps too) are looked up first, and their heads are read.
//
// In:  an open document and a page of it.
// Out: nothing when all are within the limits of encoded_size.h.
// Fails: over_limit, with the size of the first that is not.

#include "extract/result.h"

class PDFDoc;

namespace solieu::extract {

[[nodiscard]] Result<void> check_image_sizes(PDFDoc& pdf, int page);

// The errors that all who decode pictures give. `place` may be empty.
[[nodiscard]] Error picture_too_large(std::string place, double width, double height);
[[nodiscard]] Error picture_too_slow();

}  // namespace solieu::extract
