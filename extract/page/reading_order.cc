#include "extract/page/reading_order.h"

#include <algorithm>
#include <cmath>

namespace solieu::extract {
namespace {

struct Item {
    Box box;
    FlowItem item;
};

// Items that share a part of their height.
struct Row {
    std::size_t begin = 0, end = 0;
    double y0 = 0, y1 = 0;
};

// Lines overlap a little when set tight; their cores do not.
Box core(const Box& box) {
    const double cut = 0.22 * box.height();
    return {box.x0, box.y0 + cut, box.x1, box.y1 - cut};
}

std::vector<Row> rows_of(const std::vector<Item>& items) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Box box = core(items[i].box);
        const bool line = items[i].item.kind == FlowItem::Kind::line;
        if (!rows.empty() && line && items[rows.back().begin].item.kind == FlowItem::Kind::line) {
            Row& row = rows.back();
            const double shared = overlap(row.y0, row.y1, box.y0, box.y1);
            if (shared > 0.35 * std::min(row.y1 - row.y0, box.height())) {
                row.end = i + 1;
                row.y0 = std::min(row.y0, box.y0);
                // Not the union: a tall neighbour must not swallow the lines below.
                row.y1 = std::max(row.y1, std::min(box.y1, row.y0 + 1.5 * (row.y1 - row.y0)));
                continue;
            }
        }
        rows.push_back({.begin = i, .end = i + 1, .y0 = box.y0, .y1 = box.y1});
    }
    return rows;
}

struct Gutter {
    double x0 = 0, x1 = 0;
    [[nodiscard]] bool open() const { return x1 - x0 > 4; }
};

// The widest free strip of the row; closed when the row has one item only.
Gutter gutter_of(const std::vector<Item>& items, const Row& row) {
    Gutter widest;
    double reached = items[row.begin].box.x1;
    for (std::size_t i = row.begin + 1; i < row.end; ++i) {
        if (items[i].box.x0 - reached > widest.x1 - widest.x0) widest = {reached, items[i].box.x0};
        reached = std::max(reached, items[i].box.x1);
    }
    return widest;
}

// The part of the gutter that the row leaves free; closed when an item stands across it.
Gutter narrowed(const std::vector<Item>& items, const Row& row, Gutter gutter) {
    for (std::size_t i = row.begin; i < row.end; ++i) {
        const Box& box = items[i].box;
        if (items[i].item.kind == FlowItem::Kind::grid) return {};
        if ((box.x0 + box.x1) / 2 < (gutter.x0 + gutter.x1) / 2) {
            gutter.x0 = std::max(gutter.x0, box.x1);
        } else {
            gutter.x1 = std::min(gutter.x1, box.x0);
        }
    }
    return gutter;
}

void sort_row(std::vector<Item>& items, const Row& row) {
    std::stable_sort(items.begin() + static_cast<std::ptrdiff_t>(row.begin),
                     items.begin() + static_cast<std::ptrdiff_t>(row.end),
                     [](const Item& a, const Item& b) { return a.box.x0 < b.box.x0; });
}

// The row after the last that belongs to the two columns beginning at `first`; first + 1 when there are none.
std::size_t columns_end(const std::vector<Item>& items, const std::vector<Row>& rows, std::size_t first,
                        Gutter& gutter) {
    gutter = gutter_of(items, rows[first]);
    std::size_t end = first + 1;
    Gutter running = gutter;
    for (std::size_t r = first + 1; r < rows.size() && rows[r].y0 - rows[r - 1].y1 < 120; ++r) {
        running = narrowed(items, rows[r], running);
        if (!running.open()) break;
        const bool both_sides = rows[r].end - rows[r].begin > 1;
        // A list on the left that goes on below the end of the right column: "Nơi nhận" beside the signature.
        const Box& before = items[rows[r - 1].begin].box;
        const Box& box = items[rows[r].begin].box;
        const bool list_goes_on = end == r && box.x1 <= running.x0 + 1 && std::abs(box.x0 - before.x0) < 4 &&
                                  box.y0 - before.y1 < 0.6 * box.height();
        if (both_sides || list_goes_on) {
            end = r + 1;
            gutter = running;
        }
    }
    return end;
}

}  // namespace

std::vector<FlowItem> reading_order(const std::vector<Box>& lines, const std::vector<Box>& grids) {
    std::vector<Item> items;
    items.reserve(lines.size() + grids.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        items.push_back({lines[i], {FlowItem::Kind::line, static_cast<std::uint32_t>(i)}});
    }
    for (std::size_t i = 0; i < grids.size(); ++i) {
        items.push_back({grids[i], {FlowItem::Kind::grid, static_cast<std::uint32_t>(i)}});
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return core(a.box).y0 < core(b.box).y0; });
    const std::vector<Row> rows = rows_of(items);
    for (const Row& row : rows) sort_row(items, row);

    std::vector<FlowItem> flow;
    flow.reserve(items.size());
    for (std::size_t r = 0; r < rows.size();) {
        if (rows[r].end - rows[r].begin < 2) {
            flow.push_back(items[rows[r].begin].item);
            ++r;
            continue;
        }
        Gutter gutter;
        const std::size_t end = columns_end(items, rows, r, gutter);
        const double middle = (gutter.x0 + gutter.x1) / 2;
        for (const bool left : {true, false}) {
            for (std::size_t i = rows[r].begin; i < rows[end - 1].end; ++i) {
                if (((items[i].box.x0 + items[i].box.x1) / 2 < middle) == left) flow.push_back(items[i].item);
            }
        }
        r = end;
    }
    return flow;
}

}  // namespace solieu::extract
