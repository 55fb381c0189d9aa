#pragma once
// Where the tables of a text without cells stand: from each head to where units and values cease.
//
// In:    lines.
// Out:   regions in the order of the lines, none over another; a head that is printed again on the next page goes on
//        with the region before. Tables without a column of numbers are found in what the others left (extracted text
//        only).
//        heads_without_rows: lines that begin a head of which no region came, at most five.
// Fails: never. Linear in the lines.
//
// Example: "PHỤ LỤC" / "STT Chỉ tiêu Đơn vị tính Số liệu" / "1 Số văn bản Văn bản 12" / "Nơi nhận:"
//          -> one region of the first three lines; its body is the third

#include <cstddef>
#include <string>
#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "grammar/rowsearch/loose_head.h"
#include "grammar/rowsearch/loose_readings.h"

namespace solieu::grammar {

struct LooseRegion {
    LooseHead head;
    std::string title;
    std::size_t begin = 0, end = 0;  // lines, title and heads included
    std::vector<std::size_t> body;   // lines of rows
};

[[nodiscard]] TableShape shape_of(const LooseHead& head);

// Several values, or others than a unit beside them: each word's column is searched for (cell_search.h).
[[nodiscard]] bool needs_cell_search(const TableShape& shape, const std::vector<Column>& columns);

[[nodiscard]] std::vector<LooseRegion> find_regions(const std::vector<LooseLine>& lines, const Vocabulary& vocabulary);

[[nodiscard]] std::vector<std::size_t> heads_without_rows(const std::vector<LooseLine>& lines,
                                                          const std::vector<LooseRegion>& regions,
                                                          const Vocabulary& vocabulary);

}  // namespace solieu::grammar
