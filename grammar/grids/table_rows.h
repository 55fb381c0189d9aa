#pragma once
// The rows of a grid, appended to a table: items and groups, repeated heads left out, a row that was cut by a page edge
// joined with its first half.

#include <string>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/grids/grid_view.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct RowReading {
    int page = 0;
    const Lexicon* lexicon = nullptr;  // never null
    int first_row = 0;          // the grid's rows before this are its head
    bool continues = false;     // the grid goes on where the table stopped: its first row may be a half
    bool row_per_line = false;  // as in Grid: any row may be a half
    const std::vector<std::string>* row_keys = nullptr;  // the head's rows, to leave out where they are repeated
};

// Returns the row at which another table begins inside the grid (its title, followed by a head again), else the number
// of rows.
int append_rows(Table& table, const GridView& grid, const RowReading& reading);

// A line that stands between two pieces of a table ("III. Cải cách thủ tục hành chính") as a group row.
void append_group(Table& table, const Text& line, int page);

}  // namespace solieu::grammar
