#pragma once
// What the words of a table without cells look like to the search for their columns, whatever stands around them.
//
// In:    lines whose words are marked (mark_words).
// Out:   for each line, for each of its words, a look.
// Fails: never.
//
// Example: "Sở Nội vụ 15 19" -> the first word begins the name of an office, and with it ends what stands before values

#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"

namespace solieu::grammar {

struct WordLook {
    bool office = false;  // the name of an office begins
    bool beside = false;  // … and with it ends what stands before the values of the line
    bool unit = false, text_value = false;
    bool period = false;        // "Năm 2024", "Tháng 5/2024", "Quý II" begins
    bool part = false;          // "- Khối sở: 88,5%" begins, perhaps over several lines: part of a value
    bool part_goes_on = false;  // … right behind another with another name: of the same value
    bool inside = false;        // this word goes on such a period or part
    bool valued = false;        // first of its line: numbers end it
    bool lone_dash = false;     // all of its line, and a label begins the next
};

[[nodiscard]] std::vector<std::vector<WordLook>> word_looks(const std::vector<LooseLine>& lines,
                                                            const Vocabulary& vocabulary);

}  // namespace solieu::grammar
