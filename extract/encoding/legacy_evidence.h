#pragma once
// What the letters of a text tell about its encoding: how many of its words are syllables of Vietnamese as they stand,
// and how many when converted. Words of ASCII alone tell nothing.
//
// In:    characters as shown (see legacy_decoder.h), in any number of pieces.
// Out:   the counts; and what follows from them:
//          agrees         the text may be in the encoding that its font's name tells of: no more words speak against
//                         it than for it
//          find_encoding  the text is in the encoding whatever its font is called: several different words are
//                         syllables only when converted, few are none either way. Lines in which more words speak
//                         against the encoding than for it are left out: a text may be of two kinds. One encoding must
//                         explain more words than all others.
//
// Examples: "B¸o c¸o" with tcvn3 has two converted words; "Báo cáo" has two that are syllables as shown; "12/26" none

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "extract/encoding/legacy_decoder.h"

namespace solieu::extract {

struct LegacyEvidence {
    std::size_t converted = 0;  // words that are syllables only when converted
    std::size_t shown = 0;      // only as they stand, or with letters that the encoding cannot have written
    std::size_t both = 0;
    std::size_t neither = 0;
    std::unordered_set<std::u32string> different;  // a few of the converted ones
};

void weigh(LegacyEncoding encoding, std::u32string_view shown, LegacyEvidence& evidence);

[[nodiscard]] bool agrees(const LegacyEvidence& evidence);

// What else the text could be: Unicode, or (bytes that are not UTF-8) only another old encoding, which needs less.
enum class Otherwise { unicode, bytes };

// `shown` has lines that end in '\n'.
[[nodiscard]] std::optional<LegacyEncoding> find_encoding(std::u32string_view shown,
                                                          Otherwise otherwise = Otherwise::unicode);

}  // namespace solieu::extract
