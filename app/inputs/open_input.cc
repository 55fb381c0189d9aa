#include "app/inputs/open_input.h"

#include <string>
#include <vector>

#include "app/inputs/archive_worker.h"
#include "extract/picture_series.h"

namespace solieu::app {

namespace {

// A picture that cannot be had leaves an empty place: it costs its page, and the reading says so.
Result<std::string> joined(const Input& input, std::uint64_t max_bytes) {
    std::vector<std::string> pictures;
    std::uint64_t size = 0;
    for (const std::string& page : input.pages) {
        const bool in_archive = !input.member.empty();
        Result<std::string> picture = in_archive ? unpack_member(input.file, page) : extract::bytes_of(page, max_bytes);
        if (!picture && pictures.empty() && input.pages.size() == 1) return picture;
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
    if (input.pages.empty() && input.member.empty()) return extract::InputFile::open(input.file, max_bytes);
    Result<std::string> bytes =
        input.pages.empty() ? unpack_member(input.file, input.member) : joined(input, max_bytes);
    if (bytes) return extract::InputFile::hold(*bytes, input.name);
    bytes.error().place = input.name;
    return tl::unexpected(bytes.error());
}

}  // namespace solieu::app
