#include "extract/tables/unruled/aligned_grid.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "extract/tables/unruled/aligned_rows.h"
#include "extract/tables/unruled/gutters.h"
#include "extract/tables/unruled/printed_rows.h"
#include "extract/tables/unruled/ruled_heads.h"
#include "extract/tables/unruled/table_titles.h"

namespace solieu::extract {
namespace {

constexpr std::size_t farthest_seed = 12;  // printed rows between two with several cells, but lines of wrapped cells
constexpr double same_edge = 1.6;          // points
constexpr int deepest_split = 6;
constexpr std::size_t most_titles = 4;  // that are tried in one stretch

using Range = RowRange;

struct Table {
    Range range;
    Columns columns;
    double line_white = 0;  // of the font size, between the lines of a cell at most
};

std::span<const PrintedRow> part_of(const std::vector<PrintedRow>& rows, Range range) {
    return std::span(rows).subspan(range.begin, range.size());
}

bool is_seed(const PrintedRow& row) {
    return row.abreast >= 3;
}

// "STT": the first word of a head.
bool opens_head(const PrintedRow& row) {
    const std::string& first = row.words.front()->text;
    return first == "STT" || first == "TT" || first == "Stt";
}

// Whether `row` is a line of the cells of a head that go on in the row below: several texts, set as tightly as lines
// are.
bool is_line_of_head(const PrintedRow& row, const PrintedRow& below) {
    constexpr double widest = 0.25;  // of the font size
    return row.pieces >= 2 && !has_quantity(row) && white_between(row, below) < widest;
}

// Stretches from one row of several cells to the last that stands near; a head printed again opens a new one.
std::vector<Range> stretches(const std::vector<PrintedRow>& rows) {
    std::vector<Range> out;
    std::string opening;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (!is_seed(rows[r])) continue;
        bool near = !out.empty();
        std::size_t between = 0;
        for (std::size_t i = near ? out.back().end : r; i <= r && near; ++i) {
            between += i < r && !stands_below_cells(rows[i], rows[out.back().end - 1]) ? 1 : 0;
            near = between <= farthest_seed && white_between(rows[i - 1], rows[i]) < widest_white;
        }
        std::string text = has_figure(rows[r]) ? std::string() : text_of(rows[r]);
        if (near && (text.empty() || text != opening) && !opens_head(rows[r])) {
            out.back().end = r + 1;
        } else {
            // The cells of a head are centred beside one another, or stand on its last line: others stand above.
            std::size_t begin = r;
            const bool opens = opens_head(rows[r]);
            while (begin > 0 && (out.empty() || begin > out.back().begin) &&
                   (interleave(rows[begin - 1], rows[begin]) ||
                    (opens && is_line_of_head(rows[begin - 1], rows[begin])))) {
                --begin;
            }
            if (!out.empty() && out.back().begin == begin) out.pop_back();
            if (!out.empty()) out.back().end = std::min(out.back().end, begin);
            out.push_back({begin, r + 1});
            opening = std::move(text);
        }
    }
    return out;
}

// What makes a stretch a table: rows with three cells, some of them a figure, few of them across the gutters.
bool holds_table(std::span<const PrintedRow> rows, const Columns& columns) {
    if (columns.gutters.size() < 2) return false;
    std::size_t full = 0, with_figure = 0, across = 0;
    for (const PrintedRow& row : rows) {
        const std::vector<Entry> entries = entries_of(row, columns);
        std::size_t cells = 0;
        bool figure = false, crosses = false;
        for (const Entry& entry : entries) {
            ++cells;
            crosses = crosses || entry.first != entry.last;
            figure = figure || (entry.end - entry.begin == 1 && is_short_sign(row.words[entry.begin]->text));
        }
        full += cells >= 3 ? 1 : 0;
        with_figure += figure ? 1 : 0;
        across += crosses ? 1 : 0;
    }
    return full >= fewest_rows && with_figure >= 2 && across * 2 <= rows.size();
}

void find_tables(const std::vector<PrintedRow>& rows, Range range, int depth, std::vector<Table>& out) {
    while (range.begin < range.end && !is_seed(rows[range.begin])) ++range.begin;
    while (range.end > range.begin && !is_seed(rows[range.end - 1])) --range.end;
    if (range.size() < fewest_rows) return;
    const std::span<const PrintedRow> part = part_of(rows, range);
    Columns columns = find_columns(part);
    if (holds_table(part, columns)) {
        std::size_t tried = 0;
        for (std::size_t title = title_within(part, columns, 0);
             title > 0 && depth < deepest_split && tried < most_titles;
             title = title_within(part, columns, title), ++tried) {
            std::vector<Table> above, below;
            find_tables(rows, {range.begin, range.begin + title}, depth + 1, above);
            find_tables(rows, {range.begin + title + 1, range.end}, depth + 1, below);
            // A part above with a row or two is of a table that the page before begins.
            if (below.empty() || (above.empty() && !bold_head_follows(part, title))) continue;
            for (std::vector<Table>* part_of_them : {&above, &below})
                std::move(part_of_them->begin(), part_of_them->end(), std::back_inserter(out));
            return;
        }
        const Range text = text_within(part, columns);
        if (text.size() == 0 || depth >= deepest_split) {
            out.push_back({range, std::move(columns)});
        } else {
            find_tables(rows, {range.begin, range.begin + text.begin}, depth + 1, out);
            find_tables(rows, {range.begin + text.end, range.end}, depth + 1, out);
        }
        return;
    }
    if (depth >= deepest_split) return;
    std::size_t cut = range.begin + 1;
    for (std::size_t r = range.begin + 1; r < range.end; ++r) {
        if (white_between(rows[r - 1], rows[r]) > white_between(rows[cut - 1], rows[cut])) cut = r;
    }
    find_tables(rows, {range.begin, cut}, depth + 1, out);
    find_tables(rows, {cut, range.end}, depth + 1, out);
}

// Where the cells of each column begin, end and have their middle.
class Places {
  public:
    Places(std::span<const PrintedRow> rows, const Columns& columns) : places_(columns.gutters.size() + 1) {
        for (const PrintedRow& row : rows) {
            for (const Entry& entry : entries_of(row, columns)) {
                if (entry.first != entry.last) continue;
                std::vector<double>& places = places_[static_cast<std::size_t>(entry.first)];
                places.insert(places.end(), {entry.x0, entry.x1, (entry.x0 + entry.x1) / 2});
            }
        }
        for (std::vector<double>& places : places_) std::sort(places.begin(), places.end());
    }

    [[nodiscard]] bool fits(const Entry& entry) const {
        if (entry.first != entry.last) return false;
        const std::vector<double>& places = places_[static_cast<std::size_t>(entry.first)];
        const auto near = [&](double x) {
            const auto at = std::lower_bound(places.begin(), places.end(), x - same_edge);
            return at != places.end() && *at <= x + same_edge;
        };
        return near(entry.x0) || near(entry.x1) || near((entry.x0 + entry.x1) / 2);
    }

    [[nodiscard]] bool fits(const std::vector<Entry>& entries) const {
        return std::all_of(entries.begin(), entries.end(), [this](const Entry& e) { return fits(e); });
    }

  private:
    std::vector<std::vector<double>> places_;
};

bool all_within(const std::vector<Entry>& entries) {
    return std::all_of(entries.begin(), entries.end(), [](const Entry& e) { return e.first == e.last; });
}

// A text over several columns that the row below leaves empty: the upper storey of a head. A numbered text is a title.
bool roofs(const PrintedRow& row, const std::vector<Entry>& entries, const std::vector<Entry>& below) {
    if (all_within(entries) || is_short_sign(row.words.front()->text)) return false;
    return std::all_of(entries.begin(), entries.end(), [&](const Entry& roof) {
        return roof.first > 0 && std::none_of(below.begin(), below.end(), [&](const Entry& e) {
                   return e.first <= roof.last && roof.first <= e.last;
               });
    });
}

// The first line of a wrapped cell: the line below in the same column stands as it does, a line's height away.
bool continues(const std::vector<Entry>& entries, const PrintedRow& row, const std::vector<PrintedRow>& rows,
               const Table& table) {
    // Of the font size. Letters of some fonts stand in higher boxes than others.
    const double line_height = std::max(1.15, (row.y1 - row.y0) / row.size) + table.line_white;
    return all_within(entries) && std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
               for (std::size_t r = table.range.begin; r < table.range.end; ++r) {
                   if (rows[r].baseline - row.baseline > line_height * row.size) return false;
                   for (const Entry& e : entries_of(rows[r], table.columns)) {
                       if (e.first != entry.first || e.last != entry.first) continue;
                       return std::abs(e.x0 - entry.x0) < same_edge ||
                              std::abs(e.x0 + e.x1 - entry.x0 - entry.x1) < 2 * same_edge;
                   }
               }
               return false;
           });
}

// Takes in the rows of a head and of wrapped cells above.
void extend_up(const std::vector<PrintedRow>& rows, Table& table, std::size_t lowest) {
    constexpr std::size_t tallest_head = 3;
    constexpr double least_white = 0.9, most_white = 2.0;
    Range& range = table.range;
    const double head_white =
        std::clamp(usual_white(part_of(rows, range), table.line_white) + 0.2, least_white, most_white);
    const std::size_t top = range.begin;
    while (range.begin > lowest) {
        const PrintedRow& row = rows[range.begin - 1];
        const std::vector<Entry> entries = entries_of(row, table.columns);
        const bool head = white_between(row, rows[range.begin]) < head_white && top - range.begin < tallest_head &&
                          ((entries.size() >= 2 && all_within(entries)) ||
                           roofs(row, entries, entries_of(rows[range.begin], table.columns)));
        if (!head && !continues(entries, row, rows, table)) break;
        --range.begin;
    }
}

// Gives the tables the heads that rulings tell; a head that was taken for a table of its own is none. For each table
// the row at which its body begins, 0 where no rulings tell.
std::vector<std::size_t> take_ruled_heads(const std::vector<PrintedRow>& rows, std::vector<Table>& tables,
                                          std::span<const Box> rulings) {
    std::vector<std::size_t> bodies;
    std::vector<Table> kept;
    for (Table& table : tables) {
        const std::size_t before = kept.empty() ? 0 : kept.back().range.end;
        const std::size_t lowest = kept.empty() ? 0 : kept.back().range.begin;
        std::optional<Range> head = ruled_head(rows, table.range, table.columns, lowest, rulings);
        if (head && head->begin < before && head->begin > lowest)
            head = ruled_head(rows, table.range, table.columns, before, rulings);
        if (head && head->begin < before) {
            kept.pop_back();
            bodies.pop_back();
        }
        if (head) {
            table.range.begin = head->begin;
            make_room(part_of(rows, *head), table.columns);
        }
        bodies.push_back(head ? head->end : 0);
        kept.push_back(std::move(table));
    }
    tables = std::move(kept);
    return bodies;
}

// Whether the number of a row of text stands beside it, centred on lines of which this is the first.
bool has_number_beside(const std::vector<PrintedRow>& rows, std::size_t row, std::size_t highest,
                       const Columns& columns) {
    if (row + 1 >= highest || white_between(rows[row], rows[row + 1]) >= 0) return false;
    const std::vector<Entry> beside = entries_of(rows[row + 1], columns);
    return beside.size() == 1 && beside[0].first == 0 && beside[0].last == 0;
}

// Takes in rows without figures, group rows between them and wrapped cells below.
void extend_down(const std::vector<PrintedRow>& rows, Table& table, std::size_t highest) {
    Range& range = table.range;
    const std::span<const PrintedRow> part = part_of(rows, range);
    const Places places(part, table.columns);
    const double limit = usual_white(part, table.line_white) + 0.2;

    while (range.end < highest) {
        const PrintedRow& row = rows[range.end];
        const double gap = white_between(rows[range.end - 1], row);
        if (gap > limit) break;
        const std::vector<Entry> entries = entries_of(row, table.columns);
        // A text below a gap is a row only with its number or with a second cell.
        const bool is_row = gap < table.line_white || entries.size() > 1 || entries[0].first == 0 ||
                            !table.columns.numbered || has_number_beside(rows, range.end, highest, table.columns);
        if (!is_row || !places.fits(entries)) {
            // A group row, when rows of two cells and more follow.
            if (range.end + 1 >= highest || row.pieces > 1 || entries[0].first > 0) break;
            const PrintedRow& next = rows[range.end + 1];
            const std::vector<Entry> below = entries_of(next, table.columns);
            if (below.size() < 2 || !places.fits(below) || white_between(row, next) > limit) break;
        }
        ++range.end;
    }
}

// Whether the row is a text and a figure: "Số đơn tiếp nhận     2.318".
bool ends_in_figure(const PrintedRow& row) {
    const std::string& last = row.words.back()->text;
    return row.pieces == 2 && row.words.size() > 1 && is_short_sign(last) && !is_short_sign(row.words.front()->text) &&
           row.words.back()->box.x0 - row.words[row.words.size() - 2]->box.x1 > piece_gap * row.size &&
           std::any_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Page numbers of a table of contents only grow.
bool only_grows(const std::vector<PrintedRow>& rows, Range range) {
    std::string before;
    for (std::size_t r = range.begin; r < range.end; ++r) {
        if (!ends_in_figure(rows[r])) continue;
        const std::string& text = rows[r].words.back()->text;
        if (text.find_first_not_of("0123456789") != std::string::npos || text.size() > 4) return false;
        if (text.size() < before.size() || (text.size() == before.size() && text < before)) return false;
        before = text;
    }
    return true;
}

// Tables of two columns, a label and a figure, in the rows that belong to no other.
void find_pairs(const std::vector<PrintedRow>& rows, std::vector<Table>& tables) {
    constexpr std::size_t fewest_pairs = 4, farthest = 6;
    std::vector<char> taken(rows.size(), 0);
    for (const Table& table : tables) {
        std::fill(taken.begin() + static_cast<std::ptrdiff_t>(table.range.begin),
                  taken.begin() + static_cast<std::ptrdiff_t>(table.range.end), 1);
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (taken[r] != 0 || !ends_in_figure(rows[r])) continue;
        Range range{r, r + 1};
        std::size_t pairs = 1;
        for (std::size_t i = r + 1; i < rows.size() && i - range.end < farthest && taken[i] == 0; ++i) {
            if (white_between(rows[i - 1], rows[i]) > widest_white || rows[i].pieces > 2) break;
            if (!ends_in_figure(rows[i])) continue;
            range.end = i + 1;
            ++pairs;
        }
        const std::size_t next = range.end;
        if (pairs >= fewest_pairs && !only_grows(rows, range)) {
            Columns columns = find_columns(part_of(rows, range));
            const bool aligned = columns.gutters.size() == 1 && columns.alignments[1].kind != Alignment::Kind::unknown;
            if (aligned) tables.push_back({range, std::move(columns)});
        }
        r = next - 1;
    }
    std::sort(tables.begin(), tables.end(),
              [](const Table& a, const Table& b) { return a.range.begin < b.range.begin; });
}

}  // namespace

void take_aligned_grids(std::vector<LaidLine>& lines, std::vector<Grid>& grids, std::span<const Box> rulings) {
    const std::vector<PrintedRow> rows = printed_rows(lines);
    std::vector<Table> tables;
    for (const Range& range : stretches(rows)) find_tables(rows, range, 0, tables);
    find_pairs(rows, tables);
    if (tables.empty()) return;
    for (Table& table : tables) {
        const std::span<const PrintedRow> part = part_of(rows, table.range);
        table.line_white = row_starts(part, entries_of(part, table.columns), table.columns).line_white;
    }
    const std::vector<std::size_t> bodies = take_ruled_heads(rows, tables, rulings);
    for (std::size_t t = 0; t < tables.size(); ++t) {
        if (bodies[t] == 0) extend_up(rows, tables[t], t == 0 ? 0 : tables[t - 1].range.end);
    }
    for (std::size_t t = 0; t < tables.size(); ++t) {
        extend_down(rows, tables[t], t + 1 < tables.size() ? tables[t + 1].range.begin : rows.size());
    }
    std::vector<char> taken(lines.size(), 0);
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const Table& table = tables[t];
        const std::span<const PrintedRow> part = part_of(rows, table.range);
        RowEntries entries = entries_of(part, table.columns);
        RowStarts starts = row_starts(part, entries, table.columns);
        begin_below(rulings, part, starts);
        if (bodies[t] > table.range.begin)
            cut_head(rulings, part.subspan(0, bodies[t] - table.range.begin), table.columns, entries);
        for (std::size_t r = table.range.begin + 1; r < bodies[t]; ++r) starts.begins[r - table.range.begin] = 0;
        grids.push_back(assemble(part, entries, table.columns, starts));
        grids.back().headed = bodies[t] > table.range.begin;
        for (const PrintedRow& row : part)
            std::fill(taken.begin() + static_cast<std::ptrdiff_t>(row.begin),
                      taken.begin() + static_cast<std::ptrdiff_t>(row.end), 1);
    }
    std::vector<LaidLine> rest;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (taken[i] == 0) rest.push_back(std::move(lines[i]));
    }
    lines = std::move(rest);
}

}  // namespace solieu::extract
