#pragma once
// The work behind for_each_sheet (extract/picture_library/sheet.h): the pages of a picture file one after the other.

#include <string_view>

#include "base/result.h"
#include "extract/picture_library/sheet.h"

namespace solieu::extract {

[[nodiscard]] Result<void> file_sheets(std::string_view bytes, int max_pages, const TakeSheet& take);

}  // namespace solieu::extract
