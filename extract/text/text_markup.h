#pragma once
// Step 2 of the reader of extracted text: the words of a line, with Markdown and HTML markup taken out.
//
// In:    lines that belong together (a paragraph, the lines of a cell): emphasis may open in one and close in another.
// Out:   lines of words; `<br>` and block tags begin a new line. Bold, italic and raised reference marks are kept as
//        properties of words: `<sup>(1)</sup>`, `[^1]`, `^1^`, `$^{1}$` and superscript digits become words of their
//        own with `mark` set (after a unit of length they stay: "m²"). Entities are resolved, escapes taken off,
//        comments, images, bookmarks of converters and tags dropped. What looks like markup but is none ("< 5%", "2 *
//        3", "(*)") stays as it is.
// Fails: OverBudget where a Budget is given (words, numbers, text, lines), asked before each is made; time is linear
//        in the input.
//
// Example: read_markup("**1.** số<sup>(2)</sup>, <i>xã</i>") -> "1." (bold) "số," "(2)" (mark) "xã" (italic)

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/budget.h"
#include "extract/document.h"

namespace solieu::extract {

struct MarkupText {
    std::string_view text;
    std::string_view raw;  // the same as the file has it, when that differs; else empty
    double x = 0, y = 0;   // place of the first character
};

[[nodiscard]] std::vector<Line> read_markup(std::span<const MarkupText> texts, bool bold = false,
                                            Budget* budget = nullptr);
[[nodiscard]] std::vector<Line> read_markup(std::string_view text);

// An HTML tag at the beginning of `text`; length 0 when there is none. Only names that HTML has count.
struct Tag {
    std::size_t length = 0;  // bytes, brackets included
    std::string name;        // lower case
    bool closing = false;
    std::string_view attributes;
};
[[nodiscard]] Tag tag_at(std::string_view text);

// The characters without markup, single spaces between words. Only of its beginning where the text is longer than any
// number, title or head: what is asked of a field is whether it is one of these.
inline constexpr std::size_t most_plain_text = 8'000;  // bytes
[[nodiscard]] std::string plain_text(std::string_view text);

}  // namespace solieu::extract
