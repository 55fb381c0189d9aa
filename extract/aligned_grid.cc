#include "extract/aligned_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace solieu::extract {
namespace {

constexpr double everywhere = std::numeric_limits<double>::infinity();

struct Piece {
    double x0 = 0, x1 = 0;
    std::vector<const Word*> words;
};

// One printed line over the whole width.
struct Row {
    std::size_t begin = 0, end = 0;  // lines
    double baseline = 0, size = 0, y0 = 0, y1 = 0;
    std::vector<Piece> pieces;
};

struct Strip {
    double x0 = 0, x1 = 0;
};

std::vector<Row> rows_of(const std::vector<LaidLine>& lines) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LaidLine& laid = lines[i];
        if (rows.empty() || std::abs(laid.baseline - rows.back().baseline) > 0.3 * laid.size) {
            rows.push_back({.begin = i,
                            .end = i,
                            .baseline = laid.baseline,
                            .size = laid.size,
                            .y0 = laid.line.box.y0,
                            .y1 = laid.line.box.y1,
                            .pieces = {}});
        }
        Row& row = rows.back();
        row.end = i + 1;
        row.y0 = std::min(row.y0, laid.line.box.y0);
        row.y1 = std::max(row.y1, laid.line.box.y1);
        bool first = true;
        for (const Word& word : laid.line.words) {
            if (first || word.box.x0 - row.pieces.back().x1 > 0.9 * row.size) {
                row.pieces.push_back({.x0 = word.box.x0, .x1 = word.box.x1, .words = {}});
            }
            row.pieces.back().x1 = std::max(row.pieces.back().x1, word.box.x1);
            row.pieces.back().words.push_back(&word);
            first = false;
        }
    }
    return rows;
}

std::vector<Strip> gaps_of(const Row& row) {
    std::vector<Strip> gaps;
    double reached = -everywhere;
    for (const Piece& piece : row.pieces) {
        if (piece.x0 > reached) gaps.push_back({reached, piece.x0});
        reached = std::max(reached, piece.x1);
    }
    gaps.push_back({reached, everywhere});
    return gaps;
}

// What both leave free, as far as it is wide enough for a gutter.
std::vector<Strip> common(const std::vector<Strip>& a, const std::vector<Strip>& b, double narrowest) {
    std::vector<Strip> both;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const Strip strip{std::max(a[i].x0, b[j].x0), std::min(a[i].x1, b[j].x1)};
        if (strip.x1 - strip.x0 >= narrowest) both.push_back(strip);
        if (a[i].x1 < b[j].x1) {
            ++i;
        } else {
            ++j;
        }
    }
    return both;
}

std::size_t inner(const std::vector<Strip>& strips) {
    return strips.size() < 2 ? 0 : strips.size() - 2;
}

struct Run {
    std::size_t begin = 0, end = 0;  // rows
    std::vector<Strip> strips;       // the outer two are the margins
    std::size_t full = 0;            // rows of three pieces and more
};

double narrowest_gutter(const Row& row) {
    return 0.5 * row.size;
}

bool close_below(const Row& above, const Row& row) {
    return row.baseline - above.baseline < 3.2 * std::max(above.size, row.size) && row.baseline > above.baseline;
}

// The run that begins at `begin`: on while two gutters stay free.
Run run_from(const std::vector<Row>& rows, std::size_t begin) {
    Run run{.begin = begin, .end = begin + 1, .strips = gaps_of(rows[begin]), .full = 1};
    std::size_t last_full = begin;
    for (std::size_t r = begin + 1; r < rows.size() && close_below(rows[r - 1], rows[r]) && r - last_full <= 12; ++r) {
        std::vector<Strip> strips = common(run.strips, gaps_of(rows[r]), narrowest_gutter(rows[r]));
        if (inner(strips) < 2) {
            // One heading line across the columns, the table going on below it.
            const bool heading =
                rows[r].pieces.size() == 1 && r + 1 < rows.size() && rows[r + 1].pieces.size() >= 3 &&
                close_below(rows[r], rows[r + 1]) && run.full >= 2 &&
                inner(common(run.strips, gaps_of(rows[r + 1]), narrowest_gutter(rows[r]))) == inner(run.strips);
            if (!heading) break;
            continue;
        }
        run.strips = std::move(strips);
        if (rows[r].pieces.size() >= 3) {
            ++run.full;
            last_full = r;
            run.end = r + 1;
        } else if (last_full + 3 >= r) {
            run.end = r + 1;  // wrapped lines of the row above
        }
    }
    return run;
}

// The columns a piece touches.
struct Span {
    int first = 0, last = 0;
};

Span span_of(const Piece& piece, const std::vector<Strip>& strips) {
    Span span;
    for (std::size_t i = 1; i + 1 < strips.size(); ++i) {
        const double middle = (strips[i].x0 + strips[i].x1) / 2;
        if (piece.x0 > middle) span.first = static_cast<int>(i);
        if (piece.x1 > middle) span.last = static_cast<int>(i);
    }
    if (span.last < span.first) span.last = span.first;
    return span;
}

// For each row of the run, whether it begins a row of the table; empty when the gaps do not tell.
std::vector<char> row_starts(const std::vector<Row>& rows, const Run& run) {
    std::vector<char> starts{1};
    std::size_t full_in_row = rows[run.begin].pieces.size() >= 3 ? 1 : 0, crowded = 0;
    bool any_joined = false;
    for (std::size_t r = run.begin + 1; r < run.end; ++r) {
        const double pitch = (rows[r].baseline - rows[r - 1].baseline) / std::max(rows[r].size, rows[r - 1].size);
        if (pitch > 1.32 && pitch < 1.42) return {};
        const bool start = pitch >= 1.42;
        any_joined = any_joined || !start;
        starts.push_back(start ? 1 : 0);
        full_in_row = (start ? 0 : full_in_row) + (rows[r].pieces.size() >= 3 ? 1 : 0);
        if (full_in_row == 2) ++crowded;
    }
    if (!any_joined) {
        // Every line far from the next: single-line rows, unless some lines are only the rest of a wrapped label.
        for (std::size_t r = run.begin; r < run.end; ++r) {
            if (rows[r].pieces.size() < 2) return {};
        }
        return starts;
    }
    if (crowded * 5 > run.full) return {};
    return starts;
}

Line line_of(const std::vector<const Word*>& words) {
    Line line;
    for (const Word* word : words) {
        line.box = line.words.empty() ? word->box
                                      : Box{std::min(line.box.x0, word->box.x0), std::min(line.box.y0, word->box.y0),
                                            std::max(line.box.x1, word->box.x1), std::max(line.box.y1, word->box.y1)};
        line.words.push_back(*word);
    }
    return line;
}

Grid grid_of(const std::vector<Row>& rows, const Run& run) {
    Grid grid;
    grid.ruled = false;
    grid.columns = static_cast<int>(run.strips.size()) - 1;
    std::vector<char> starts = row_starts(rows, run);
    grid.row_per_line = starts.empty();
    if (grid.row_per_line) starts.assign(run.end - run.begin, 1);
    double x0 = everywhere, x1 = -everywhere;
    for (std::size_t r = run.begin; r < run.end; ++r) {
        for (const Piece& piece : rows[r].pieces) {
            x0 = std::min(x0, piece.x0);
            x1 = std::max(x1, piece.x1);
        }
    }
    grid.box = {x0, rows[run.begin].y0, x1, rows[run.end - 1].y1};
    std::vector<double> edges{x0};
    for (std::size_t i = 1; i + 1 < run.strips.size(); ++i) edges.push_back((run.strips[i].x0 + run.strips[i].x1) / 2);
    edges.push_back(x1);

    for (std::size_t begin = run.begin; begin < run.end;) {
        std::size_t end = begin + 1;
        while (end < run.end && starts[end - run.begin] == 0) ++end;
        std::vector<Cell> row_cells;
        for (std::size_t r = begin; r < end; ++r) {
            for (const Piece& piece : rows[r].pieces) {
                const Span span = span_of(piece, run.strips);
                auto cell = std::find_if(row_cells.begin(), row_cells.end(), [&](const Cell& c) {
                    return c.column <= span.last && span.first < c.column + c.column_span;
                });
                if (cell == row_cells.end()) {
                    row_cells.push_back({.row = grid.rows,
                                         .column = span.first,
                                         .row_span = 1,
                                         .column_span = span.last - span.first + 1,
                                         .box = {},
                                         .lines = {}});
                    cell = row_cells.end() - 1;
                }
                Line line = line_of(piece.words);
                // Two pieces of one printed line may fall into one cell.
                if (!cell->lines.empty() && overlap(cell->lines.back().box.y0, cell->lines.back().box.y1, line.box.y0,
                                                    line.box.y1) > 0.6 * line.box.height()) {
                    Line& last = cell->lines.back();
                    last.words.insert(last.words.end(), line.words.begin(), line.words.end());
                    last.box = join(last.box, line.box);
                } else {
                    line.starts_paragraph = cell->lines.empty();
                    cell->lines.push_back(std::move(line));
                }
            }
        }
        // Blank cells where nothing is printed.
        std::vector<char> taken(static_cast<std::size_t>(grid.columns), 0);
        for (const Cell& cell : row_cells) {
            for (int c = cell.column; c < cell.column + cell.column_span; ++c) taken[static_cast<std::size_t>(c)] = 1;
        }
        for (int c = 0; c < grid.columns; ++c) {
            if (taken[static_cast<std::size_t>(c)] == 0) {
                row_cells.push_back(
                    {.row = grid.rows, .column = c, .row_span = 1, .column_span = 1, .box = {}, .lines = {}});
            }
        }
        std::sort(row_cells.begin(), row_cells.end(), [](const Cell& a, const Cell& b) { return a.column < b.column; });
        for (Cell& cell : row_cells) {
            cell.box = {edges[static_cast<std::size_t>(cell.column)], rows[begin].y0,
                        edges[static_cast<std::size_t>(cell.column + cell.column_span)], rows[end - 1].y1};
            grid.cells.push_back(std::move(cell));
        }
        ++grid.rows;
        begin = end;
    }
    return grid;
}

// Head lines above the run whose cells span several of its columns.
std::size_t head_above(const std::vector<Row>& rows, const Run& run, std::size_t lowest) {
    std::size_t begin = run.begin;
    while (begin > lowest && run.begin - begin < 3 && rows[begin - 1].pieces.size() >= 2 &&
           close_below(rows[begin - 1], rows[begin])) {
        --begin;
    }
    return begin;
}

}  // namespace

void take_aligned_grids(std::vector<LaidLine>& lines, std::vector<Grid>& grids) {
    const std::vector<Row> rows = rows_of(lines);
    std::vector<char> taken(lines.size(), 0);
    bool any = false;
    std::size_t lowest = 0;
    for (std::size_t r = 0; r < rows.size();) {
        if (rows[r].pieces.size() < 3) {
            ++r;
            continue;
        }
        Run run = run_from(rows, r);
        // A head with wide cells closes gutters that the rows below leave open.
        for (std::size_t later = r + 1; later < std::min(r + 3, run.end); ++later) {
            if (rows[later].pieces.size() < 3) continue;
            Run shorter = run_from(rows, later);
            if (shorter.full >= 3 && inner(shorter.strips) > inner(run.strips)) run = std::move(shorter);
        }
        if (run.full < 3 || inner(run.strips) < 2) {
            ++r;
            continue;
        }
        run.begin = head_above(rows, run, lowest);
        grids.push_back(grid_of(rows, run));
        for (std::size_t i = rows[run.begin].begin; i < rows[run.end - 1].end; ++i) taken[i] = 1;
        any = true;
        r = lowest = run.end;
    }
    if (!any) return;
    std::vector<LaidLine> rest;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (taken[i] == 0) rest.push_back(std::move(lines[i]));
    }
    lines = std::move(rest);
}

}  // namespace solieu::extract
