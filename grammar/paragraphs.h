#pragma once
// Lines to paragraphs: wrapped lines joined (over pages too), hyphenated and split words put together, footnotes and
// their marks taken out of the text (also marks glued to a word: "năm 20233" is 2023 and note 3), the head, the
// closing and the captions told apart from the prose.

#include <vector>

#include "grammar/loose_rows.h"
#include "grammar/statement.h"

namespace solieu::grammar {

[[nodiscard]] std::vector<Paragraph> read_paragraphs(const std::vector<PlacedLine>& lines);

}  // namespace solieu::grammar
