#include "extract/picture_library/page_pictures.h"

#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "extract/file_bytes.h"
#include "extract/picture_library/picture_reading.h"
#include "extract/read_options.h"

namespace solieu::extract {
namespace {

Error changed(const std::string& path) {
    return {.kind = ErrorKind::unreadable,
            .place = path,
            .reason = "the file was changed while it was being read",
            .advice = "try again"};
}

// `make`: of the reading and the bytes of the file.
template <class Make>
Result<std::vector<PagePicture>> made_of(const InputFile& file, const Document& document, const Make& make) {
    const Result<std::string> bytes = file.read(file.size());
    if (!bytes) return tl::unexpected(bytes.error());
    if (sha256_of(*bytes) != document.sha256) return tl::unexpected(changed(file.path()));
    const Result<const PictureReading*> reading = picture_reading();
    Result<std::vector<PagePicture>> made = reading ? make(**reading, *bytes) : tl::unexpected(reading.error());
    if (!made) made.error().place = file.path();
    return made;
}

}  // namespace

Result<std::vector<PagePicture>> page_pictures(const InputFile& file, const Document& document, int threads) {
    if (!has_painted_pages(document.kind)) return std::vector<PagePicture>();
    return made_of(file, document, [&](const PictureReading& reading, const std::string& bytes) {
        return reading.small_pages(bytes, document, threads);
    });
}

Result<std::vector<PagePicture>> spot_pictures(const InputFile& file, const Document& document,
                                               const std::vector<PictureSpot>& spots) {
    if (!has_painted_pages(document.kind) || spots.empty()) return std::vector<PagePicture>(spots.size());
    return made_of(file, document, [&](const PictureReading& reading, const std::string& bytes) {
        return reading.small_spots(bytes, document, spots);
    });
}

Result<std::vector<PagePicture>> page_pictures(const std::string& path, const Document& document, int threads) {
    const Result<InputFile> file = InputFile::open(path, ReadOptions().max_bytes);
    if (!file) return tl::unexpected(file.error());
    return page_pictures(*file, document, threads);
}

}  // namespace solieu::extract
