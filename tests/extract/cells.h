#pragma once
// What stands in the cells of a grid, for tests.

#include <string>

#include "extract/page/lines.h"

namespace solieu::extract::testing {

// The lines of a cell with '/' between them.
inline std::string cell(const Grid& grid, int row, int column) {
    for (const Cell& c : grid.cells) {
        if (c.row != row || c.column != column) continue;
        std::string text;
        for (const Line& line : c.lines) text += (text.empty() ? "" : "/") + text_of(line);
        return text;
    }
    return "no such cell";
}

}  // namespace solieu::extract::testing
