#pragma once
// Markdown emphasis: which runs of '*' and '_' open and close bold and italic, and which are plain characters.
//
// In:    the texts of one paragraph; a run may be closed in a later text.
// Out:   the runs that are markup, in order. Runs without a partner, between spaces, inside numbers ("2*3") or alone in
//        brackets ("(*)") are not.
// Fails: never; paragraphs with absurdly many runs have no emphasis.
//
// Example: "**a** * (*)" -> {at 0, length 2, bold +1}, {at 3, length 2, bold -1}

#include <cstddef>
#include <span>
#include <vector>

namespace solieu::extract {

struct MarkupText;

struct Emphasis {
    std::size_t text = 0, at = 0, length = 0;  // which text, where in it, bytes
    int bold = 0, italic = 0;                  // +1 opens, -1 closes
};

[[nodiscard]] std::vector<Emphasis> find_emphasis(std::span<const MarkupText> texts);

}  // namespace solieu::extract
