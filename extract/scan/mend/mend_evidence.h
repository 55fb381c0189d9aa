#pragma once
// What the known phrases say for a word (its number in KnownPhrases) at a place of a line, whatever stands there now.
//
// Example: "Tống số": for "tổng" at 0 the pair with "số" speaks, for "tống" nothing

#include "extract/scan/mend/mend_tokens.h"

namespace solieu::extract {

struct WordEvidence {
    int left = 0, right = 0;  // of the pairs with its neighbours, as Strength
    int chain = 0;            // 0…2: three words in a row are known
    [[nodiscard]] int sum() const { return left + right + chain; }
};

[[nodiscard]] int id_at(const MendLine& line, std::size_t i);

// Of the pair at i and i + 1, were these words there.
[[nodiscard]] int pair_weight(const MendLine& line, std::size_t i, int first, int second);

[[nodiscard]] WordEvidence evidence_for(const MendLine& line, std::size_t i, int id);

// All words of a cell, with another word at i, are one entry of the table.
[[nodiscard]] bool is_whole_cell(const MendLine& line, std::size_t i, int id);

[[nodiscard]] bool at_sentence_start(const MendLine& line, std::size_t i);

// A capital in the middle of a sentence belongs to a name, but for the names that the table knows.
[[nodiscard]] bool capital_allows(const MendLine& line, std::size_t i, int id, const WordEvidence& evidence);

}  // namespace solieu::extract
