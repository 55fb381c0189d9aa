#pragma once
// A sample as a Word document (.docx), the way such reports are written: the letter's head and its closing as tables
// without borders, headings, bullets and plain STT columns numbered by lists, footnotes, heads of two storeys by merged
// cells, an annex in a section of its own, words spread over several runs, and column edges that miss each other a
// little. A heading or STT whose number is not the one that the list would give (a planted fault) keeps it as text.
//
// In:    a sample and how it is to look; of the style, orientation of the annex and form of STT matter.
// Out:   the file at `path`; the same sample gives the same bytes.
// Fails: false when the file cannot be written.

#include <string>

#include "corpus/generate/sample.h"
#include "corpus/generate/style.h"

namespace solieu::generate {

[[nodiscard]] bool write_word(const Sample& sample, const Style& style, const std::string& path);

}  // namespace solieu::generate
