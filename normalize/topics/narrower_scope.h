#pragma once
// Whether the words before a figure of the prose tell that it counts less than the whole report does: they name a body,
// a field, another time (packs/vi/scope_words.tsv). What a sentence begins with holds for all its figures.
//
// In:    `opening`: the sentence up to the figure. `row`: the words of the row that it is held against, of those above
// it
//        and of the title of its table; `row_year`: the year of its column, 0 for the report's own time.
// Out:   true where such words stand in the opening and neither the row nor the issuer of the report has them, and
// where a
//        time is named that is not the row's.
//
// Example:
//   tells_narrower("Sở Xây dựng tiếp nhận 1.400 hồ sơ, giải quyết ", "Số hồ sơ đã giải quyết", 0, facts.report,
//   lexicon)

#include <string_view>

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::normalize {

[[nodiscard]] bool tells_narrower(std::string_view opening, std::string_view row, int row_year,
                                  const ReportFacts& report, const Lexicon& lexicon);

}  // namespace solieu::normalize
