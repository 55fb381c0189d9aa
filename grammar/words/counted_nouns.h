#pragma once
// What reports count or measure (packs/vi/counted_nouns.tsv, scales.tsv): the unit that follows a number, and the kind
// of thing a unit is.
//
//   match_counted_noun("… 1.706 TTHC nội bộ", at "TTHC") -> {kind "procedure", tokens 1}
//   match_counted_noun("13 triệu tấn", at "triệu")        -> {kind "measure", tokens 2}
//   kind_of_unit("Nghị quyết") == "document"
//   kind_of_unit("xyz")        == ""

#include <cstddef>
#include <optional>
#include <string_view>

#include "grammar/words/prose_words.h"

namespace solieu::grammar {

struct CountedNoun {
    std::string_view kind;  // "procedure", "person", "money", …: the table's words
    std::size_t end = 0;    // the token behind the noun
};

// The longest entry that begins at `token`; nullopt when none does.
[[nodiscard]] std::optional<CountedNoun> match_counted_noun(const ProseWords& words, std::size_t token);

[[nodiscard]] std::string_view kind_of_unit(std::string_view unit, const Lexicon& lexicon);

}  // namespace solieu::grammar
