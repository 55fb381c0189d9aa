#pragma once
// A sample as PDF pages, or as drawn pages for a taker.

#include <string>

#include "corpus/generate/canvas.h"
#include "corpus/generate/sample.h"
#include "corpus/generate/style.h"

namespace solieu::generate {

// Writes the sample to `path`; the number of pages, or 0 when the file cannot be written or the
// font lacks letters of the text.
[[nodiscard]] int typeset(const Sample& sample, const Style& style, const std::string& path);

// Hands the pages to `take`, one after another; the number of pages, or 0 when the font lacks letters.
[[nodiscard]] int typeset(const Sample& sample, const Style& style, PageTaker take);

}  // namespace solieu::generate
