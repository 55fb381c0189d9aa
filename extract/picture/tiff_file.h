#pragma once
// The pages of a TIFF in memory (also BigTIFF), decoded by libtiff one at a time.
//
// tiff_pages: where the directories of the pages stand. Only the chain of directories is followed, nothing is decoded;
// previews and masks are not pages. A chain that leaves the file ends there.
// Fails: over_limit (more than max_pages), unreadable (no page; a chain that comes back to itself).
//
// tiff_page: the Picture of one directory. Any compression libtiff knows, strips and tiles, 1 to 16 bits, either
// photometric, palette, RGB, CMYK, YCbCr, Lab, transparency on white. What lies behind a damage is white and told in
// Picture::damage. Bilevel and plain grey or RGB pictures are decoded row by row without a further copy.
// Fails: over_limit (size, found out before decoding; deadline), unreadable. May be called from several threads.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "extract/picture/declared.h"
#include "extract/picture/pdf_image.h"
#include "extract/picture/picture.h"
#include "extract/picture/picture_limits.h"

namespace solieu::extract {

[[nodiscard]] Result<std::vector<std::uint64_t>> tiff_pages(std::string_view bytes, int max_pages);
[[nodiscard]] Result<Picture> tiff_page(std::string_view bytes, std::uint64_t directory, Deadline deadline,
                                        Colours colours = Colours::as_needed, PictureLimits* limits = nullptr);

// The JPEG file that a page consists of, when it is one: JPEG compression in a single strip, grey or YCbCr. "" when it
// is not. `declared` is filled then.
[[nodiscard]] std::string tiff_jpeg(std::string_view bytes, std::uint64_t directory, Declared& declared);

}  // namespace solieu::extract
