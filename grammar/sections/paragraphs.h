#pragma once
// Lines to paragraphs: wrapped lines joined (over pages too), hyphenated and split words put together, footnotes and
// their marks taken out of the text (also marks glued to a word: "năm 20233" is 2023 and note 3), the head, the
// closing and the captions told apart from the prose.

#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/rowsearch/lines/placed_line.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct Prose {
    std::vector<Paragraph> paragraphs;
    std::vector<std::size_t> read;  // for each ReadLines, where its paragraphs begin
    struct TableMark {
        std::size_t before_paragraph = 0;  // the table stands before this paragraph
        int table = -1;
    };
    std::vector<TableMark> tables;
};

// Lines [begin, end) that were read already (head.h): the paragraphs that they make.
struct ReadLines {
    std::size_t begin = 0, end = 0;
    std::vector<Paragraph> paragraphs;
};

// Sections are not known yet: Paragraph::section is -1 and headings are told by sections.h.
// The footnotes' paragraphs come last. `read` in order, not overlapping.
[[nodiscard]] Prose read_paragraphs(const std::vector<PlacedLine>& lines, const std::vector<PlacedLine>& footnotes,
                                    const std::vector<const ReadLines*>& read, const Lexicon& lexicon);

}  // namespace solieu::grammar
