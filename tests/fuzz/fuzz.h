#pragma once
// What the fuzz targets share. A target is one file of targets/ that defines LLVMFuzzerTestOneInput; with preset `fuzz`
// libFuzzer calls it, elsewhere replay_main.cc does.
//
// In:    bytes that may be anything.
// Out:   0. What must hold whatever the bytes are is told to expect(), which ends the program when it does not.
//
// Example:
//   extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
//       const Result<Document> document = read_html(bytes_of(data, size), {});
//       if (document) check_document(*document);
//       return 0;
//   }

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace solieu::fuzz {

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

inline void expect(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

// The fields of a line or text, apart by `mark`; always at least one.
inline std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> fields;
    for (;;) {
        const std::size_t end = text.find(mark);
        fields.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return fields;
        text.remove_prefix(end + 1);
    }
}

// Valid UTF-8: no cut, overlong or surrogate forms.
inline bool is_utf8(std::string_view text) {
    const auto byte = [&](std::size_t at) -> unsigned { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        const unsigned first = byte(at);
        const std::size_t size = first < 0x80       ? 1
                                 : first >> 5 == 6  ? 2
                                 : first >> 4 == 14 ? 3
                                 : first >> 3 == 30 ? 4
                                                    : 0;
        if (size == 0 || at + size > text.size()) return false;
        unsigned character = size == 1 ? first : first & (0x7Fu >> size);
        for (std::size_t i = 1; i < size; ++i) {
            if (byte(at + i) >> 6 != 2) return false;
            character = character << 6 | (byte(at + i) & 0x3F);
        }
        constexpr unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (character < least[size] || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000))
            return false;
        at += size;
    }
    return true;
}

}  // namespace solieu::fuzz
