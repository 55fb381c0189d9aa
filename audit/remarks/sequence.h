#pragma once
// A run of numbered things (rows of a table, headings): which numbers stand twice, which are left out, which stand
// under the wrong heading.
//
//   1, 1.1, 1.1      -> {twice, item 2, first 1}
//   1, 2, 2, 4       -> {twice, item 2, first 1, fills_gap}: the second stands for 3
//   1, 3             -> {gap, item 1, missing "2"}
//   1, 1.1, 2.1, 2   -> {misplaced, item 2}: 2.1 stands under 1 and 2 comes later
// A number that begins again at 1 opens a new run; among headings the run around it may go on behind it: 1, 1, 2, 2, 3
// holds a list 1, 2. Linear in the number of items.

#include <string>
#include <string_view>
#include <vector>

namespace solieu::audit {

struct SequenceItem {
    std::vector<int> numbers;  // 1.4.1 -> {1, 4, 1}; empty: opens a new scope and is no number itself
    bool recovered = false;    // the number is not written: counts as there, is never reported
};

struct SequenceFault {
    enum class Kind { twice, gap, disorder, misplaced };
    Kind kind = Kind::gap;
    int item = -1;            // the item after the gap, the second of two, the first misplaced one
    std::vector<int> others;  // the first of two; the item before the gap; the other misplaced ones
    std::string missing;      // of a gap: "2" or "1.2, 1.3"
    bool fills_gap = false;   // of two: read as the number left out beside them, one of the two makes the run whole
};

// Of headings, 2.1 before any 2 is a fault; rows of a table hang under whatever stands above.
[[nodiscard]] std::vector<SequenceFault> check_sequence(const std::vector<SequenceItem>& items, bool headings);

// "IV" -> 4; 0 when the text is no roman number of the letters I, V and X.
[[nodiscard]] int roman_number(std::string_view text);

// "1.4.1" -> {1, 4, 1}; empty when it is no such number.
[[nodiscard]] std::vector<int> decimal_numbers(std::string_view text);

}  // namespace solieu::audit
