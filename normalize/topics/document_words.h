#pragma once
// Words are read once: all that the labels, sentences, titles and notes of a document say, as numbers and values. What
// comes later compares these and looks at no text.
//
// In:    statements; facts with quantities, units and the report's period.
// Out:   the facts with `rows` and `words`, and the units of the rows among `units`.
// Fails: never.
//
// Example:
//   facts = with_words(statements, std::move(facts), units, lexicon);
//   facts.words.rows[0][2].label.total     // "Tổng số …"

#include "normalize/fact.h"

namespace solieu::normalize {

[[nodiscard]] Facts with_words(const grammar::Statements& statements, Facts facts, UnitNumbers units,
                               const Lexicon& lexicon);

}  // namespace solieu::normalize
