#include "normalize/find_cell.h"

namespace solieu::normalize {

int fact_of_cell(const Facts& facts, int table, int row, int value) {
    if (table < 0 || table >= static_cast<int>(facts.row_begin.size()) || row < 0 || value < 0) return -1;
    const std::vector<int>& begin = facts.row_begin[static_cast<std::size_t>(table)];
    if (row >= static_cast<int>(begin.size())) return -1;
    const int index = begin[static_cast<std::size_t>(row)] + value;
    if (index < 0 || index >= static_cast<int>(facts.facts.size())) return -1;
    const Fact& fact = facts.facts[static_cast<std::size_t>(index)];
    return fact.table == table && fact.row == row && fact.value == value ? index : -1;
}

}  // namespace solieu::normalize
