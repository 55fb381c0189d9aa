#pragma once
// Lines of a table without cells, word by word, with what a word looks like and how much white space stands before it.
//
// Words that the source ran together are parted ("3.Kiểm tra" -> "3." "Kiểm"). White space is counted in characters:
// of extracted text exactly, of a page by the font size. On a page, words of one height are one line, whatever order
// they came in.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "grammar/rowsearch/lines/placed_line.h"

namespace solieu::grammar {

// White space before a word (LooseWord::gap), in characters. Extracted text leaves one space between words and one more
// for each blank cell; on a page gaps vary by a fraction.
inline constexpr float wide_gap = 1.75F;     // from here on more than one space: another cell, or a blank one between
inline constexpr float some_indent = 2;      // before a line: a blank cell stands there
inline constexpr float cells_indent = 3.5F;  // several: the line stands below the last columns

struct LooseWord {
    const extract::Word* source = nullptr;
    std::string text;
    std::string lower;         // lower case, as written
    std::uint32_t key = 0;     // of the word without punctuation: for the memory of pairs
    int unit_word = -1;        // see Vocabulary
    float gap = 0;             // characters of white space before it; of the first word: its indent
    std::int8_t brackets = 0;  // opened less closed
    bool upper = false;        // begins with an upper-case letter
    bool small = false;        // begins with a lower-case letter
    bool number = false;       // "1.872", "98.49%", "05"
    bool value = false;        // number, fraction, '-', 'x'
    bool ends_clause = false;  // ends in . , ; : ! ?
    // From the vocabulary, see there; set by mark_words.
    bool unfinished = false, seldom_last = false, opens_label = false, opens_note = false;
    int column = -1;     // index into Table::columns where the place of the word tells
    bool doubt = false;  // it may stand in another
};

struct LooseLine {
    std::vector<LooseWord> words;
    std::size_t source = 0;      // index of the first input line
    std::size_t source_end = 0;  // behind the last
    int page = 0;
    int blank_lines = 0;      // above it, extracted text only
    bool below_head = false;  // the head stands above it
    Box box;

    [[nodiscard]] std::string text() const;
    // The same words in the same order.
    [[nodiscard]] bool says(const LooseLine& other) const;
};

class GluedWords;

[[nodiscard]] std::vector<LooseLine> read_loose_lines(const std::vector<PlacedLine>& lines, const GluedWords& glued,
                                                      const Vocabulary& vocabulary);

// "2019": four digits of this century or the last.
[[nodiscard]] bool is_year(std::string_view text);

// Another word has to follow, on the next line where it is the last: "của", "tỉnh,".
[[nodiscard]] bool wants_another(const LooseWord& word);

// What a line begins with that goes on the one above: "chè", "(gồm".
[[nodiscard]] bool goes_on_small(const LooseWord& word);

// The whole line is a unit.
[[nodiscard]] bool is_unit(const LooseLine& line, const Vocabulary& vocabulary);

// Sets what the vocabulary knows of the words.
void mark_words(std::vector<LooseLine>& lines, const Vocabulary& vocabulary);

// Which words followed which within lines: tells whether the end of one line goes on in another. Bounded in size.
class WordPairs {
  public:
    explicit WordPairs(const std::vector<PlacedLine>& lines);
    [[nodiscard]] bool known(const LooseWord& first, const LooseWord& second) const;

  private:
    static constexpr std::size_t size = 1u << 22;
    std::vector<bool> seen_;
};

}  // namespace solieu::grammar
