#pragma once
// Numbers that are no quantities (not_figures.tsv of the packs): names that end in a number, spans of time, slogans,
// standards, telephone numbers, addresses, codes.

#include <cstddef>
#include <string_view>
#include <vector>

#include "grammar/words/prose_words.h"

namespace solieu::grammar {

struct Span {
    std::size_t begin = 0, end = 0;  // bytes
};

// What matches one of the table's patterns, in order and not overlapping.
[[nodiscard]] std::vector<Span> find_non_figures(const ProseWords& words);

enum class NameBefore {
    no,
    place,  // a name unless something that is counted follows the number
    yes,
};

// What the words before the number at `token` make of it: "Điều 3" -> yes, "tổ 3" -> place, "có 3" -> no.
[[nodiscard]] NameBefore name_before(const ProseWords& words, std::size_t token);

// True when the words at `token`, behind a number, say that it is no count: "tháng", "tại chỗ".
[[nodiscard]] bool is_uncounted(const ProseWords& words, std::size_t token);

// True when the text (lower case) begins with a code, behind which no digit follows: "1.007740",
// "1.007740.000.00.00.h57".
[[nodiscard]] bool begins_with_code(std::string_view lower_text, const Lexicon& lexicon);

}  // namespace solieu::grammar
