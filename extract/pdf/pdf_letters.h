#pragma once
// Pages whose letters the file does not explain, read once more with the letters that were learned from those of them
// that were recognised (learned_letters.h).
//
// In:  the pages of a file, some of which were recognised because of their letters; which of them; how to draw a page
//      with a book of codes (nothing where it cannot be drawn).
// Out: those pages as their text layer has them with the learned letters, source "mixed", each word as sure as its
//      least sure letter, and how many they are. A page that the letters do not make readable stays as it was
//      recognised. Pages with too little text to be doubted get learned letters too.

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "extract/layout/page_layout.h"
#include "extract/pdf/code_book.h"

namespace solieu::extract {

using DrawWithCodes = std::function<std::optional<PageContent>(int page, CodeBook& book)>;

int read_learned_letters(std::vector<LaidPage>& pages, const std::vector<std::size_t>& doubted,
                         const DrawWithCodes& draw);

}  // namespace solieu::extract
