#pragma once
// Words that an extractor ran together where one cell of a table ended and the next began: "kiểm traCơ quan",
// "vị5", "triệt)Văn".
//
// In:    the lines of the document. A word is parted only where a half is seen apart elsewhere in it and the other
// looks
//        like a word (or is a number, an STT, '%'), and only in a document that has several words of which both halves
//        are seen: "VNeID" and "km2" stay whole.
// Out:   the places in a word before which a new one begins.
// Fails: never.
//
// Example: in a text that has "hành", "Văn" and more such words glued, "hànhVăn" is parted before "Văn".

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "grammar/rowsearch/lines/placed_line.h"

namespace solieu::grammar {

class GluedWords {
  public:
    GluedWords(const std::vector<PlacedLine>& lines, const Vocabulary& vocabulary);

    [[nodiscard]] bool any() const { return glued_; }
    // Bytes, ascending; empty for a word that is whole, or where the document glues none. `behind_sign`: the word
    // before ends in '=', so that it begins with a code of one digit and its value may follow. `next`: the word behind.
    [[nodiscard]] std::vector<std::size_t> cuts(std::string_view word, bool behind_sign = false,
                                                std::string_view next = "") const;

  private:
    [[nodiscard]] std::vector<std::size_t> find_cuts(std::string_view word) const;
    [[nodiscard]] bool is_seen(std::string_view part) const;

    const Vocabulary& vocabulary_;
    std::unordered_set<std::string> seen_;   // lower case, without marks at the ends
    std::unordered_set<std::string> units_;  // "km2" is one, whatever stands in it
    bool glued_ = false;
};

}  // namespace solieu::grammar
