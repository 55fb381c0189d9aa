#pragma once
// The storeys of a head whose cells are set by spaces: "Kết quả thống kê" over "Đơn vị tính" and "Số liệu".
//
// In:    the entries of the head's lines, from the top.
// Out:   rows of the head with the spans of each field, appended to a table whose spans are given.
// Fails: never.
//
// Example: "          Kết quả" / "STT   Đơn vị   Số liệu" -> rows {"STT" over two rows, "Kết quả" over two columns} and
//          {"Đơn vị", "Số liệu"}

#include <span>
#include <vector>

#include "extract/text/spaced/spaced_columns.h"

namespace solieu::extract {

struct HeadLine {
    const SourceLine* source = nullptr;
    const SpacedLine* line = nullptr;
    std::vector<SpacedEntry> entries;
};

void add_head(SourceTable& table, std::span<const HeadLine> lines, std::size_t columns);

}  // namespace solieu::extract
