#pragma once
// The head of a grid: which rows it takes and what each column is.
//
// A head is found by its shape: rows of words above rows of numbers, cells merged over columns or rows, a row of column
// numbers below ("1 2 3 4", "A B 1 2", "(1) (2) (3)=(1)+(2)"), bold above plain; and by its words ("STT", "Ghi chú":
// column_heads.h). One unknown word never hides it. It may have several storeys ("Kết quả thống kê" over "Đơn vị tính"
// and "Số liệu") and be preceded by title rows and by the unit of the table ("Đơn vị tính: triệu đồng").

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/grids/grid_view.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct TableHead {
    std::vector<Column> columns;        // one a grid column: titles and formulas; column_roles.h settles the roles
    std::vector<std::string> row_keys;  // the head's rows, folded: to recognise them when they are repeated
    std::string title;                  // title rows inside the grid; "" for none
    std::string unit;                   // of all values, named inside the grid; "" for none
    int rows = 0;                       // rows of the grid that it takes, titles and column numbers included
};

// nullopt when the grid begins without a head.
[[nodiscard]] std::optional<TableHead> find_head(const GridView& grid, const Lexicon& lexicon);

// "Biểu mẫu 3", "PHỤ LỤC II", "Bảng 1": words that name a table or annex.
[[nodiscard]] bool names_a_table(std::string_view text, const Lexicon& lexicon);

// A row of the grid as one folded string, cells separated by tabs.
[[nodiscard]] std::string row_key(const GridView& grid, int row);
// True when a row whose first cell is `opening`, folded, may have a key that is the same row as this one.
[[nodiscard]] bool opens_alike(std::string_view key, std::string_view opening);

// Whether two keys are those of the same row, a letter or two of it misread. Digits differ between heads that are not
// the same ("tính đến 30/6", "tính đến 31/5") and must agree.
[[nodiscard]] bool same_row(std::string_view key, std::string_view other);

// "1 2 3 4", "(1) (2) (3)", "A B 1 2=1/3": the numbers of the columns; one may be skipped where a formula is among
// them ("A B 1=2+4 2 4").
[[nodiscard]] bool numbers_columns(const GridView& grid, int row);

}  // namespace solieu::grammar
