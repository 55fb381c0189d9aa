#pragma once
// The tables of normalize/tables, built into the program by CMake (no file is read when it runs).
//
// A table is text: one entry a line, fields separated by tabs; blank lines and lines that begin with '#' are comments.

#include <string_view>
#include <vector>

namespace solieu::normalize {

using TableLine = std::vector<std::string_view>;

[[nodiscard]] std::string_view units_table();
[[nodiscard]] std::string_view cell_words_table();
[[nodiscard]] std::string_view issuers_table();
[[nodiscard]] std::string_view terms_table();
[[nodiscard]] std::string_view qualifiers_table();
[[nodiscard]] std::string_view indicators_table();
[[nodiscard]] std::string_view indicator_labels_table();
[[nodiscard]] std::string_view indicator_words_table();
[[nodiscard]] std::string_view territories_table();

// The fields point into `table`.
[[nodiscard]] std::vector<TableLine> read_table_lines(std::string_view table);

}  // namespace solieu::normalize
