#pragma once
// Lines of a text as the search for rows gets them, for the tests of what it does with torn ones.

#include <string>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/rowsearch/lines/glued_words.h"
#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "tests/grammar/text_lines.h"

namespace solieu::tests {

struct LooseText {
    grammar::Vocabulary vocabulary = grammar::load_vocabulary(built_in_lexicon());
    Lines source;
    std::vector<grammar::LooseLine> lines;

    explicit LooseText(const std::string& text) : source(text) {
        lines = grammar::read_loose_lines(source.placed, grammar::GluedWords(source.placed, vocabulary), vocabulary);
        grammar::mark_words(lines, vocabulary);
    }
};

}  // namespace solieu::tests
