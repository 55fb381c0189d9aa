#include "grammar/grids/unread_cells.h"

namespace solieu::grammar {
namespace {

bool holds_middle(const Box& cell, const Box& box) {
    const double x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
    return x > cell.x0 && x < cell.x1 && y > cell.y0 && y < cell.y1;
}

void doubt(std::vector<RowValue>& values, const Diagnostic& unread) {
    for (RowValue& value : values) {
        const bool blank = value.text.empty() && value.place.page == unread.page;
        if (blank && holds_middle(value.place.box, unread.box)) value.place.confidence = 0;
    }
}

}  // namespace

void doubt_unread_cells(std::vector<Table>& tables, const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& one : diagnostics) {
        if (one.code != "cell-not-read") continue;
        for (Table& table : tables) {
            if (one.page < table.first_page || one.page > table.last_page) continue;
            for (Row& row : table.rows) {
                doubt(row.values, one);
                doubt(row.texts, one);
            }
        }
    }
}

}  // namespace solieu::grammar
