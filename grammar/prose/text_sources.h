#pragma once
// All texts of a document that dates and citations are read from, in reading order: the paragraphs, then of each table
// the title and of each row label, unit, values and note.

#include <string_view>
#include <vector>

#include "grammar/statement.h"

namespace solieu::grammar {

struct TextSource {
    int paragraph = -1;          // -1: in a table
    std::string_view text;       // points into the statements
    const Text* runs = nullptr;  // where its words stand; null for a table's title
    int page = 0;                // for a text without runs
};

// Valid as long as the paragraphs and tables of `statements` do not change.
[[nodiscard]] std::vector<TextSource> text_sources(const Statements& statements);

// Where bytes [begin, end) of the source stand.
[[nodiscard]] Place place_in(const TextSource& source, std::size_t begin, std::size_t end);

}  // namespace solieu::grammar
