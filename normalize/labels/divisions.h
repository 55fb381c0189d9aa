#pragma once
// Ways to divide a thing into parts that exclude each other: the levels of government (tỉnh, sở, huyện, xã), the
// degrees of financial autonomy, the way a file came in, its state … (tiers.tsv and partitions.tsv of the packs).
//
// In:    words of a label.
// Out:   a mark for each phrase that names a value of a division, with its place among the words.
// Fails: never. Of a division more than 32 values, or of all conditions more than 32, are left out.
//
// Example:
//   division_marks(words_in(words_of("số tthc cấp xã"), Aside::left_out), lexicon) has one of the tiers, at word 3

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "base/lexicon/phrase_table.h"

namespace solieu::normalize {

inline constexpr int tiers = -1;       // levels of government: words, read one after the other, may name several
inline constexpr int conditions = -2;  // of ClosedDivision: what the whole must be called

struct DivisionMark {
    int begin = 0, end = 0;   // words of the label
    int division = 0;         // index into Divisions::closed, tiers or conditions
    int order = 0;            // within the division: of two marks the earlier one counts
    std::uint32_t value = 0;  // a bit; 0 of a tier: the words name none ("bảo hiểm xã hội")
};

// Values that together are all there is.
struct ClosedDivision {
    std::uint32_t values = 0;
    std::uint32_t condition = 0;  // a bit that the whole must have among its conditions; 0: always
};

struct Divisions {
    explicit Divisions(const Lexicon& lexicon);

    std::vector<std::vector<ClosedDivision>> closed;  // by division, in the order of the tables
    PhraseTable<DivisionMark> phrases;                // begin and end are 0
};

[[nodiscard]] std::vector<DivisionMark> division_marks(const Words& words, const Lexicon& lexicon);

// The tiers that words [begin, end) of a label with these marks name: bits. Of two that begin at one word the longer
// counts, and of those that overlap the first.
[[nodiscard]] std::uint32_t tiers_in(const std::vector<DivisionMark>& marks, int begin, int end);

// The value of a division that words [begin, end) name; 0 for none.
[[nodiscard]] std::uint32_t value_in(const std::vector<DivisionMark>& marks, int division, int begin, int end);

}  // namespace solieu::normalize
