#include "extract/tables/chains/continued_grids.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <utility>

#include "extract/tables/chains/table_parts.h"
#include "extract/tables/unruled/aligned_rows.h"
#include "extract/tables/unruled/gutters.h"
#include "extract/tables/unruled/printed_rows.h"

namespace solieu::extract {
namespace {

// The document while its chains are settled. Parts hold positions in Page::lines and Page::grids, and one page can have
// parts of several chains: so until the last chain is settled no line leaves its page and no grid changes its place.
// What a grid takes in is marked here and leaves the flow; `clear` takes it out of all pages together at the end.
struct Edit {
    Document& document;
    std::vector<std::vector<char>> taken;  // by page and line

    [[nodiscard]] const Page& page(std::size_t p) const { return document.pages[p]; }
    [[nodiscard]] bool is_taken(std::size_t p, std::uint32_t line) const { return taken[p][line] != 0; }
};

bool same_place(const Document& document, const Part& above, const Part& below) {
    const Page &a = document.pages[above.page], &b = document.pages[below.page];
    if (below.page != above.page + 1 || std::abs(a.width - b.width) > 1 || !above.last || !below.first) return false;
    if (below.grid < 0) return true;
    const Box &x = a.grids[static_cast<std::size_t>(above.grid)].box,
              &y = b.grids[static_cast<std::size_t>(below.grid)].box;
    return overlap(x.x0, x.x1, y.x0, y.x1) > 0.7 * std::max(x.width(), y.width());
}

constexpr std::uint32_t of_grid = std::numeric_limits<std::uint32_t>::max();

// Printed rows of a part; `lines` owns what they point into.
struct Rows {
    std::vector<LaidLine> lines;
    std::vector<std::uint32_t> sources;  // by line: its position in Page::lines, or of_grid
    std::vector<PrintedRow> rows;
    std::size_t begin = 0, end = 0;  // those of the grid: from the first with a line of it to the last
};

bool holds_line_of_grid(const Rows& rows, const PrintedRow& row) {
    return std::find(rows.sources.begin() + static_cast<std::ptrdiff_t>(row.begin),
                     rows.sources.begin() + static_cast<std::ptrdiff_t>(row.end),
                     of_grid) != rows.sources.begin() + static_cast<std::ptrdiff_t>(row.end);
}

Rows rows_of(const Edit& edit, const Part& part) {
    const Page& page = edit.page(part.page);
    std::vector<std::pair<LaidLine, std::uint32_t>> found;
    for (const auto* list : {&part.before, &part.after}) {
        for (const std::uint32_t line : *list) {
            if (!edit.is_taken(part.page, line)) found.emplace_back(laid(page.lines[line]), line);
        }
    }
    if (part.grid >= 0) {
        for (const Cell& cell : page.grids[static_cast<std::size_t>(part.grid)].cells) {
            for (const Line& line : cell.lines) found.emplace_back(laid(line), of_grid);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first.baseline < b.first.baseline; });
    Rows out;
    for (auto& [line, source] : found) {
        out.lines.push_back(std::move(line));
        out.sources.push_back(source);
    }
    out.rows = printed_rows(out.lines);
    for (std::size_t r = 0; r < out.rows.size(); ++r) {
        if (!holds_line_of_grid(out, out.rows[r])) continue;
        if (out.end == 0) out.begin = r;
        out.end = r + 1;
    }
    return out;
}

// Where all these grids leave the border between two columns free.
Columns common_columns(const Document& document, const std::vector<Part>& chain, int count) {
    Columns columns;
    std::vector<double> left(static_cast<std::size_t>(count), -1e9), right(left.size(), 1e9), edge(left.size(), 0);
    std::vector<PrintedRow> rows;
    for (const Part& part : chain) {
        if (part.grid < 0) continue;
        const Grid& grid = document.pages[part.page].grids[static_cast<std::size_t>(part.grid)];
        if (grid.columns != count) continue;
        for (const Cell& cell : grid.cells) {
            if (cell.column_span != 1) continue;
            const auto c = static_cast<std::size_t>(cell.column);
            edge[c] = cell.box.x1;
            for (const Line& line : cell.lines) {
                left[c] = std::max(left[c], line.box.x1);
                right[c] = std::min(right[c], line.box.x0);
            }
        }
    }
    for (std::size_t c = 0; c + 1 < left.size(); ++c) {
        Strip strip{left[c], right[c + 1]};
        if (strip.x1 - strip.x0 < 0.5 || strip.x0 < -1e8 || strip.x1 > 1e8) strip = {edge[c] - 0.4, edge[c] + 0.4};
        columns.gutters.push_back(strip);
    }
    return columns;
}

// Where grids stand elsewhere or lack words in a column, its borders may come out of order: no columns are common.
bool stand_in_order(const Columns& columns) {
    return std::is_sorted(columns.gutters.begin(), columns.gutters.end(),
                          [](const Strip& a, const Strip& b) { return a.middle() < b.middle(); });
}

bool within(const std::vector<Entry>& entries) {
    return std::all_of(entries.begin(), entries.end(), [](const Entry& e) { return e.first == e.last; });
}

bool is_title(const std::vector<Entry>& entries) {
    return entries.size() == 1 && entries[0].first != entries[0].last;
}

// Few rows print across the gutters, titles apart.
bool fits(const Rows& rows, const RowEntries& entries) {
    std::size_t across = 0;
    for (std::size_t r = rows.begin; r < rows.end; ++r) across += within(entries[r]) || is_title(entries[r]) ? 0 : 1;
    return across * 6 <= rows.end - rows.begin;
}

// Takes in rows towards the page edges over which the table runs.
void take_in(Rows& rows, const RowEntries& entries, bool upwards, bool downwards, bool headed) {
    constexpr double widest = 2.0;  // white, in font sizes
    if (rows.begin == rows.end) {
        // No grid yet: rows from the top of the page, the last of them with two cells.
        std::size_t end = 0;
        for (std::size_t r = 0; r < rows.rows.size(); ++r) {
            if (r > 0 && white_between(rows.rows[r - 1], rows.rows[r]) > widest) break;
            if (!within(entries[r]) && !is_title(entries[r])) break;
            if (within(entries[r]) && (entries[r].size() > 1 || end == r)) end = r + 1;
        }
        rows.end = end;
        return;
    }
    // Group rows are passed where more of the table stands above them; above a head it is another table's.
    for (std::size_t r = rows.begin; upwards && r > 0; --r) {
        if (white_between(rows.rows[r - 1], rows.rows[r]) >= widest) break;
        if (within(entries[r - 1])) {
            rows.begin = r - 1;
        } else if (headed || !is_title(entries[r - 1])) {
            break;
        }
    }
    while (downwards && rows.end < rows.rows.size() && within(entries[rows.end]) &&
           white_between(rows.rows[rows.end - 1], rows.rows[rows.end]) < widest) {
        ++rows.end;
    }
}

bool holds_rows(const Rows& rows, const RowEntries& entries) {
    std::size_t full = 0;
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        const bool numbered = is_short_sign(rows.rows[r].words.front()->text);
        full += entries[r].size() >= 3 || (entries[r].size() == 2 && numbered) ? 1 : 0;
    }
    return full > 0;
}

// The lines of the page among these rows, marked as taken.
void take_lines(Edit& edit, const Part& part, const Rows& rows) {
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        for (std::size_t i = rows.rows[r].begin; i < rows.rows[r].end; ++i) {
            if (rows.sources[i] != of_grid) edit.taken[part.page][rows.sources[i]] = 1;
        }
    }
}

// Puts the grid where the first of what it holds stood; the lines taken leave the flow.
void put(Edit& edit, Part& part, Grid grid) {
    Page& page = edit.document.pages[part.page];
    if (part.grid < 0) {
        part.grid = static_cast<int>(page.grids.size());
        page.grids.emplace_back();
    }
    const auto index = static_cast<std::uint32_t>(part.grid);
    std::vector<FlowItem> flow;
    bool placed = false;
    for (const FlowItem& item : page.flow) {
        const bool line = item.kind == FlowItem::Kind::line;
        const bool mine = line ? edit.is_taken(part.page, item.index) : item.index == index;
        if (!mine) {
            flow.push_back(item);
        } else if (!placed) {
            flow.push_back({FlowItem::Kind::grid, index});
            placed = true;
        }
    }
    page.grids[index] = std::move(grid);
    page.flow = std::move(flow);
}

// Takes the marked lines out of the page.
void clear(Page& page, const std::vector<char>& taken) {
    std::vector<Line> lines;
    std::vector<std::uint32_t> moved(page.lines.size(), 0);
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        moved[i] = static_cast<std::uint32_t>(lines.size());
        if (taken[i] == 0) lines.push_back(std::move(page.lines[i]));
    }
    for (FlowItem& item : page.flow) {
        if (item.kind == FlowItem::Kind::line) item.index = moved[item.index];
    }
    page.lines = std::move(lines);
}

void make_anew(Edit& edit, Part& part, const Columns& columns, bool from_above, bool goes_on) {
    const Page& page = edit.page(part.page);
    Rows rows = rows_of(edit, part);
    if (rows.rows.empty()) return;
    const RowEntries entries = entries_of(rows.rows, columns);
    if (part.grid >= 0 && !fits(rows, entries)) return;
    const std::size_t begin = rows.begin, end = rows.end;
    const bool headed = part.grid >= 0 && !head_of(page.grids[static_cast<std::size_t>(part.grid)]).empty();
    take_in(rows, entries, from_above, goes_on, headed);
    const bool other_columns = part.grid < 0 || page.grids[static_cast<std::size_t>(part.grid)].columns !=
                                                    static_cast<int>(columns.gutters.size()) + 1;
    const bool as_it_was = !other_columns && rows.begin == begin && rows.end == end;
    if (rows.end == rows.begin || (as_it_was && !part.begun)) return;
    const std::span<const PrintedRow> taken = std::span(rows.rows).subspan(rows.begin, rows.end - rows.begin);
    const RowEntries inside(entries.begin() + static_cast<std::ptrdiff_t>(rows.begin),
                            entries.begin() + static_cast<std::ptrdiff_t>(rows.end));
    if (part.grid < 0 && !holds_rows(rows, entries)) return;
    Grid grid = assemble(taken, inside, columns, row_starts(taken, inside, columns));
    grid.headed = part.grid >= 0 && page.grids[static_cast<std::size_t>(part.grid)].headed && rows.begin == begin;
    take_lines(edit, part, rows);
    put(edit, part, std::move(grid));
}

// Whether each column has a head of its own or shares one.
bool fully_headed(const Grid& grid) {
    if (head_of(grid).empty()) return false;
    std::vector<char> headed(static_cast<std::size_t>(grid.columns), 0);
    for (const Cell& cell : grid.cells) {
        const bool in_head = cell.row == 0 || (cell.row == 1 && cell.column > 0);
        if (!in_head || cell.lines.empty()) continue;
        for (int c = cell.column; c < cell.column + cell.column_span; ++c) headed[static_cast<std::size_t>(c)] = 1;
    }
    return std::find(headed.begin(), headed.end(), 0) == headed.end();
}

// The column count of most rows; parts whose head names every column decide, where there are any.
int column_count(const Document& document, const std::vector<Part>& chain) {
    std::map<std::pair<bool, int>, int> rows;  // by head and column count
    for (const Part& part : chain) {
        if (part.grid < 0) continue;
        const Grid& grid = document.pages[part.page].grids[static_cast<std::size_t>(part.grid)];
        rows[{fully_headed(grid), grid.columns}] += grid.rows;
    }
    bool headed = false;
    int count = 0, most = 0;
    for (const auto& [key, all] : rows) {
        if (all < most && key.first == headed) continue;
        headed = key.first;
        count = key.second;
        most = all;
    }
    return count;
}

const Grid* grid_of(const Document& document, const Part& part) {
    return part.grid < 0 ? nullptr : &document.pages[part.page].grids[static_cast<std::size_t>(part.grid)];
}

void settle(Edit& edit, std::vector<Part>& chain) {
    if (chain.size() < 2) return;
    const Document& document = edit.document;
    const int count = column_count(document, chain);
    Columns columns = common_columns(document, chain, count);
    if (!stand_in_order(columns)) {
        // What has no head below a table that has one may be another table.
        const Grid* first = grid_of(document, chain.front());
        const Grid* last = grid_of(document, chain.back());
        if (first == nullptr || last == nullptr || head_of(*first).empty() || !head_of(*last).empty()) return;
        chain.pop_back();
        return settle(edit, chain);
    }
    // How the columns are aligned and whether the first numbers the rows is seen from the largest part.
    std::size_t largest = 0;
    int tallest = -1;
    for (std::size_t p = 0; p < chain.size(); ++p) {
        if (chain[p].grid < 0) continue;
        const Grid& grid = document.pages[chain[p].page].grids[static_cast<std::size_t>(chain[p].grid)];
        if (grid.columns == count && grid.rows > tallest) {
            tallest = grid.rows;
            largest = p;
        }
    }
    const Rows example = rows_of(edit, chain[largest]);
    describe(columns, std::span(example.rows).subspan(example.begin, example.end - example.begin));
    for (std::size_t p = 0; p < chain.size(); ++p) {
        make_anew(edit, chain[p], columns, p > 0, p + 1 < chain.size());
        if (p == 0 || chain[p].grid < 0 || chain[p].before.empty()) continue;
        // Rows of the table above, then a title, then this grid.
        Part rest{.page = chain[p].page, .before = chain[p].before, .first = true};
        make_anew(edit, rest, columns, true, false);
    }
}

}  // namespace

void continue_aligned_grids(Document& document) {
    Edit edit{.document = document, .taken = {}};
    for (const Page& page : document.pages) edit.taken.emplace_back(page.lines.size(), 0);
    std::vector<Part> chain;
    std::string head;
    for (std::size_t p = 0; p < document.pages.size(); ++p) {
        std::vector<Part> parts = parts_of(document.pages[p], p);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const int grid = parts[i].grid;
            const std::string own =
                grid < 0 ? std::string() : head_of(document.pages[p].grids[static_cast<std::size_t>(grid)]);
            const bool near = !chain.empty() && chain.back().grid >= 0 && same_place(document, chain.back(), parts[i]);
            if (near && (own.empty() || own == head)) {
                chain.push_back(std::move(parts[i]));
                continue;
            }
            if (near && grid >= 0 && !parts[i].before.empty()) {
                // Another table; the lines above it may still be of this one.
                chain.push_back({.page = p, .before = parts[i].before, .first = true});
            }
            settle(edit, chain);
            chain.clear();
            if (grid < 0) continue;
            head = own;
            if (!own.empty() && p > 0 && parts[i].first && parts[i].before.empty()) {
                if (auto foot = begun_at_foot(document.pages[p - 1], p - 1, own)) chain.push_back(std::move(*foot));
            }
            chain.push_back(std::move(parts[i]));
        }
    }
    settle(edit, chain);
    for (std::size_t p = 0; p < document.pages.size(); ++p) clear(document.pages[p], edit.taken[p]);
}

}  // namespace solieu::extract
