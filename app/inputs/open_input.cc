#include "app/inputs/open_input.h"

#include <string>
#include <vector>

#include "app/inputs/archive_worker.h"
#include "app/inputs/open_file.h"
#include "extract/picture_series.h"
#include "store/address.h"

namespace solieu::app {

namespace {

Result<std::string> bytes_of(const std::string& path, std::uint64_t max_bytes) {
    const Result<extract::InputFile> file = open_file(path, "", max_bytes);
    return file ? file->read(file->size()) : tl::unexpected(file.error());
}

// A picture that cannot be had leaves an empty place: it costs its page, and the reading says so. Of a store all are
// there that were listed.
Result<std::string> joined(const Input& input, std::uint64_t max_bytes) {
    std::vector<std::string> pictures;
    std::uint64_t size = 0;
    for (const std::string& page : input.pages) {
        const bool in_archive = !input.member.empty();
        Result<std::string> picture =
            in_archive ? unpack_member(input.file, page, input.version) : bytes_of(page, max_bytes);
        const bool only_one = pictures.empty() && input.pages.size() == 1;
        if (!picture && (only_one || store::is_stored(page))) return picture;
        pictures.push_back(picture ? std::move(*picture) : std::string());
        size += pictures.back().size();
        if (size <= max_bytes) continue;
        return tl::unexpected(Error{ErrorKind::over_limit, input.name,
                                    "its pictures have more than " + std::to_string(max_bytes) + " bytes", "split it"});
    }
    return extract::join_pictures(pictures);
}

}  // namespace

Result<extract::InputFile> open_input(const Input& input, std::uint64_t max_bytes) {
    if (input.pages.empty() && input.member.empty()) return open_file(input.file, input.version, max_bytes);
    Result<std::string> bytes =
        input.pages.empty() ? unpack_member(input.file, input.member, input.version) : joined(input, max_bytes);
    if (bytes) return extract::InputFile::hold(*bytes, input.name);
    bytes.error().place = input.name;
    return tl::unexpected(bytes.error());
}

}  // namespace solieu::app
