#pragma once
// The letters of fonts that the file does not explain, learned from pages that were recognised: where a recognised word
// stands over as many codes as it has letters, each letter is a vote for its code. A letter is drawn hundreds of times
// and misread in few, so that the text becomes better than what was recognised, and its places are those of the file.
//
// In:  the codes of a page where they were drawn, in the order drawn; the words recognised on it, boxes on the same
//      page.
// Out: learn() writes into the book what each code means and how sure that is: the share of the votes for it, less
//      where there are few. Blanks are the codes that stand between letters. In a font whose own letters most votes
//      confirm, those stay. A letter with few votes must agree with the order of its font. A code without votes stays
//      unknown, except a blank and what draws lines.
//
// Example: the codes 7 8 9 under "xã" and " " between words: {7: x, 8: ã, 9: blank}

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/code_book.h"

namespace solieu::extract {

struct PlacedCode {
    Box box;
    std::size_t entry = 0;  // of the book
};

class LearnedLetters {
  public:
    void add_page(std::vector<PlacedCode> codes, const std::vector<Word>& words);
    void learn(CodeBook& book) const;

  private:
    struct Sample {
        std::vector<std::size_t> codes;  // left to right
        std::u32string letters;
    };
    void note_neighbours(const std::vector<PlacedCode>& codes);

    std::vector<Sample> samples_;
    std::vector<std::array<std::size_t, 3>> between_;  // codes drawn one behind the other
    std::vector<std::size_t> drawn_;                   // entry by entry, how often
};

// All words of a page, those of its tables too.
[[nodiscard]] std::vector<Word> words_of(const Page& page);

}  // namespace solieu::extract
