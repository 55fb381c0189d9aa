#pragma once
// Lines to paragraphs: wrapped lines joined (over pages too), hyphenated and split words put together, footnotes and
// their marks taken out of the text (also marks glued to a word: "năm 20233" is 2023 and note 3), the head, the
// closing and the captions told apart from the prose.

#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/rowsearch/loose_rows.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct Prose {
    std::vector<Paragraph> paragraphs;
    struct TableMark {
        std::size_t before_paragraph = 0;  // the table stands before this paragraph
        int table = -1;
    };
    std::vector<TableMark> tables;
};

// Sections are not known yet: Paragraph::section is -1 and headings are told by sections.h.
// The footnotes' paragraphs come last.
[[nodiscard]] Prose read_paragraphs(const std::vector<PlacedLine>& lines, const std::vector<PlacedLine>& footnotes,
                                    const Lexicon& lexicon);

}  // namespace solieu::grammar
