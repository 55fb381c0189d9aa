#pragma once
// The work behind page_pictures and spot_pictures (extract/picture_library/page_pictures.h), when the file has been
// read and is the right one.
//
// In:    the bytes of the file, the Document that was read from them; how many threads (0: as many as the machine has).
// Out:   the small picture (small_picture.h) of each page that has one.
// Fails: unreadable, when the bytes cannot be opened as what the Document says.

#include <string_view>
#include <vector>

#include "extract/picture_library/page_pictures.h"

namespace solieu::extract {

[[nodiscard]] Result<std::vector<PagePicture>> small_pages(std::string_view bytes, const Document& document,
                                                           int threads);

// A strip of a page for each spot; without bytes where none can be made.
[[nodiscard]] Result<std::vector<PagePicture>> small_spots(std::string_view bytes, const Document& document,
                                                           const std::vector<PictureSpot>& spots);

}  // namespace solieu::extract
