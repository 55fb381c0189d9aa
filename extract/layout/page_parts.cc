#include "extract/layout/page_parts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>
#include <utility>

namespace solieu::extract {
namespace {

constexpr double landscape = 1.2;      // width to height
constexpr double narrowest_fold = 24;  // points
constexpr double off_middle = 0.07;    // of the width
constexpr int fewest_words = 12;       // on each side
constexpr int run_words = 6;           // of running text in one line

struct Span {
    double x0 = 0, x1 = 0;
};

// The free strip nearest the middle.
std::optional<Span> middle_strip(double width, std::vector<Span> taken) {
    std::sort(taken.begin(), taken.end(), [](const Span& a, const Span& b) { return a.x0 < b.x0; });
    std::optional<Span> strip;
    double reached = 0;
    for (const Span& span : taken) {
        const double centre = (reached + span.x0) / 2;
        if (span.x0 - reached >= narrowest_fold && std::abs(centre - width / 2) <= off_middle * width) {
            strip = Span{reached, span.x0};
        }
        reached = std::max(reached, span.x1);
    }
    return strip;
}

// Lines in which words follow each other as in sentences.
int lines_of_text(std::vector<const Fragment*> fragments) {
    std::stable_sort(fragments.begin(), fragments.end(), [](const Fragment* a, const Fragment* b) {
        return std::tuple(a->baseline, a->word.box.x0) < std::tuple(b->baseline, b->word.box.x0);
    });
    int lines = 0, run = 1;
    for (std::size_t i = 1; i < fragments.size(); ++i) {
        const Fragment &before = *fragments[i - 1], &here = *fragments[i];
        const bool follows = std::abs(before.baseline - here.baseline) < 0.5F &&
                             here.word.box.x0 - before.word.box.x1 < here.word.font_size;
        run = follows ? run + 1 : 1;
        if (run == run_words) ++lines;
    }
    return lines;
}

bool is_a_page(double x0, double x1, const std::vector<Fragment>& fragments, const std::vector<Grid>& grids) {
    constexpr int fewest_lines = 2;
    std::vector<const Fragment*> inside;
    for (const Fragment& fragment : fragments) {
        if (fragment.word.box.x0 >= x0 && fragment.word.box.x1 <= x1) inside.push_back(&fragment);
    }
    if (inside.size() < fewest_words) return false;
    const bool table = std::any_of(grids.begin(), grids.end(), [&](const Grid& grid) {
        return grid.box.x0 >= x0 && grid.box.x1 <= x1 && grid.box.width() > 0.4 * (x1 - x0);
    });
    return table || lines_of_text(std::move(inside)) >= fewest_lines;
}

}  // namespace

std::optional<double> fold_of(double width, double height, const std::vector<Fragment>& fragments,
                              const std::vector<Grid>& grids) {
    if (width < landscape * height) return std::nullopt;
    std::vector<Span> taken;
    for (const Fragment& fragment : fragments) taken.push_back({fragment.word.box.x0, fragment.word.box.x1});
    for (const Grid& grid : grids) taken.push_back({grid.box.x0, grid.box.x1});
    const std::optional<Span> strip = middle_strip(width, std::move(taken));
    if (!strip) return std::nullopt;
    const double fold = (strip->x0 + strip->x1) / 2;
    if (!is_a_page(0, fold, fragments, grids) || !is_a_page(fold, width, fragments, grids)) return std::nullopt;
    return fold;
}

Grid turned_grid(const Grid& grid, Direction direction, double width, double height) {
    Grid turned = grid;
    turned.box = to_frame(grid.box, direction, width, height);
    const bool on_side = direction == Direction::up || direction == Direction::down;
    if (on_side) std::swap(turned.rows, turned.columns);
    for (Cell& cell : turned.cells) {
        const Cell old = cell;
        const int rows_below = grid.rows - old.row - old.row_span;
        const int columns_after = grid.columns - old.column - old.column_span;
        if (on_side) {
            cell.row = direction == Direction::up ? old.column : columns_after;
            cell.column = direction == Direction::up ? rows_below : old.row;
            std::swap(cell.row_span, cell.column_span);
        } else if (direction == Direction::left) {
            cell.row = rows_below;
            cell.column = columns_after;
        }
        cell.box = to_frame(old.box, direction, width, height);
    }
    std::sort(turned.cells.begin(), turned.cells.end(),
              [](const Cell& a, const Cell& b) { return std::tuple(a.row, a.column) < std::tuple(b.row, b.column); });
    return turned;
}

void append(Page& page, Page part, Direction direction, double width, double height) {
    if (direction != Direction::right) {
        move_boxes(part, [&](const Box& box) { return to_page(box, direction, width, height); });
    }
    for (FlowItem& item : part.flow) {
        const std::size_t before = item.kind == FlowItem::Kind::line ? page.lines.size() : page.grids.size();
        item.index += static_cast<std::uint32_t>(before);
    }
    const auto join = [](auto& to, auto& from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    join(page.lines, part.lines);
    join(page.grids, part.grids);
    join(page.flow, part.flow);
    join(page.rulings, part.rulings);
}

}  // namespace solieu::extract
