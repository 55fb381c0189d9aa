#pragma once
// What the head of a column says that its numbers are computed from: "(5)=(3)+(4)", "3=2/1", "7=8:9", "6=(5-4)/4".
//
// In:    the formulas of a table's heads, one for each column, "" where a head has none. The numbers in them are those
//        of the row of column numbers: a formula gives its own column's number, the others follow by their places.
// Out:   for each column what it says, in indexes of columns. A difference is told as the sum that it is: of
//        "(5)=(3)-(4)" column (3) is the sum of (4) and (5). A list may be cut short: "(3)=(4)+...+(7)".
// Fails: never; kind none for what is no such formula or names a column that is not there.
//
// Example:
//   read_formulas({"", "", "(3)=(4)+(5)", "", ""})[2] == {.kind = sum, .stated = 2, .parts = {3, 4}}

#include <string>
#include <vector>

namespace solieu::normalize {

struct ColumnFormula {
    enum class Kind {
        none,
        sum,     // stated = parts[0] + parts[1] + …
        ratio,   // stated = parts[0] / (parts[1] + …), as a rate or a plain quotient
        growth,  // stated = (parts[0] - parts[1]) / parts[1]
    };
    Kind kind = Kind::none;
    int stated = -1;
    std::vector<int> parts;

    friend bool operator==(const ColumnFormula&, const ColumnFormula&) = default;
};

[[nodiscard]] std::vector<ColumnFormula> read_formulas(const std::vector<std::string>& formulas);

}  // namespace solieu::normalize
