#pragma once
// What is said of a table that an extractor took apart.
//
// In:  the lines of its rows before they are read; the table that came out; lines that begin a head of which no table
//      came.
// Out: is_torn: the cells stand by columns, all labels, then all units or values; nobody can tell what belongs
// together.
//      Diagnostics that name the lines and advise to give the original file: `torn-table`, `guessed-cells` (values
//      whose row or column is guessed), `glued-cells`, `table-not-read`.

#include <optional>
#include <vector>

#include "base/result.h"
#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/loose_readings.h"
#include "grammar/statement.h"

namespace solieu::grammar {

inline constexpr float guessed_confidence = 0.5F;  // of a value whose row or column is guessed

[[nodiscard]] bool is_torn(const std::vector<LooseLine>& lines, const TableShape& shape, const Vocabulary& vocabulary);

// `first`, `last`: the lines that it stands in.
[[nodiscard]] std::optional<Diagnostic> doubts_of(const Table& table, bool torn, const LooseLine& first,
                                                  const LooseLine& last);

// Pages where more figures stand one below the other than a row has: their values are guessed.
void doubt_torn_pages(std::vector<LooseLine>& lines, const TableShape& shape);

// Leaves out rows of extracted text that nothing speaks for: whose label is no word, or named as those who report
// elsewhere in the table are. How many.
std::size_t leave_out_rows(Table& table);

// Of a torn table with several values a row: at most a third of its rows lacks some of them, or all and a number too.
[[nodiscard]] bool is_defended(const Table& table);

// Rows from number 1 on that stand behind higher numbers of the same page come first.
void put_first_rows_first(Table& table);

// Lines of which no rows are given.
[[nodiscard]] Diagnostic rows_left_out(const LooseLine& first, const LooseLine& last);

// So many numbers, units and values between the lines found no row.
[[nodiscard]] Diagnostic cells_left_over(std::size_t count, const LooseLine& first, const LooseLine& last);

// Once a document; `page`: of the first such table.
[[nodiscard]] Diagnostic runs_together(int page);

[[nodiscard]] Diagnostic not_read(const LooseLine& head);

}  // namespace solieu::grammar
