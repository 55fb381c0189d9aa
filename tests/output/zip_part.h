#pragma once
// One file out of a ZIP archive as text, by zlib alone.

#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace solieu::tests {

[[nodiscard]] inline std::string zip_part(std::string_view zip, std::string_view name) {
    const auto number = [&](std::size_t at, int bytes) {
        std::uint32_t value = 0;
        for (int i = bytes - 1; i >= 0; --i) {
            value = value << 8 | static_cast<unsigned char>(zip[at + static_cast<std::size_t>(i)]);
        }
        return value;
    };
    // Entries of the central directory, which have the sizes.
    for (std::size_t at = zip.find("PK\x01\x02"); at != std::string_view::npos; at = zip.find("PK\x01\x02", at + 4)) {
        if (zip.substr(at + 46, number(at + 28, 2)) != name) continue;
        const std::size_t local = number(at + 42, 4);
        const std::size_t data = local + 30 + number(local + 26, 2) + number(local + 28, 2);
        std::string out(number(at + 24, 4), '\0');
        z_stream stream{};
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zip.data() + data));
        stream.avail_in = number(at + 20, 4);
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK) return {};
        ::inflate(&stream, Z_FINISH);
        ::inflateEnd(&stream);
        return out;
    }
    return {};
}

}  // namespace solieu::tests
