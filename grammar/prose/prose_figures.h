#pragma once
// The figures of a paragraph among its words: what breakdowns and ratios are read from.

#include <cstddef>
#include <string_view>
#include <vector>

#include "grammar/statement.h"
#include "grammar/words/prose_words.h"

namespace solieu::grammar {

struct ProseFigures {
    ProseWords words;
    std::vector<int> figures;  // indexes into Statements::figures, in order

    // The text between the ends of figure a and the beginning of figure b, lower case; "" when b does not follow a.
    [[nodiscard]] std::string_view between(const Figure& a, const Figure& b) const;
};

// The paragraph's words and those of statements.figures that stand in it; figures are in reading order.
[[nodiscard]] ProseFigures prose_figures(const Statements& statements, std::size_t paragraph, const Lexicon& lexicon);

// For each paragraph the range of its figures: [begin[p], begin[p + 1]).
[[nodiscard]] std::vector<std::size_t> figure_ranges(const Statements& statements);

// True when `part` can be one of the things that `whole` counts: things of one kind, or no unit written. Percents,
// fractions, changes and goals are parts of nothing.
[[nodiscard]] bool can_be_part(const Figure& whole, const Figure& part, const Lexicon& lexicon);

// True when a figure can consist of parts: a count or an amount, or a fraction that is one whole (812/812).
[[nodiscard]] bool can_be_whole(const Figure& whole);

}  // namespace solieu::grammar
