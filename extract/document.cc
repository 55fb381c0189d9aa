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

void move_boxes(Page& page, const std::function<Box(const Box&)>& move) {
    const auto move_line = [&](Line& line) {
        line.box = move(line.box);
        for (Word& word : line.words) word.box = move(word.box);
    };
    for (Line& line : page.lines) move_line(line);
    for (Grid& grid : page.grids) {
        grid.box = move(grid.box);
        for (Cell& cell : grid.cells) {
            cell.box = move(cell.box);
            for (Line& line : cell.lines) move_line(line);
        }
    }
    for (Ruling& ruling : page.rulings) ruling.box = move(ruling.box);
}

}  // namespace solieu::extract
