#include "extract/tables/unruled/aligned_rows.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "extract/page/paragraph_starts.h"

namespace solieu::extract {
namespace {

constexpr double clear_jump = 0.1;  // of the font size; gaps nearer to each other are of one kind
constexpr std::size_t most_jumps = 24;
constexpr int masked_columns = 64;

bool is_figure(std::string_view text) {
    bool digit = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digit = true;
        } else if (c != '.' && c != ',' && c != '%') {
            return false;
        }
    }
    return digit;
}

// Columns in which a printed row has something that a row of the table has once.
struct Anchors {
    std::uint64_t columns = 0;  // a figure, or anything in the column that numbers the rows, or a head
    std::uint64_t figures = 0;  // a figure, or a number in that column
    bool head = false;
};

Anchors anchors_of(const PrintedRow& row, const std::vector<Entry>& entries, bool numbered, bool head) {
    Anchors out{.head = head};
    for (const Entry& entry : entries) {
        if (entry.first >= masked_columns || (entry.first != entry.last && entry.first > 0)) continue;
        // A figure in the line of a label ("năm / 2023") is none.
        const bool alone =
            std::count_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.first == entry.first; }) == 1;
        const std::string& text = row.words[entry.begin]->text;
        const std::uint64_t column = std::uint64_t{1} << entry.first;
        const bool figure = entry.end - entry.begin == 1 && is_figure(text);
        if (entry.first == 0 ? numbered : figure && alone) {
            out.columns |= column;
            if (entry.first > 0 || is_short_sign(text)) out.figures |= column;
        }
        if (head) {
            out.columns |= column;
            out.figures = 0;  // "Năm" over "2021"
        }
    }
    return out;
}

// How often a second figure comes into a column of one row of the table. Surely two rows are a second number in the
// column that numbers them and a figure below a head; two figures in a cell may be its lines.
struct Crowding {
    std::size_t sure = 0, likely = 0;
};

Crowding crowding(const std::vector<double>& white, const std::vector<Anchors>& anchors, double threshold) {
    std::uint64_t seen = 0, heads = 0;
    Crowding out;
    for (std::size_t i = 0; i < white.size(); ++i) {
        if (i > 0 && white[i] > threshold) seen = heads = 0;
        const std::uint64_t twice = seen & anchors[i].figures;
        out.sure += (twice & (heads | 1)) != 0 ? 1 : 0;
        out.likely += twice != 0 ? 1 : 0;
        seen |= anchors[i].columns;
        if (anchors[i].head) heads |= anchors[i].columns;
    }
    return out;
}

// Where the head ends when its lines are nearer to each other than to the first row: before the second entry of the
// first column, or where the bold lines end. 0 when there is nothing to join.
std::size_t head_end(std::span<const PrintedRow> rows, const std::vector<double>& white, const RowEntries& entries,
                     const std::vector<Anchors>& anchors) {
    const auto opens = [&](std::size_t i) {
        return std::any_of(entries[i].begin(), entries[i].end(), [](const Entry& e) { return e.first == 0; });
    };
    constexpr std::size_t tallest = 10;
    std::size_t first = 0;
    while (first < entries.size() && first < tallest && !opens(first)) ++first;
    // Below a head in bold that is printed again there may stand the rest of a row that the page cut.
    std::size_t bold = 0;
    while (bold < entries.size() && bold < first + tallest && is_bold(rows[bold])) ++bold;
    const bool rest_below = bold > first && bold > 1 && bold < entries.size() && bold < first + tallest &&
                            std::none_of(rows[bold].words.begin(), rows[bold].words.end(),
                                         [](const Word* word) { return is_short_sign(word->text); });
    if (rest_below) return bold;
    std::size_t second = first + 1;
    while (second < entries.size() && second < first + tallest && !opens(second)) ++second;
    if (second >= entries.size() || second >= first + tallest) return 0;
    std::size_t end = first + 1;
    for (std::size_t i = first + 1; i <= second; ++i) {
        if (white[i] >= white[end]) end = i;
    }
    if (end < 2) return 0;
    for (std::size_t i = 0; i < end; ++i) {
        if ((anchors[i].figures & ~std::uint64_t{1}) != 0 || (i > 0 && white[i] > white[end] - clear_jump)) return 0;
    }
    return end;
}

struct Part {
    Cell cell;
    std::vector<LaidLine> lines;
};

void add_entry(Part& part, const PrintedRow& row, const Entry& entry) {
    const bool same_line = !part.lines.empty() && part.lines.back().baseline == static_cast<float>(row.baseline);
    if (!same_line) {
        part.lines.push_back(
            {.line = {}, .baseline = static_cast<float>(row.baseline), .size = static_cast<float>(row.size)});
    }
    Line& line = part.lines.back().line;
    for (std::size_t w = entry.begin; w < entry.end; ++w) {
        const Word& word = *row.words[w];
        line.box = line.words.empty() ? word.box
                                      : Box{std::min(line.box.x0, word.box.x0), std::min(line.box.y0, word.box.y0),
                                            std::max(line.box.x1, word.box.x1), std::max(line.box.y1, word.box.y1)};
        line.words.push_back(word);
    }
}

// A head over several columns may be printed within the width of one: above another head of that column, but centred
// over it and its neighbours. Widens such entries of the rows begin…end to the columns they stand over.
void widen_roofs(RowEntries& entries, std::size_t begin, std::size_t end, int columns) {
    constexpr double aligned = 3.0;  // points
    const auto middle = [](const Entry& e) { return (e.x0 + e.x1) / 2; };
    for (std::size_t r = begin; r + 1 < end; ++r) {
        for (Entry& roof : entries[r]) {
            if (roof.first != roof.last || roof.first == 0) continue;
            // What stands below it and beside that, by column.
            std::vector<const Entry*> below(static_cast<std::size_t>(columns), nullptr);
            for (std::size_t i = r + 1; i < end; ++i) {
                for (const Entry& e : entries[i]) {
                    if (e.first == e.last && below[static_cast<std::size_t>(e.first)] == nullptr) {
                        below[static_cast<std::size_t>(e.first)] = &e;
                    }
                }
            }
            for (const Entry& e : entries[r]) {
                if (&e == &roof) continue;
                for (int c = e.first; c <= e.last; ++c) below[static_cast<std::size_t>(c)] = nullptr;
            }
            const Entry* own = below[static_cast<std::size_t>(roof.first)];
            if (own == nullptr || std::abs(middle(*own) - middle(roof)) < aligned ||
                std::abs(own->x0 - roof.x0) < aligned) {
                continue;
            }
            int first = roof.first, last = roof.first, best_first = first, best_last = last;
            double best = std::abs(middle(*own) - middle(roof));
            while (first > 1 && below[static_cast<std::size_t>(first - 1)] != nullptr) --first;
            while (last + 1 < columns && below[static_cast<std::size_t>(last + 1)] != nullptr) ++last;
            for (int a = first; a <= roof.first; ++a) {
                for (int b = roof.first; b <= last; ++b) {
                    const double over =
                        (below[static_cast<std::size_t>(a)]->x0 + below[static_cast<std::size_t>(b)]->x1) / 2;
                    if (std::abs(over - middle(roof)) >= best) continue;
                    best = std::abs(over - middle(roof));
                    best_first = a;
                    best_last = b;
                }
            }
            roof.first = best_first;
            roof.last = best_last;
        }
    }
}

// One row of the table, or a head of two storeys, as parts; `storeys` tells how many grid rows they take.
class RowMaker {
  public:
    RowMaker(std::span<const PrintedRow> rows, const RowEntries& entries, int columns)
        : rows_(rows), entries_(entries), columns_(columns) {}

    std::vector<Part> make(std::size_t begin, std::size_t end, int& storeys) {
        parts_.clear();
        find_storeys(begin, end);
        const bool alone = end - begin > 0 && is_alone(begin, end);
        storeys = lower_.empty() ? 1 : 2;
        for (std::size_t r = begin; r < end; ++r) {
            for (Entry entry : entries_[r]) {
                if (alone) entry = {0, columns_ - 1, entry.x0, entry.x1, entry.begin, entry.end};
                add_entry(part_for(entry), rows_[r], entry);
            }
        }
        fill_blanks();
        return std::move(parts_);
    }

  private:
    // All text of the row runs across a gutter: a title over the table's width.
    [[nodiscard]] bool is_alone(std::size_t begin, std::size_t end) const {
        bool across = false;
        for (std::size_t r = begin; r < end; ++r) {
            if (entries_[r].size() != 1) return false;
            across = across || entries_[r][0].first != entries_[r][0].last;
        }
        return across && entries_[begin][0].first != entries_[begin][0].last;
    }

    // Columns below a spanning text that have texts of their own further down.
    void find_storeys(std::size_t begin, std::size_t end) {
        lower_.clear();
        if (end - begin < 2) return;
        std::vector<char> spanned(static_cast<std::size_t>(columns_), 0), own(spanned);
        for (std::size_t r = begin; r < end; ++r) {
            for (const Entry& entry : entries_[r]) {
                const auto first = static_cast<std::size_t>(entry.first), last = static_cast<std::size_t>(entry.last);
                if (first == last) {
                    own[first] = 1;
                    continue;
                }
                for (std::size_t c = first; c <= last; ++c) {
                    if (own[c] != 0) return;
                    spanned[c] = 1;
                }
            }
        }
        std::size_t both = 0;
        for (std::size_t c = 0; c < spanned.size(); ++c) both += spanned[c] != 0 && own[c] != 0 ? 1 : 0;
        if (both >= 2) lower_ = std::move(spanned);
    }

    Part& part_for(const Entry& entry) {
        const bool below =
            !lower_.empty() && entry.first == entry.last && lower_[static_cast<std::size_t>(entry.first)] != 0;
        const bool above = !lower_.empty() && entry.first != entry.last;
        for (Part& part : parts_) {
            const Cell& cell = part.cell;
            if (cell.column <= entry.last && entry.first < cell.column + cell.column_span &&
                cell.row == (below ? 1 : 0)) {
                return part;
            }
        }
        parts_.push_back({.cell = {.row = below ? 1 : 0,
                                   .column = entry.first,
                                   .row_span = lower_.empty() || below || above ? 1 : 2,
                                   .column_span = entry.last - entry.first + 1,
                                   .box = {},
                                   .lines = {}},
                          .lines = {}});
        return parts_.back();
    }

    void fill_blanks() {
        const int storeys = lower_.empty() ? 1 : 2;
        std::vector<char> taken(static_cast<std::size_t>(columns_ * storeys), 0);
        for (const Part& part : parts_) {
            for (int r = part.cell.row; r < part.cell.row + part.cell.row_span; ++r) {
                for (int c = part.cell.column; c < part.cell.column + part.cell.column_span; ++c) {
                    taken[static_cast<std::size_t>(r * columns_ + c)] = 1;
                }
            }
        }
        for (int place = 0; place < columns_ * storeys; ++place) {
            if (taken[static_cast<std::size_t>(place)] != 0) continue;
            parts_.push_back(
                {.cell = {.row = place / columns_, .column = place % columns_, .box = {}, .lines = {}}, .lines = {}});
        }
    }

    std::span<const PrintedRow> rows_;
    const RowEntries& entries_;
    int columns_;
    std::vector<Part> parts_;
    std::vector<char> lower_;  // columns with a lower storey; empty when the row has one storey
};

}  // namespace

RowEntries entries_of(std::span<const PrintedRow> rows, const Columns& columns) {
    RowEntries entries;
    entries.reserve(rows.size());
    for (const PrintedRow& row : rows) entries.push_back(entries_of(row, columns));
    return entries;
}

std::vector<double> white_above(std::span<const PrintedRow> rows) {
    std::vector<double> white(rows.size(), 0);
    double bottom = rows.empty() ? 0 : rows[0].y1;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        white[i] = (rows[i].y0 - bottom) / std::max(rows[i].size, rows[i - 1].size);
        bottom = std::max(bottom, rows[i].y1);
    }
    return white;
}

RowStarts row_starts(std::span<const PrintedRow> rows, const RowEntries& entries, const Columns& columns) {
    RowStarts out;
    out.begins.assign(rows.size(), 1);
    if (rows.size() < 2) return out;
    const std::vector<double> white = white_above(rows);
    std::vector<Anchors> anchors;
    const std::size_t head = head_rows(rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        anchors.push_back(anchors_of(rows[i], entries[i], columns.numbered, i < head));

    // The widest jumps between one gap and the next wider one; of those that crowd the fewest rows the highest.
    std::vector<double> sorted(white.begin() + 1, white.end());
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::pair<double, double>> jumps;  // width, threshold
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i] - sorted[i - 1] >= clear_jump && sorted[i - 1] < 0.9 && sorted[i] > 0) {
            jumps.emplace_back(sorted[i] - sorted[i - 1], (sorted[i] + sorted[i - 1]) / 2);
        }
    }
    std::sort(jumps.rbegin(), jumps.rend());
    if (jumps.size() > most_jumps) jumps.resize(most_jumps);
    std::sort(jumps.begin(), jumps.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<Crowding> crowded;
    Crowding least{.sure = rows.size(), .likely = rows.size()};
    for (const auto& jump : jumps) {
        crowded.push_back(crowding(white, anchors, jump.second));
        least.sure = std::min(least.sure, crowded.back().sure);
        least.likely = std::min(least.likely, crowded.back().likely);
    }
    const std::size_t allowed = least.likely + std::max<std::size_t>(columns.numbered ? 3 : 0, rows.size() / 25);
    std::size_t best = 0;
    while (best < crowded.size() && (crowded[best].sure > least.sure || crowded[best].likely > allowed)) ++best;
    if (best < crowded.size() && least.sure * 20 <= rows.size() && least.likely * 12 <= rows.size()) {
        const double threshold = out.line_white = jumps[best].second;
        for (std::size_t i = 1; i < rows.size(); ++i) out.begins[i] = white[i] > threshold ? 1 : 0;
    } else {
        // Rows of one line each, unless some lines look like the rest of a wrapped cell.
        out.told = std::all_of(entries.begin(), entries.end(), [](const auto& row) {
            return row.size() >= 2 || (row.size() == 1 && row[0].first == 0);
        });
    }
    const std::size_t end = head_end(rows, white, entries, anchors);
    for (std::size_t i = 1; i < end; ++i) out.begins[i] = 0;
    if (end > 0 && is_bold(rows[end - 1]) && !is_bold(rows[end])) out.begins[end] = 1;
    return out;
}

Grid assemble(std::span<const PrintedRow> rows, RowEntries entries, const Columns& columns, const RowStarts& starts) {
    Grid grid;
    grid.ruled = false;
    grid.row_per_line = !starts.told;
    grid.columns = static_cast<int>(columns.gutters.size()) + 1;
    grid.box = {rows[0].words.front()->box.x0, rows[0].y0, rows[0].words.front()->box.x1, rows[0].y1};
    for (std::size_t r = 0; r < rows.size(); ++r) {
        grid.box.y0 = std::min(grid.box.y0, rows[r].y0);
        grid.box.y1 = std::max(grid.box.y1, rows[r].y1);
        for (const Entry& entry : entries[r]) {
            grid.box.x0 = std::min(grid.box.x0, entry.x0);
            grid.box.x1 = std::max(grid.box.x1, entry.x1);
        }
    }
    // A column of the table of which these rows fill nothing stands beside their words.
    for (const Strip& gutter : columns.gutters) {
        grid.box.x0 = std::min(grid.box.x0, gutter.middle());
        grid.box.x1 = std::max(grid.box.x1, gutter.middle());
    }
    std::vector<double> edges{grid.box.x0};
    for (const Strip& gutter : columns.gutters) edges.push_back(gutter.middle());
    edges.push_back(grid.box.x1);

    std::size_t head = head_rows(rows);
    while (head < rows.size() && starts.begins[head] == 0) --head;
    for (std::size_t begin = 0; begin < head;) {
        std::size_t end = begin + 1;
        while (end < head && starts.begins[end] == 0) ++end;
        widen_roofs(entries, begin, end, grid.columns);
        begin = end;
    }
    RowMaker maker(rows, entries, grid.columns);
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        double top = rows[begin].y0, bottom = rows[begin].y1;
        for (; end < rows.size() && starts.begins[end] == 0; ++end) {
            top = std::min(top, rows[end].y0);
            bottom = std::max(bottom, rows[end].y1);
        }
        int storeys = 1;
        std::vector<Part> parts = maker.make(begin, end, storeys);
        double border = bottom;
        if (storeys == 2) {
            for (const Part& part : parts) {
                if (part.cell.row == 1 && !part.lines.empty()) border = std::min(border, part.lines[0].line.box.y0);
            }
        }
        std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
            return a.cell.row != b.cell.row ? a.cell.row < b.cell.row : a.cell.column < b.cell.column;
        });
        for (Part& part : parts) {
            Cell& cell = part.cell;
            cell.box = {edges[static_cast<std::size_t>(cell.column)], cell.row == 1 ? border : top,
                        edges[static_cast<std::size_t>(cell.column + cell.column_span)],
                        storeys == 2 && cell.row == 0 && cell.row_span == 1 ? border : bottom};
            cell.row += grid.rows;
            mark_cell_paragraphs(part.lines, cell.box.width());
            for (LaidLine& laid : part.lines) cell.lines.push_back(std::move(laid.line));
            grid.cells.push_back(std::move(cell));
        }
        grid.rows += storeys;
        begin = end;
    }
    return grid;
}

}  // namespace solieu::extract
