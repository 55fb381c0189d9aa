#pragma once
// Makes the Sheet of a page: see sheet.h.

#include <opencv2/core/mat.hpp>
#include <string>
#include <string_view>

#include "extract/picture/declared.h"
#include "extract/picture/pdf_image.h"
#include "extract/picture/picture.h"
#include "extract/picture_library/sheet.h"

namespace solieu::extract {

// Without data when the file cannot be held as it is. Fails: over_limit (size, deadline).
[[nodiscard]] Result<Sheet> sheet_of_jpeg(std::string bytes, const Declared& declared, Deadline deadline);
[[nodiscard]] Result<Sheet> sheet_of_png(std::string_view bytes);

// Of an upright picture: fax when it is black and white, else pixels.
[[nodiscard]] Sheet sheet_of_pixels(const Picture& picture);

// CV_8UC1 of 0 and 255 coded by group 4 (T.6), a bit 0 for black when decoded; "" when it cannot be coded.
[[nodiscard]] std::string fax_code(const cv::Mat& bilevel);

}  // namespace solieu::extract
