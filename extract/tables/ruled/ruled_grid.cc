#include "extract/tables/ruled/ruled_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace solieu::extract {
namespace {

constexpr double touch = 2.5;       // points; rulings that end this close to one another meet
constexpr double same_place = 3.0;  // points; rulings this close make one line of the grid
constexpr std::size_t max_rulings = 6'000;
constexpr std::size_t max_cells = 200'000;

double centre_x(const Box& box) {
    return (box.x0 + box.x1) / 2;
}
double centre_y(const Box& box) {
    return (box.y0 + box.y1) / 2;
}

struct Sets {
    std::vector<std::size_t> parent;
    explicit Sets(std::size_t size) : parent(size) { std::iota(parent.begin(), parent.end(), std::size_t{0}); }
    std::size_t find(std::size_t i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }
    void unite(std::size_t a, std::size_t b) { parent[find(a)] = find(b); }
};

// Keeps the longest when there are too many, in their old order.
bool keep_longest(std::vector<Box>& rulings, bool horizontal) {
    if (rulings.size() <= max_rulings / 2) return false;
    const auto length = [horizontal](const Box& box) { return horizontal ? box.width() : box.height(); };
    std::vector<double> lengths;
    lengths.reserve(rulings.size());
    for (const Box& ruling : rulings) lengths.push_back(length(ruling));
    const auto nth = lengths.begin() + static_cast<std::ptrdiff_t>(max_rulings / 2);
    std::nth_element(lengths.begin(), nth, lengths.end(), std::greater<>());
    const double floor = *nth;
    std::erase_if(rulings, [&](const Box& ruling) { return length(ruling) < floor; });
    if (rulings.size() > max_rulings / 2) rulings.resize(max_rulings / 2);
    return true;
}

// Places along one axis, those close together as one.
std::vector<double> cluster(std::vector<double> places) {
    std::sort(places.begin(), places.end());
    std::vector<double> lines;
    for (std::size_t begin = 0; begin < places.size();) {
        std::size_t end = begin;
        double sum = 0;
        while (end < places.size() && places[end] - places[begin] <= same_place) sum += places[end++];
        lines.push_back(sum / static_cast<double>(end - begin));
        begin = end;
    }
    return lines;
}

std::size_t nearest(const std::vector<double>& lines, double place) {
    const auto above = std::lower_bound(lines.begin(), lines.end(), place);
    if (above == lines.begin()) return 0;
    if (above == lines.end()) return lines.size() - 1;
    const auto index = static_cast<std::size_t>(above - lines.begin());
    return place - lines[index - 1] < lines[index] - place ? index - 1 : index;
}

struct Component {
    std::vector<Box> horizontal, vertical;
};

// Draws the sides that are missing: left and right when most horizontal rulings run past the outermost vertical ones,
// top and bottom when vertical rulings run past the outermost horizontal ones.
void close_open_sides(Component& part) {
    const auto extent = [](const std::vector<Box>& rulings) {
        Box all = rulings.front();
        for (const Box& r : rulings) {
            all = {std::min(all.x0, r.x0), std::min(all.y0, r.y0), std::max(all.x1, r.x1), std::max(all.y1, r.y1)};
        }
        return all;
    };
    constexpr double past = 6.0;
    const Box across = extent(part.horizontal), down = extent(part.vertical);
    const auto count = [](const std::vector<Box>& rulings, auto predicate) {
        return static_cast<std::size_t>(std::count_if(rulings.begin(), rulings.end(), predicate));
    };
    const std::size_t half_h = (part.horizontal.size() + 1) / 2, half_v = (part.vertical.size() + 1) / 2;
    const double top = std::min(across.y0, down.y0), bottom = std::max(across.y1, down.y1);
    const double left = std::min(across.x0, down.x0), right = std::max(across.x1, down.x1);
    if (count(part.horizontal, [&](const Box& r) { return r.x0 < down.x0 - past; }) >= half_h) {
        part.vertical.push_back({left, top, left, bottom});
    }
    if (count(part.horizontal, [&](const Box& r) { return r.x1 > down.x1 + past; }) >= half_h) {
        part.vertical.push_back({right, top, right, bottom});
    }
    if (count(part.vertical, [&](const Box& r) { return r.y0 < across.y0 - past; }) >= half_v) {
        part.horizontal.push_back({left, top, right, top});
    }
    if (count(part.vertical, [&](const Box& r) { return r.y1 > across.y1 + past; }) >= half_v) {
        part.horizontal.push_back({left, bottom, right, bottom});
    }
}

// Which borders between neighbouring places of the grid are drawn.
struct Edges {
    std::size_t rows = 0, columns = 0;
    std::vector<char> right_of, below;  // by row and column

    [[nodiscard]] bool right(std::size_t r, std::size_t c) const { return right_of[r * columns + c] != 0; }
    [[nodiscard]] bool under(std::size_t r, std::size_t c) const { return below[r * columns + c] != 0; }
};

Edges find_edges(const Component& part, const std::vector<double>& xs, const std::vector<double>& ys) {
    Edges edges{.rows = ys.size() - 1, .columns = xs.size() - 1, .right_of = {}, .below = {}};
    edges.right_of.assign(edges.rows * edges.columns, 0);
    edges.below.assign(edges.rows * edges.columns, 0);
    for (const Box& v : part.vertical) {
        const std::size_t line = nearest(xs, centre_x(v));
        if (line == 0 || line > edges.columns) continue;
        for (std::size_t r = nearest(ys, v.y0) > 0 ? nearest(ys, v.y0) - 1 : 0; r < edges.rows && ys[r] < v.y1; ++r) {
            if (overlap(v.y0 - touch, v.y1 + touch, ys[r], ys[r + 1]) >= 0.9 * (ys[r + 1] - ys[r])) {
                edges.right_of[r * edges.columns + line - 1] = 1;
            }
        }
    }
    for (const Box& h : part.horizontal) {
        const std::size_t line = nearest(ys, centre_y(h));
        if (line == 0 || line > edges.rows) continue;
        for (std::size_t c = nearest(xs, h.x0) > 0 ? nearest(xs, h.x0) - 1 : 0; c < edges.columns && xs[c] < h.x1;
             ++c) {
            if (overlap(h.x0 - touch, h.x1 + touch, xs[c], xs[c + 1]) >= 0.9 * (xs[c + 1] - xs[c])) {
                edges.below[(line - 1) * edges.columns + c] = 1;
            }
        }
    }
    return edges;
}

// Rectangles of places with no border between them, from the top left.
std::vector<Cell> merge_places(const Edges& edges, const std::vector<double>& xs, const std::vector<double>& ys) {
    std::vector<Cell> cells;
    std::vector<char> taken(edges.rows * edges.columns, 0);
    for (std::size_t r = 0; r < edges.rows; ++r) {
        for (std::size_t c = 0; c < edges.columns; ++c) {
            if (taken[r * edges.columns + c] != 0) continue;
            std::size_t c_end = c + 1;
            while (c_end < edges.columns && !edges.right(r, c_end - 1) && taken[r * edges.columns + c_end] == 0)
                ++c_end;
            std::size_t r_end = r + 1;
            const auto row_joins = [&](std::size_t row) {
                for (std::size_t k = c; k < c_end; ++k) {
                    if (edges.under(row - 1, k) || taken[row * edges.columns + k] != 0) return false;
                    if (k + 1 < c_end && edges.right(row, k)) return false;
                }
                return true;
            };
            while (r_end < edges.rows && row_joins(r_end)) ++r_end;
            for (std::size_t i = r; i < r_end; ++i) {
                for (std::size_t k = c; k < c_end; ++k) taken[i * edges.columns + k] = 1;
            }
            cells.push_back({.row = static_cast<int>(r),
                             .column = static_cast<int>(c),
                             .row_span = static_cast<int>(r_end - r),
                             .column_span = static_cast<int>(c_end - c),
                             .box = {xs[c], ys[r], xs[c_end], ys[r_end]},
                             .lines = {}});
        }
    }
    return cells;
}

// Leaves out lines of the grid at which no cell begins: a ruling that ends inside a cell makes none.
void drop_unused_lines(Grid& grid) {
    std::vector<int> column(static_cast<std::size_t>(grid.columns) + 1, 0),
        row(static_cast<std::size_t>(grid.rows) + 1, 0);
    for (const Cell& cell : grid.cells) {
        column[static_cast<std::size_t>(cell.column)] = 1;
        row[static_cast<std::size_t>(cell.row)] = 1;
    }
    const auto number = [](std::vector<int>& lines) {
        int used = 0;
        for (int& line : lines) line = line != 0 ? used++ : used;
        return used;
    };
    grid.columns = number(column);
    grid.rows = number(row);
    for (Cell& cell : grid.cells) {
        const int last_column = column[static_cast<std::size_t>(cell.column + cell.column_span)];
        const int last_row = row[static_cast<std::size_t>(cell.row + cell.row_span)];
        cell.column = column[static_cast<std::size_t>(cell.column)];
        cell.row = row[static_cast<std::size_t>(cell.row)];
        cell.column_span = last_column - cell.column;
        cell.row_span = last_row - cell.row;
    }
}

std::optional<Grid> make_grid(Component part, std::size_t& cells_left, bool& cut) {
    if (part.horizontal.empty() || part.vertical.empty()) return std::nullopt;
    close_open_sides(part);
    std::vector<double> x_places, y_places;
    for (const Box& v : part.vertical) x_places.push_back(centre_x(v));
    for (const Box& h : part.horizontal) y_places.push_back(centre_y(h));
    const std::vector<double> xs = cluster(std::move(x_places)), ys = cluster(std::move(y_places));
    if (xs.size() < 3 || ys.size() < 2) return std::nullopt;  // one column: a frame or a stack of boxes
    if ((xs.size() - 1) * (ys.size() - 1) > cells_left) {
        cut = true;
        return std::nullopt;
    }
    cells_left -= (xs.size() - 1) * (ys.size() - 1);
    Grid grid;
    grid.cells = merge_places(find_edges(part, xs, ys), xs, ys);
    if (grid.cells.size() < 2) return std::nullopt;
    grid.box = {xs.front(), ys.front(), xs.back(), ys.back()};
    grid.rows = static_cast<int>(ys.size() - 1);
    grid.columns = static_cast<int>(xs.size() - 1);
    drop_unused_lines(grid);
    if (grid.columns < 2) return std::nullopt;
    return grid;
}

}  // namespace

RuledGrids find_ruled_grids(const Rulings& rulings) {
    RuledGrids found;
    std::vector<Box> across = rulings.horizontal, down = rulings.vertical;
    found.cut = keep_longest(across, true);
    found.cut = keep_longest(down, false) || found.cut;
    std::sort(down.begin(), down.end(), [](const Box& a, const Box& b) {
        return centre_x(a) != centre_x(b) ? centre_x(a) < centre_x(b) : a.y0 < b.y0;
    });

    Sets sets(across.size() + down.size());
    for (std::size_t i = 0; i < across.size(); ++i) {
        const Box& h = across[i];
        auto v = std::lower_bound(down.begin(), down.end(), h.x0 - touch,
                                  [](const Box& box, double x) { return centre_x(box) < x; });
        for (; v != down.end() && centre_x(*v) <= h.x1 + touch; ++v) {
            if (centre_y(h) >= v->y0 - touch && centre_y(h) <= v->y1 + touch) {
                sets.unite(i, across.size() + static_cast<std::size_t>(v - down.begin()));
            }
        }
    }
    std::vector<Component> parts(across.size() + down.size());
    for (std::size_t i = 0; i < across.size(); ++i) parts[sets.find(i)].horizontal.push_back(across[i]);
    for (std::size_t i = 0; i < down.size(); ++i) parts[sets.find(across.size() + i)].vertical.push_back(down[i]);

    std::size_t cells_left = max_cells;
    for (Component& part : parts) {
        if (part.horizontal.empty() && part.vertical.empty()) continue;
        if (std::optional<Grid> grid = make_grid(part, cells_left, found.cut)) {
            found.grids.push_back(std::move(*grid));
        } else {
            found.loose.insert(found.loose.end(), part.horizontal.begin(), part.horizontal.end());
            found.loose.insert(found.loose.end(), part.vertical.begin(), part.vertical.end());
        }
    }
    const auto reading = [](const Box& a, const Box& b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0; };
    std::sort(found.grids.begin(), found.grids.end(),
              [&](const Grid& a, const Grid& b) { return reading(a.box, b.box); });
    std::sort(found.loose.begin(), found.loose.end(), reading);
    return found;
}

CellFinder::CellFinder(const Grid& grid) : columns_(grid.columns) {
    xs_.assign(static_cast<std::size_t>(grid.columns) + 1, grid.box.x1);
    ys_.assign(static_cast<std::size_t>(grid.rows) + 1, grid.box.y1);
    cell_.assign(static_cast<std::size_t>(grid.rows) * static_cast<std::size_t>(grid.columns), -1);
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        const Cell& cell = grid.cells[i];
        xs_[static_cast<std::size_t>(cell.column)] = cell.box.x0;
        ys_[static_cast<std::size_t>(cell.row)] = cell.box.y0;
        for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
            for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
                cell_[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(c)] =
                    static_cast<int>(i);
            }
        }
    }
}

int CellFinder::cell_at(double x, double y) const {
    const auto index = [](const std::vector<double>& lines, double place) {
        return std::upper_bound(lines.begin(), lines.end(), place) - lines.begin() - 1;
    };
    const auto column = index(xs_, x), row = index(ys_, y);
    if (column < 0 || row < 0 || column + 1 >= static_cast<std::ptrdiff_t>(xs_.size()) ||
        row + 1 >= static_cast<std::ptrdiff_t>(ys_.size())) {
        return -1;
    }
    return cell_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column)];
}

}  // namespace solieu::extract
