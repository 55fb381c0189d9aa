#pragma once
// The head of a table without cells: which lines it takes, which columns it names and, where the places of its words
// tell, between which x each column stands.
//
// In:  lines; the index of one that may belong to a head.
// Out: the head, nullopt when the lines are none. It needs STT, an indicator column and a unit or value column, and
//      nothing else on its lines but text in brackets and column numbers. Linear in the head's length (at most 24
//      lines).
//
// Example: "STT Chỉ tiêu thống kê" / "(Sử dụng …" / "tháng, năm)" / "Kết quả thống kê Ghi chú" / "Đơn vị tính Số liệu"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct LooseHead {
    std::size_t begin = 0, end = 0;                // lines
    std::vector<Column> columns;                   // in the order they stand in
    std::vector<std::pair<double, double>> spans;  // x0 and x1 of each column's head; as many as columns
    bool placed = false;               // the heads stand apart from each other: the x of words tell their column
    bool in_pieces = false;            // its lines are not all of it
    std::optional<std::size_t> above;  // the first line of heads that stand apart, above rows of the table
};

// The head whose STT stands first in line `at`.
[[nodiscard]] std::optional<LooseHead> find_loose_head(const std::vector<LooseLine>& lines, std::size_t at,
                                                       const Vocabulary& vocabulary);

// Does the line name the next table or annex ("Phụ lục II", "Biểu mẫu 3"), rather than go on a label above it?
[[nodiscard]] bool opens_title(const std::vector<LooseLine>& lines, std::size_t at, const Vocabulary& vocabulary);

// Where the title of the table begins whose head begins at `head` (== head when it has none); lines before `floor`
// are not looked at. `title` gets the words.
[[nodiscard]] std::size_t find_loose_title(const std::vector<LooseLine>& lines, std::size_t floor, std::size_t head,
                                           const Vocabulary& vocabulary, std::string& title);

}  // namespace solieu::grammar
