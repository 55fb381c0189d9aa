#pragma once
// Step 4 of the reader of extracted text: the fields of a table to a grid of cells.
//
// In:    a SourceTable.
// Out:   a Grid whose cells hold lines of words, every position covered exactly once. Spans come from the source (HTML)
//        or are inferred where they are evident: in a head of two or three storeys a blank field beside a filled one
//        with something below it belongs to the head above, a blank field below a head to that head; a group title
//        stands over all columns. Other blank fields are blank cells.
// Fails: OverBudget where a Budget is given (words, numbers, text, lines).
//
// Example: rows {"STT", "Kết quả", ""} / {"", "Đơn vị", "Số liệu"} -> "STT" over two rows, "Kết quả" over two columns

#include "extract/document.h"
#include "extract/text/text_tables.h"

namespace solieu::extract {

[[nodiscard]] Grid make_grid(SourceTable table, Budget* budget = nullptr);

}  // namespace solieu::extract
