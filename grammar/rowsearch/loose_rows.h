#pragma once
// Tables in text that kept no cells: the rows stand in lines, word-wrapped or interleaved.
//
// In:  the document's body lines in reading order.
// Out: the tables found and which lines they took. Rows have STT, label, unit, values and note; build_row_tree was
//      applied.
//
// Shapes that are read:
//   "1.4.1. Số TTHC cấp tỉnh (Bao gồm" / "cả TTHC …)" / "Thủ tục 1.486"       one row wrapped over lines
//   "Số sở, ngành đã kiểm tra" / "Cơ quan, đơn" / "vị" / "10"                 cells wrapped on their own
//   labels of one row wrapped around the cells of it ("2.1." / "Số VBQPPL do …" / "Văn bản 03" / "hành")
// A table begins at its head ("STT Chỉ tiêu … Đơn vị tính Số liệu") and ends where prose or another title begins.

#include <cstddef>
#include <vector>

#include "extract/document.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct PlacedLine {
    const extract::Line* line = nullptr;  // nullptr: a table stands here
    int page = 0;
    int table = -1;  // which one, when `line` is nullptr
};

struct LooseTable {
    Table table;
    std::size_t begin = 0, end = 0;  // lines [begin, end) belong to it, title and repeated heads included
};

[[nodiscard]] std::vector<LooseTable> find_loose_tables(const std::vector<PlacedLine>& lines);

}  // namespace solieu::grammar
