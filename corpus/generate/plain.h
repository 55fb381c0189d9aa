#pragma once
// A sample as extracted text, in three of the shapes in which reports reach their readers.

#include <string>

#include "corpus/generate/sample.h"
#include "corpus/generate/style.h"

namespace solieu::generate {

enum class TextShape {
    markdown,  // headings in stars, notes between paragraphs, tables tab-separated with heads that come again
    cells,     // one cell a line, a tab before each cell
    wrapped,   // lines as on the page, cells after each other, notes at the page's foot, marks glued to their words
};

[[nodiscard]] std::string text_of(const Sample& sample, const Style& style, TextShape shape);

}  // namespace solieu::generate
