#pragma once
// The tables of grammar/tables that the readers of prose use, built into the program by CMake (no file is read when it
// runs). A table is text: one entry a line, fields separated by tabs; lines that begin with '#' are comments.

#include <string_view>
#include <vector>

namespace solieu::grammar {

[[nodiscard]] std::string_view counted_nouns_table();
[[nodiscard]] std::string_view not_figures_table();

// The fields point into `table`.
[[nodiscard]] std::vector<std::vector<std::string_view>> split_table(std::string_view table);

}  // namespace solieu::grammar
