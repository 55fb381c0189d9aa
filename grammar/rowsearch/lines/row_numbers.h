#pragma once
// The number (STT) that a line of a table without cells begins with.
//
// In:  a line.
// Out: stt_of: the number that is its first word; a bare number counts, "05" does not. row_number_of: the same
//      and more, see there. nullopt for none.
//
// Example: "1.4.1. Số TTHC" -> 1.4.1; "II" alone -> row_number_of: II

#include <optional>

#include "grammar/rows/stt.h"
#include "grammar/rowsearch/lines/loose_lines.h"

namespace solieu::grammar {

// The STT that the line begins with; a bare number counts.
[[nodiscard]] std::optional<Stt> stt_of(const LooseLine& line);

// The same, and "I", "A" without a dot where they are the whole line or capitals follow.
[[nodiscard]] std::optional<Stt> row_number_of(const LooseLine& line);

// "1.4.1", "3.": a figure looks otherwise.
[[nodiscard]] bool is_sure(const Stt& stt);

}  // namespace solieu::grammar
