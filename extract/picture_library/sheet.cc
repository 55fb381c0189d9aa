#include "extract/picture_library/sheet.h"

#include "extract/picture_library/picture_reading.h"

namespace solieu::extract {

Result<void> for_each_sheet(std::string_view bytes, int max_pages, const TakeSheet& take) {
    const Result<const PictureReading*> reading = picture_reading();
    if (!reading) return tl::unexpected(reading.error());
    return (*reading)->file_sheets(bytes, max_pages, take);
}

}  // namespace solieu::extract
