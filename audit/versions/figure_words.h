#pragma once
// The words beside a figure of the prose whose number is the same in both versions. Used by compare_versions.
//
// In:    two figures that are one (match_figures.h).
// Out:   what differs of the words that belong to it: those before it as far as the figure before, the beginning of the
//        sentence or of the paragraph, its unit, and, of the last figure of a sentence, those behind it. Both sides
//        begin where they begin to differ and have the figure in them: "tăng 5,2%" and "giảm 5,2%".
//        nullopt where nothing differs, and where one paragraph may have been cut by the end of a page. Of recognised
//        pages the unit alone is looked at: their words are misread too often.
// Fails: never.
//
// Example:
//   words_beside_figures(before, 3, after, 3, book)->after   == "giảm 5,2%"

#include <optional>
#include <string>

#include "audit/versions/version.h"

namespace solieu::audit {

struct FigureWords {
    std::string before, after;
};

[[nodiscard]] std::optional<FigureWords> words_beside_figures(const Version& before, int figure_before,
                                                              const Version& after, int figure_after, WordBook& book);

}  // namespace solieu::audit
