#pragma once
// Step 5 of the reader of extracted text: what the layout says about lines that are in no table: where paragraphs begin
// and end, which lines are footnotes, page numbers and drawn rules.
//
// In:    all source lines, and which of them belong to tables.
// Out:   a LineLayout for each line.
//        Texts are set in four ways, recognised stretch by stretch:
//          markdown          a paragraph a line or a few; a blank line ends it
//          line_a_paragraph  Word exports: every line is a paragraph
//          wrapped           one printed line a line; a blank line ends the paragraph
//          double_spaced     the same with a blank line after every line, which then says nothing
//        A paragraph that a page break or a footnote cuts in two goes on behind it: it ends without a mark of its end
//        and goes on in lower case.
// Fails: never.
//
// Example: "số hồ sơ" / "" / "đã giải quyết." -> one paragraph in every mode

#include <span>
#include <vector>

#include "extract/document.h"
#include "extract/text/text_lines.h"

namespace solieu::extract {

enum class TextMode { markdown, line_a_paragraph, wrapped, double_spaced };

struct LineLayout {
    TextMode mode = TextMode::markdown;
    LineRole role = LineRole::body;
    bool starts_paragraph = true;
    bool hard_end = false;
    bool rule = false;          // "---", "____", "====": no words
    bool leading_mark = false;  // begins with the bare number of a footnote
    int heading = 0;            // Markdown: number of '#'
};

[[nodiscard]] std::vector<LineLayout> read_layout(std::span<const SourceLine> lines, const std::vector<bool>& in_table);

// The line without "#", ">" and code fences at its ends; `heading` is set to the number of '#'.
[[nodiscard]] std::string_view without_block_marks(std::string_view text, int& heading);

// The text begins with a small letter, markup aside: it goes on from the line before.
[[nodiscard]] bool goes_on(std::string_view text);

// The text ends with a mark that ends a sentence or opens a list, markup aside.
[[nodiscard]] bool ends_sentence(std::string_view text);

}  // namespace solieu::extract
