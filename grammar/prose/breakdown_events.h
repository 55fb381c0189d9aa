#pragma once
// A paragraph as breakdowns are read from it: its figures, the words that open a list, brackets, separators.
//
// In:    the statements' figures and the words of the paragraph.
// Out:   events in order; brackets know their mates. What is none of them is left out.
// Fails: never; a bracket without a mate has none.
//
// Example: "42 văn bản (13 Nghị quyết, 29 Quyết định)" is figure, open, figure, comma, figure, close.

#include <cstddef>
#include <vector>

#include "base/lexicon/word_table.h"
#include "grammar/prose/prose_figures.h"
#include "grammar/statement.h"

namespace solieu::grammar {

enum class EventKind { figure, opener, open, close, comma, semicolon, stop };

struct Event {
    EventKind kind = EventKind::stop;
    std::size_t token = 0, end = 0;  // tokens [token, end)
    int figure = -1;
    bool consisting = false;  // `gồm`, not `trong đó`
    bool joins = false;       // of a comma: the word "và"
    std::size_t mate = 0;     // of a bracket: the index of the other one; 0 when it has none
};

struct BreakdownWords {
    explicit BreakdownWords(const Lexicon& lexicon)
        : BreakdownWords(WordTable(lexicon, {"function_words.tsv", "breakdown_words.tsv"})) {}
    explicit BreakdownWords(const WordTable& table)
        : joins(table["and"]),
          including(table["including"]),
          specifying(table["specifying"]),
          consisting(table["consisting"]),
          consisting_lead(table["consisting-lead"]),
          not_consisting(table["not-consisting"]),
          having(table["having"]),
          rate_word(table["rate-word"]),
          preposition(table["of-another"]),
          moved(table["moved"]),
          out_of(table["out-of"]) {}

    WordList joins, including, specifying, consisting, consisting_lead, not_consisting, having, rate_word, preposition,
        moved, out_of;
};

[[nodiscard]] std::vector<Event> read_events(const Statements& statements, const ProseFigures& prose);

}  // namespace solieu::grammar
