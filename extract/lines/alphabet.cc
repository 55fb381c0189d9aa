#include "extract/lines/alphabet.h"

#include <cstddef>
#include <string_view>
#include <vector>

// The assembler puts the file between two symbols; SOLIEU_LINE_ALPHABET is its path, from CMake.
__asm__(
    ".section .rodata\n"
    "solieu_line_alphabet_begin:\n"
    ".incbin \"" SOLIEU_LINE_ALPHABET
    "\"\n"
    "solieu_line_alphabet_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char solieu_line_alphabet_begin[];
extern const char solieu_line_alphabet_end[];
}

namespace solieu::extract {
namespace {

std::vector<std::string> letters_of(std::string_view text) {
    std::vector<std::string> letters;
    for (const char c : text) {
        if (c == '\n') break;
        if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U && !letters.empty()) {
            letters.back() += c;
        } else {
            letters.emplace_back(1, c);
        }
    }
    return letters;
}

}  // namespace

std::span<const std::string> line_alphabet() {
    static const std::vector<std::string> letters = letters_of(
        {solieu_line_alphabet_begin, static_cast<std::size_t>(solieu_line_alphabet_end - solieu_line_alphabet_begin)});
    return letters;
}

}  // namespace solieu::extract
