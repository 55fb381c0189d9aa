#pragma once
// The head of a table without cells by its shape: the lines from "STT" to the first row, parted into columns at
// capitals, line ends and known heads. Words that no pack has head a column all the same.
//
// In:  lines; the index of one that begins with the head of the row numbers; where heads of the same document stood.
// Out: the head; nullopt where no row begins within 24 lines, or fewer than three columns come out. Columns stand in
// the
//      order of the text; one names the rows and at least one holds values.
//
// Example: "STT Chỉ tiêu" / "Cơ quan chủ trì" / "Năm 2031 Năm 2032" / "(ước tính)" / "1 Số lớp …"
//   -> STT | Chỉ tiêu | Cơ quan chủ trì | Năm 2031 | Năm 2032 (ước tính)

#include <cstddef>
#include <optional>
#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/loose_head.h"

namespace solieu::grammar {

[[nodiscard]] std::optional<LooseHead> find_free_head(const std::vector<LooseLine>& lines, std::size_t at,
                                                      const std::vector<LooseHead>& known,
                                                      const Vocabulary& vocabulary);

// The head of a table whose rows have no numbers: it begins with a head that the packs know, one names the rows,
// another does not, and the first row stands below on one line.
[[nodiscard]] std::optional<LooseHead> find_head_without_numbers(const std::vector<LooseLine>& lines, std::size_t at,
                                                                 const Vocabulary& vocabulary);

}  // namespace solieu::grammar
