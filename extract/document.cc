#include "extract/document.h"

namespace solieu::extract {

std::string text_of(const Line& line) {
    std::string out;
    for (const Word& word : line.words) {
        if (!out.empty()) out += ' ';
        out += word.text;
    }
    return out;
}

std::string text_of(const Page& page) {
    std::string out;
    for (const FlowItem& item : page.flow) {
        if (item.kind == FlowItem::Kind::line) {
            out += text_of(page.lines[item.index]);
            out += '\n';
            continue;
        }
        const Grid& grid = page.grids[item.index];
        int row = 0, column = 0;
        for (const Cell& cell : grid.cells) {
            while (row < cell.row) {
                out += '\n';
                ++row;
                column = 0;
            }
            while (column < cell.column) {
                out += '\t';
                ++column;
            }
            for (std::size_t i = 0; i < cell.lines.size(); ++i) {
                if (i != 0) out += ' ';
                out += text_of(cell.lines[i]);
            }
        }
        out += '\n';
    }
    return out;
}

}  // namespace solieu::extract
