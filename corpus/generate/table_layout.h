#pragma once
// Tables on pages: a head of one or two storeys, rows of wrapped cells, group rows over all columns, rulings, page
// edges between rows or, when the style breaks rows, within them.

#include "corpus/generate/canvas.h"
#include "corpus/generate/sample.h"

namespace solieu::generate {

void place_table(Canvas& canvas, const Table& table);

// "1.4.1." or "1.4.1" as the style wants it; other numbers are left as they are.
[[nodiscard]] std::string styled_stt(const std::string& stt, SttStyle style);

}  // namespace solieu::generate
