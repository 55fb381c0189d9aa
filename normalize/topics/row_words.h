#pragma once
// What the words of the rows of a table say.
//
// In:    a table, the labels of its rows, abbreviations that the document defines.
// Out:   add_row_meanings: what they mean by themselves and beside other reports; row_words: what they are compared by
//        within the report.
// Fails: never.

#include <vector>

#include "normalize/fact.h"
#include "normalize/labels/terms.h"
#include "normalize/topics/topic_numbers.h"

namespace solieu::normalize {

// `terms`: that the tables define. The units of the rows are known already.
void add_row_meanings(const grammar::Table& table, const std::vector<Label>& labels, const Terms& terms,
                      const std::vector<Unit>& units, const Lexicon& lexicon, std::vector<RowMeaning>& meanings);

// `terms`: that the whole document defines.
[[nodiscard]] std::vector<RowWords> row_words(const grammar::Table& table, std::vector<Label> labels,
                                              const std::vector<RowMeaning>& meanings, const Facts& facts,
                                              const Terms& terms, WordNumbers& words, TopicNumbers& numbers,
                                              const Lexicon& lexicon);

}  // namespace solieu::normalize
