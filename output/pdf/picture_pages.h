#pragma once
// A PDF of the pictures of a picture file (TIFF, PNG, JPEG, BMP): a page a picture, as it is where that loses nothing
// (extract/picture_library/sheet.h).
//
// In:  the bytes of the file, an empty PDF; the rotation of each page as it was read (rotations[page - 1], -1 or
//      nothing for a page that was not). What the picture's file says of it is applied by the place of the picture, the
//      rest by the page's own turn, so that the page is shown upright.
// Out: the pages added. One whose picture cannot be had is a blank sheet of A4.
// Fails: as extract::for_each_sheet does.

#include <string_view>
#include <vector>

#include "base/result.h"
#include "output/pdf/qpdf.h"

namespace solieu::output {

[[nodiscard]] Result<void> add_picture_pages(QPDF& pdf, std::string_view file, const std::vector<int>& rotations);

}  // namespace solieu::output
