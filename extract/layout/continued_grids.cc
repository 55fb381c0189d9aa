#include "extract/layout/continued_grids.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "extract/layout/aligned_rows.h"
#include "extract/layout/gutters.h"
#include "extract/layout/printed_rows.h"

namespace solieu::extract {
namespace {

constexpr std::size_t most_loose_lines = 16;  // of the table, between a page edge and its grid

// A grid, or the place for one, with the lines between it and the page edge.
struct Part {
    std::size_t page = 0;
    int grid = -1;                      // into Page::grids; -1 where the page has none yet
    std::vector<std::uint32_t> before;  // into Page::lines, only for the first grid of a page
    std::vector<std::uint32_t> after;   // only for the last
    bool first = false, last = false;   // nothing but running lines and those above between it and the page edge
};

bool is_body(const Line& line) {
    return line.role == LineRole::body;
}

// The unruled grids that a page begins or ends with.
std::vector<Part> parts_of(const Page& page, std::size_t index) {
    std::vector<Part> parts;
    std::vector<std::uint32_t> lines;
    bool other = false;  // a ruled grid since the last part
    for (const FlowItem& item : page.flow) {
        if (item.kind == FlowItem::Kind::line) {
            if (is_body(page.lines[item.index])) lines.push_back(item.index);
            continue;
        }
        if (page.grids[item.index].ruled) {
            other = true;
            lines.clear();
            continue;
        }
        Part part{.page = index, .grid = static_cast<int>(item.index)};
        part.first = parts.empty() && !other && lines.size() <= most_loose_lines;
        if (part.first) part.before = lines;
        parts.push_back(std::move(part));
        lines.clear();
        other = false;
    }
    if (parts.empty()) {
        Part part{.page = index, .first = !other};
        lines.resize(std::min(lines.size(), most_loose_lines));
        part.before = std::move(lines);
        if (!part.before.empty() && !other) parts.push_back(std::move(part));
    } else if (!other && lines.size() <= most_loose_lines) {
        parts.back().last = true;
        parts.back().after = std::move(lines);
    }
    return parts;
}

bool is_number_head(const std::string& text) {
    return text == "STT" || text == "TT" || text == "Stt";
}

// The words of a grid's head in no particular order; empty when it begins without "STT".
std::string head_of(const Grid& grid) {
    std::vector<std::string> words;
    bool head = false;
    for (const Cell& cell : grid.cells) {
        if (cell.row > 0) break;
        for (const Line& line : cell.lines) {
            for (const Word& word : line.words) words.push_back(word.text);
        }
        head = head || (cell.column == 0 && !cell.lines.empty() && is_number_head(cell.lines[0].words[0].text));
    }
    std::sort(words.begin(), words.end());
    std::string key;
    for (const std::string& word : words) key += (key.empty() ? "" : " ") + word;
    return head ? key : std::string();
}

bool same_place(const Document& document, const Part& above, const Part& below) {
    const Page &a = document.pages[above.page], &b = document.pages[below.page];
    if (below.page != above.page + 1 || std::abs(a.width - b.width) > 1 || !above.last || !below.first) return false;
    if (below.grid < 0) return true;
    const Box &x = a.grids[static_cast<std::size_t>(above.grid)].box,
              &y = b.grids[static_cast<std::size_t>(below.grid)].box;
    return overlap(x.x0, x.x1, y.x0, y.x1) > 0.7 * std::max(x.width(), y.width());
}

// Printed rows of a part; `lines` owns what they point into.
struct Rows {
    std::vector<LaidLine> lines;
    std::vector<PrintedRow> rows;
    std::size_t begin = 0, end = 0;  // those of the grid
};

Rows rows_of(const Page& page, const Part& part) {
    Rows out;
    for (const std::uint32_t line : part.before) out.lines.push_back(laid(page.lines[line]));
    for (const std::uint32_t line : part.after) out.lines.push_back(laid(page.lines[line]));
    if (part.grid >= 0) {
        for (const Cell& cell : page.grids[static_cast<std::size_t>(part.grid)].cells) {
            for (const Line& line : cell.lines) out.lines.push_back(laid(line));
        }
    }
    std::stable_sort(out.lines.begin(), out.lines.end(),
                     [](const LaidLine& a, const LaidLine& b) { return a.baseline < b.baseline; });
    out.rows = printed_rows(out.lines);
    out.begin = out.end = part.grid < 0 ? 0 : out.rows.size();
    if (part.grid >= 0) {
        const Box& box = page.grids[static_cast<std::size_t>(part.grid)].box;
        const auto inside = [&](const PrintedRow& row) {
            const double middle = (row.y0 + row.y1) / 2;
            return middle >= box.y0 - 1 && middle <= box.y1 + 1;
        };
        out.begin = 0;
        while (out.begin < out.rows.size() && !inside(out.rows[out.begin])) ++out.begin;
        out.end = out.begin;
        while (out.end < out.rows.size() && inside(out.rows[out.end])) ++out.end;
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

double white_between(const PrintedRow& above, const PrintedRow& row) {
    return (row.y0 - above.y1) / std::max(above.size, row.size);
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

// Takes `used` out of the page and puts the grid where the first of it stood.
void put(Page& page, Part& part, Grid grid, const std::vector<char>& used) {
    std::vector<FlowItem> flow;
    std::vector<Line> lines;
    std::vector<std::uint32_t> moved(page.lines.size(), 0);
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        moved[i] = static_cast<std::uint32_t>(lines.size());
        if (used[i] == 0) lines.push_back(std::move(page.lines[i]));
    }
    if (part.grid < 0) {
        part.grid = static_cast<int>(page.grids.size());
        page.grids.emplace_back();
    }
    const auto index = static_cast<std::uint32_t>(part.grid);
    bool placed = false;
    for (const FlowItem& item : page.flow) {
        const bool line = item.kind == FlowItem::Kind::line;
        const bool mine = line ? used[item.index] != 0 : item.index == index;
        if (!mine) {
            flow.push_back(line ? FlowItem{item.kind, moved[item.index]} : item);
        } else if (!placed) {
            flow.push_back({FlowItem::Kind::grid, index});
            placed = true;
        }
    }
    const auto rename = [&](std::vector<std::uint32_t>& list) {
        std::erase_if(list, [&](std::uint32_t i) { return used[i] != 0; });
        for (std::uint32_t& i : list) i = moved[i];
    };
    rename(part.before);
    rename(part.after);
    page.grids[index] = std::move(grid);
    page.lines = std::move(lines);
    page.flow = std::move(flow);
}

void make_anew(Document& document, Part& part, const Columns& columns, bool from_above, bool goes_on) {
    Page& page = document.pages[part.page];
    Rows rows = rows_of(page, part);
    if (rows.rows.empty()) return;
    Columns own = columns;
    const RowEntries entries = entries_of(rows.rows, own);
    if (part.grid >= 0 && !fits(rows, entries)) return;
    const std::size_t begin = rows.begin, end = rows.end;
    const bool headed = part.grid >= 0 && !head_of(page.grids[static_cast<std::size_t>(part.grid)]).empty();
    take_in(rows, entries, from_above, goes_on, headed);
    const bool other_columns = part.grid < 0 || page.grids[static_cast<std::size_t>(part.grid)].columns !=
                                                    static_cast<int>(columns.gutters.size()) + 1;
    if (rows.end == rows.begin || (!other_columns && rows.begin == begin && rows.end == end)) return;
    const std::span<const PrintedRow> taken = std::span(rows.rows).subspan(rows.begin, rows.end - rows.begin);
    const RowEntries inside(entries.begin() + static_cast<std::ptrdiff_t>(rows.begin),
                            entries.begin() + static_cast<std::ptrdiff_t>(rows.end));
    if (part.grid < 0 && !holds_rows(rows, entries)) return;
    std::vector<char> used(page.lines.size(), 0);
    const double top = taken.front().y0 - 0.1, bottom = taken.back().y1 + 0.1;
    for (const auto* list : {&part.before, &part.after}) {
        for (const std::uint32_t line : *list) {
            const Box& box = page.lines[line].box;
            used[line] = (box.y0 + box.y1) / 2 > top && (box.y0 + box.y1) / 2 < bottom ? 1 : 0;
        }
    }
    Grid grid = assemble(taken, inside, own, row_starts(taken, inside, own));
    put(page, part, std::move(grid), used);
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

void settle(Document& document, std::vector<Part>& chain) {
    if (chain.size() < 2) return;
    const int count = column_count(document, chain);
    Columns columns = common_columns(document, chain, count);
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
    const Rows example = rows_of(document.pages[chain[largest].page], chain[largest]);
    describe(columns, std::span(example.rows).subspan(example.begin, example.end - example.begin));
    for (std::size_t p = 0; p < chain.size(); ++p) {
        make_anew(document, chain[p], columns, p > 0, p + 1 < chain.size());
        if (p == 0 || chain[p].grid < 0 || chain[p].before.empty()) continue;
        // Rows of the table above, then a title, then this grid.
        Part rest{.page = chain[p].page, .before = chain[p].before, .first = true};
        make_anew(document, rest, columns, true, false);
    }
}

}  // namespace

void continue_aligned_grids(Document& document) {
    std::vector<Part> chain;
    std::string head;
    for (std::size_t p = 0; p < document.pages.size(); ++p) {
        const std::size_t grids = document.pages[p].grids.size();
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
            settle(document, chain);
            chain.clear();
            if (grid < 0) continue;
            if (document.pages[p].grids.size() != grids) {
                for (Part& again : parts_of(document.pages[p], p)) {
                    if (again.grid == grid) parts[i] = std::move(again);
                }
            }
            head = own;
            chain.push_back(std::move(parts[i]));
        }
    }
    settle(document, chain);
}

}  // namespace solieu::extract
