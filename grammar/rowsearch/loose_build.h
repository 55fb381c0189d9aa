#pragma once
// From read lines to the rows of a table: the words of each part put together, lone `Trong đó` marks given to the rows
// they stand beside.

#include <vector>

#include "grammar/rowsearch/loose_search.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// `read` has one entry a line. The table's columns must be set; rows are appended, the row tree is not built.
void build_rows(Table& table, const std::vector<LooseLine>& lines, const std::vector<ReadLine>& read,
                const Vocabulary& vocabulary);

}  // namespace solieu::grammar
