#include "extract/picture_series.h"

#include <charconv>
#include <cstdint>
#include <numeric>

namespace solieu::extract {

namespace {

// The number on the next line, which is taken away.
std::optional<std::uint64_t> take_number(std::string_view& rest) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc() || end == rest.data() + rest.size() || *end != '\n') return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()) + 1);
    return number;
}

}  // namespace

std::string join_pictures(std::span<const std::string> files) {
    std::string joined(picture_series_mark);
    joined += std::to_string(files.size()) + "\n";
    for (const std::string& file : files) joined += std::to_string(file.size()) + "\n";
    joined.reserve(std::accumulate(files.begin(), files.end(), joined.size(),
                                   [](std::size_t sum, const std::string& file) { return sum + file.size(); }));
    for (const std::string& file : files) joined += file;
    return joined;
}

std::optional<std::vector<std::string_view>> pictures_of(std::string_view bytes) {
    if (!bytes.starts_with(picture_series_mark)) return std::nullopt;
    std::string_view rest = bytes.substr(picture_series_mark.size());
    const std::optional<std::uint64_t> count = take_number(rest);
    if (!count) return std::nullopt;
    std::vector<std::uint64_t> sizes;
    for (std::uint64_t i = 0; i < *count; ++i) {
        const std::optional<std::uint64_t> size = take_number(rest);
        if (!size) return std::nullopt;
        sizes.push_back(*size);
    }
    std::vector<std::string_view> files;
    for (const std::uint64_t size : sizes) {
        if (size > rest.size()) return std::nullopt;
        files.push_back(rest.substr(0, size));
        rest.remove_prefix(size);
    }
    if (!rest.empty()) return std::nullopt;
    return files;
}

}  // namespace solieu::extract
