#pragma once
// What the words around the figures of the prose say.
//
// In:    statements; facts with the quantities of the figures; abbreviations that the document defines.
// Out:   FigureWords beside Statements::figures; the marks of each paragraph that says how its figures belong together.
// Fails: never. Of a sentence 600 bytes before and behind a figure are looked at.

#include <vector>

#include "normalize/fact.h"
#include "normalize/labels/terms.h"
#include "normalize/topics/topic_numbers.h"

namespace solieu::normalize {

struct WordsOfFigures {
    std::vector<FigureWords> figures;
    std::vector<std::vector<ProseMark>> marks;
    std::vector<WordList> headings;
};

[[nodiscard]] WordsOfFigures words_of_figures(const grammar::Statements& statements, const Facts& facts,
                                              const Terms& terms, WordNumbers& words, TopicNumbers& numbers,
                                              const Lexicon& lexicon);

}  // namespace solieu::normalize
