#pragma once
// The head of a grid: which rows it takes and which role each column plays.
//
// The head may have several storeys ("Kết quả thống kê" over "Đơn vị tính" and "Số liệu"), be preceded by a title row
// and be followed by a row of column numbers ("1 2 3 4", "A B 1 2"). Roles come from the words (column_heads.h) and
// are checked against the content: a column headed "Đơn vị" that holds "Sở Nội vụ" names who reports.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/grids/grid_view.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct TableHead {
    std::vector<Column> columns;        // one a grid column
    std::vector<std::string> row_keys;  // the head's rows, folded: to recognise them when they are repeated
    std::string title;                  // a title row inside the grid; "" for none
    int rows = 0;                       // rows of the grid that it takes, title and column numbers included
};

// nullopt when the grid begins without a head.
[[nodiscard]] std::optional<TableHead> find_head(const GridView& grid, const Lexicon& lexicon);

// Roles by content alone, for a grid without a head. nullopt when it holds no data (a layout of text).
[[nodiscard]] std::optional<std::vector<Column>> columns_by_content(const GridView& grid, const Lexicon& lexicon);

// "Biểu mẫu 3", "PHỤ LỤC II", "Bảng 1": words that name a table or annex.
[[nodiscard]] bool names_a_table(std::string_view text, const Lexicon& lexicon);

// A row of the grid as one folded string, cells separated by tabs.
[[nodiscard]] std::string row_key(const GridView& grid, int row);

// Whether two keys are those of the same row, a letter or two of it misread. Digits differ between heads that are not
// the same ("tính đến 30/6", "tính đến 31/5") and must agree.
[[nodiscard]] bool same_row(std::string_view key, std::string_view other);

}  // namespace solieu::grammar
