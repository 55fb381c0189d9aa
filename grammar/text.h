#pragma once
// A stretch of text that still knows where each of its words stands.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace solieu::grammar {

// Where something stands. page 0: nowhere (derived).
struct Place {
    int page = 0;
    Box box;
    float confidence = 1;
};

// One word of a Text: bytes [begin, end) of the string.
struct Run {
    std::uint32_t begin = 0, end = 0;
    Place place;
    bool stored_number = false;  // extract::Word::stored_number
};

// `text` is NFC with single spaces between words; in a table cell a line end is kept as '\n'.
struct Text {
    std::string text;
    std::vector<Run> runs;  // in order, not overlapping; separators belong to none

    [[nodiscard]] bool empty() const { return text.empty(); }
};

// The place of bytes [begin, end): the page of the first word touched, the box around all words touched on that page,
// the lowest confidence. Words touched in part count in full.
[[nodiscard]] Place place_of(const Text& text, std::size_t begin, std::size_t end);
[[nodiscard]] inline Place place_of(const Text& text) {
    return place_of(text, 0, text.text.size());
}

// Appends the word, after `separator` when there is text already.
void append(Text& text, const extract::Word& word, int page, char separator = ' ');

// Appends all words of the line (marks too); the first after `separator`, the others after ' '.
void append(Text& text, const extract::Line& line, int page, char separator = ' ');

// Appends `tail` after `separator` (nothing when `text` is empty).
void append(Text& text, const Text& tail, char separator = ' ');

// Bytes [begin, end) with their runs, white space at both ends left out.
[[nodiscard]] Text slice(const Text& text, std::size_t begin, std::size_t end);

}  // namespace solieu::grammar
