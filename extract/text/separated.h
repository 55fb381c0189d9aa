#pragma once
// Tables whose fields are separated by one character (RFC 4180): CSV and TSV as spreadsheets and databases write them.
//
// In:    text in UTF-8.
// Out:   separator_of: which of tab, ';', '|', ',' separates its fields: its lines of several fields have the same
// number
//        of them, but for one or one of five, and they are most of the text; nothing for prose, for text with some
//        tables in it, for tables of Markdown, for columns set with spaces whose decimal commas a separator would cut
//        ("31,5  28,4"). "sep=;" in the first line says it outright. read_records: its records with the fields that are
//        not blank. A field in quotes may hold separators, ends of lines and, doubled, quotes. Quotes that nothing
//        closes are ordinary characters.
// Fails: OverBudget (cells, text), asked before a field is made.
//
// Example: "STT;Tên;Số\n1;\"A; B\";2\n" -> ';', records {STT, Tên, Số}, {1, "A; B", 2}

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/budget.h"

namespace solieu::extract {

struct SeparatedField {
    int column = 0;
    std::string text;
};

struct SeparatedRecord {
    int number = 0;  // from 0, blank ones count
    std::vector<SeparatedField> fields;
};

[[nodiscard]] std::optional<char> separator_of(std::string_view utf8);
[[nodiscard]] std::vector<SeparatedRecord> read_records(std::string_view utf8, char separator, Budget& budget);

}  // namespace solieu::extract
