#include "extract/picture/file_sheets.h"

#include <chrono>

#include "extract/picture/image_file.h"

namespace solieu::extract {

Result<void> file_sheets(std::string_view bytes, int max_pages, const TakeSheet& take) {
    constexpr std::chrono::seconds page_time{10};
    const Result<ImageFile> file = ImageFile::open(bytes, max_pages);
    if (!file) return tl::unexpected(file.error());
    for (int page = 1; page <= file->pages(); ++page) {
        take(page, file->sheet(page, ProcessorClock::now() + page_time));
    }
    return {};
}

}  // namespace solieu::extract
