#pragma once
// A zip package from text, so that what is changed is the XML and not its compression.
//
// In:    parts one after the other, each behind a line "=== NAME"; what stands before the first such line is left out.
// Out:   a zip that holds them as they are, with the right sizes and checksums.
//
// Example:
//   packed("=== xl/workbook.xml\n<workbook/>\n=== xl/styles.xml\n<styleSheet/>\n")

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace solieu::fuzz {

inline std::uint32_t checksum(std::string_view bytes) {
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> out{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit) value = (value & 1) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            out[i] = value;
        }
        return out;
    }();
    std::uint32_t sum = 0xFFFFFFFFu;
    for (const char c : bytes) sum = table[(sum ^ static_cast<unsigned char>(c)) & 0xFF] ^ (sum >> 8);
    return ~sum;
}

inline std::string packed(std::string_view text) {
    constexpr std::string_view mark = "=== ";
    const auto number = [](std::string& out, std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
    };
    std::string zip, directory;
    int members = 0;
    std::size_t at = text.starts_with(mark) ? 0 : text.find("\n=== ");
    while (at != std::string_view::npos && members < 60) {
        at += text[at] == '\n' ? 1 + mark.size() : mark.size();
        const std::size_t name_end = text.find('\n', at);
        const std::string_view name = text.substr(at, name_end - at);
        const std::size_t begin = name_end == std::string_view::npos ? text.size() : name_end + 1;
        const std::size_t next = text.find("\n=== ", begin == 0 ? 0 : begin - 1);
        const std::string_view content =
            next == std::string_view::npos ? text.substr(begin) : text.substr(begin, next < begin ? 0 : next - begin);
        std::string head;  // what the local and the central head have in common
        number(head, 20, 2);
        number(head, 0, 2);
        number(head, 0, 2);
        number(head, 0x5A210000, 4);
        number(head, checksum(content), 4);
        number(head, content.size(), 4);
        number(head, content.size(), 4);
        number(head, name.size(), 2);
        number(head, 0, 2);
        const std::size_t place = zip.size();
        zip += "PK\x03\x04";
        (zip += head) += name;
        zip += content;
        directory += "PK\x01\x02";
        number(directory, 20, 2);
        directory += head;
        number(directory, 0, 2);  // comment
        number(directory, 0, 2);  // disk
        number(directory, 0, 2);
        number(directory, 0, 4);
        number(directory, place, 4);
        directory += name;
        ++members;
        at = next;
    }
    const std::size_t place = zip.size(), size = directory.size();
    zip += directory;
    zip += "PK\x05\x06";
    number(zip, 0, 4);
    number(zip, static_cast<std::uint64_t>(members), 2);
    number(zip, static_cast<std::uint64_t>(members), 2);
    number(zip, size, 4);
    number(zip, place, 4);
    number(zip, 0, 2);
    return zip;
}

}  // namespace solieu::fuzz
