#include "extract/lines/alphabet.h"

#include <string_view>
#include <vector>

#include "extract/network/built_in_file.h"

SOLIEU_BUILT_IN_FILE(solieu_line_alphabet, SOLIEU_LINE_ALPHABET)

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
    static const std::vector<std::string> letters =
        letters_of(std::string_view(solieu_line_alphabet_begin, solieu_line_alphabet_end));
    return letters;
}

}  // namespace solieu::extract
