#pragma once
// Several picture files that are the pages of one document, as the bytes of one file.
//
// In:    the bytes of the picture files, in the order of the pages.
// Out:   join_pictures: a file that the reader of pictures takes; its pages are those of all the files.
//        pictures_of: the files again; none for bytes that are no such file. They point into `bytes`.
//
// Form: the line "solieu-pictures 1", the count, the size of each, every number on a line of its own; then the files.
//
// Example:
//   const std::string joined = join_pictures({"\x89PNG…", "\x89PNG…"});
//   pictures_of(joined)->size() == 2

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::extract {

inline constexpr std::string_view picture_series_mark = "solieu-pictures 1\n";

[[nodiscard]] std::string join_pictures(std::span<const std::string> files);
[[nodiscard]] std::optional<std::vector<std::string_view>> pictures_of(std::string_view bytes);

}  // namespace solieu::extract
