#pragma once
// A sample as PDF pages.

#include <string>

#include "corpus/generate/sample.h"
#include "corpus/generate/style.h"

namespace solieu::generate {

// Writes the sample to `path`; the number of pages, or 0 when the file cannot be written or the
// font lacks letters of the text.
[[nodiscard]] int typeset(const Sample& sample, const Style& style, const std::string& path);

}  // namespace solieu::generate
