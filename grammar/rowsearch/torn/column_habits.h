#pragma once
// What the cells that stand beside their label tell of those that do not, in a text that stands column by column.
//
// In:    the pages of a table.
// Out:   of labels by their first word: the units that stand right behind them, and whether they have numbers; of rows
//        with others below them: whether they have cells; of each number what follows it, and how the label begins of
//        the one before on its level.
// Fails: never. Linear in the lines. The pages must outlive it.
//
// Example: "1. Số lớp" / "Lớp" twice -> labels that begin with "số" have "lớp" twice, and 2 numbers more than labels
// without

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "grammar/rows/stt.h"
#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/torn/column_pages.h"

namespace solieu::grammar {

struct NumberPlace {
    const Stt* own = nullptr;
    const Stt* next = nullptr;  // over the edge of the page; nullptr for none
    std::string begins;         // the first word of the label beside it, lower case; "" for none
    std::string sibling;        // the same of the number before on its level: of 3.3.1 for 3.3.2

    [[nodiscard]] bool is_parent() const;  // the next stands below it
    [[nodiscard]] bool is_group() const;   // "II", "A"
};

struct ColumnHabits {
    std::map<std::string, std::map<std::string, int>> units;  // by the label's first word
    std::map<std::string, int> numbered;                      // labels with a number less those without
    std::map<std::size_t, int> parents;  // by depth: those without cells beside them less those with
    std::vector<NumberPlace> numbers;    // of all pages, in order
};

[[nodiscard]] ColumnHabits habits_of(const std::vector<ColumnPage>& pages, const std::vector<LooseLine>& lines);

// "2.3" above "2.3.1", "II" above "1".
[[nodiscard]] bool stands_below(const Stt& child, const Stt& parent);

// The words of a piece, in lower case.
[[nodiscard]] std::string words_of(const CellPiece& piece, const std::vector<LooseLine>& lines);

}  // namespace solieu::grammar
