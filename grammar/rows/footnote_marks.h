#pragma once
// Reference marks that a text layer glued to the word before them: "trực tuyến43.", "năm 20233" (2023, note 3),
// "(12 TTHC)26".
//
// Marks number 1, 2, 3 … through the text, so that the next expected number tells a mark from a digit of a name; only
// numbers that a footnote explains are taken. Marks that stood apart are already in Paragraph::marks.

#include <vector>

#include "grammar/statement.h"

namespace solieu::grammar {

// Takes glued marks out of the text of all paragraphs but footnotes and puts them into Paragraph::marks.
void take_out_glued_marks(std::vector<Paragraph>& paragraphs);

// Removes bytes [begin, end) from a text, runs and all.
void cut(Text& text, std::size_t begin, std::size_t end);

// The same for the text of a paragraph: its marks stay where they stood in the words.
void cut(Paragraph& paragraph, std::size_t begin, std::size_t end);

}  // namespace solieu::grammar
