#pragma once
// Lines of text in a fixed pitch, as "pdftotext -layout" writes them: words with their places, and the pieces that wide
// gaps part a line into.
//
// In:    source lines.
// Out:   words [x0, x1) in characters; a piece is a stretch of words with one space between them. Running text that was
//        set to both margins is one piece.
// Fails: never; a line with a tab has no pieces.
//
// Example: "  1     Số văn bản      12" -> three pieces at 2, 8 and 24

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "extract/text/text_tables.h"

namespace solieu::extract {

struct SpacedWord {
    std::size_t x0 = 0, x1 = 0;      // characters
    std::size_t begin = 0, end = 0;  // bytes of the line
};

struct SpacedLine {
    std::size_t source = 0;  // index of the source line
    int blanks = 0;          // blank lines above it
    std::vector<SpacedWord> words;
    std::vector<std::size_t> pieces;  // the first word of each

    [[nodiscard]] std::size_t x0() const { return words.front().x0; }
    [[nodiscard]] std::size_t x1() const { return words.back().x1; }
    // Behind the last word of a piece.
    [[nodiscard]] std::size_t end_of(std::size_t piece) const {
        return piece + 1 < pieces.size() ? pieces[piece + 1] : words.size();
    }
};

[[nodiscard]] SpacedLine spaced_line(const SourceLine& line, std::size_t source);

// The text of words [first, last) of a line; of a piece.
[[nodiscard]] Field field_of(const SourceLine& line, const SpacedLine& spaced, std::size_t first, std::size_t last);
[[nodiscard]] std::string_view piece_of(const SourceLine& line, const SpacedLine& spaced, std::size_t piece);

// Above a head: "Đơn vị tính: Tỷ đồng", "2. Chỉ số giá", "(Kèm theo …)", a title in capitals; no head of a column.
[[nodiscard]] bool is_caption_line(const SourceLine& line, const SpacedLine& spaced);

// "1.872", "98,49%", "05", "12/26": digits with what belongs to them.
[[nodiscard]] bool is_figure(std::string_view text);

// "2031": four digits of this century or the last.
[[nodiscard]] bool is_year(std::string_view text);

}  // namespace solieu::extract
