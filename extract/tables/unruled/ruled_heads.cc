#include "extract/tables/unruled/ruled_heads.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace solieu::extract {
namespace {

constexpr double thinnest = 3.0;      // points; what is higher is no horizontal ruling
constexpr double words_of_one = 0.5;  // of the font size; nearer words of a head are of one text
constexpr double slack = 1.5;         // points, that a letter may reach over its line

// Where rulings run over all columns of a table but the first, which may have no head; from the top down. Several
// pieces at one height, over one column each, are one.
std::vector<double> rulings_over(std::span<const Box> rulings, std::span<const PrintedRow> rows,
                                 const Columns& columns) {
    constexpr double most_of = 0.85, same_height = 1.5;  // of the width; points
    double right = 0;
    for (const PrintedRow& row : rows) {
        for (const Word* word : row.words) right = std::max(right, word->box.x1);
    }
    const double left = columns.gutters.front().middle();
    std::vector<std::pair<double, double>> pieces;  // height, length over these columns
    for (const Box& ruling : rulings) {
        if (ruling.height() < thinnest)
            pieces.emplace_back((ruling.y0 + ruling.y1) / 2, overlap(ruling.x0, ruling.x1, left, right));
    }
    std::sort(pieces.begin(), pieces.end());
    std::vector<double> out;
    for (std::size_t i = 0; i < pieces.size();) {
        double length = 0;
        const double height = pieces[i].first;
        for (; i < pieces.size() && pieces[i].first - height < same_height; ++i) length += pieces[i].second;
        if (length > most_of * (right - left)) out.push_back(height);
    }
    return out;
}

// A cell that is a figure and nothing else, years apart.
bool has_figure_cell(const PrintedRow& row, const Columns& columns) {
    const std::vector<Entry> entries = entries_of(row, columns);
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
        const std::string& text = row.words[entry.begin]->text;
        return entry.end - entry.begin == 1 && text.size() != 4 && is_short_sign(text) &&
               std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    });
}

// Boxes of letters reach over the line that they stand on: what stands where is told by their baseline.
bool is_below(const PrintedRow& row, double ruling) {
    return row.baseline - 0.3 * row.size > ruling;
}

}  // namespace

std::optional<RowRange> ruled_head(std::span<const PrintedRow> rows, RowRange range, const Columns& columns,
                                   std::size_t lowest, std::span<const Box> rulings) {
    constexpr double tallest = 16, widest_below = 5;  // of the font size: the head, and the white below it
    const std::vector<double> over = rulings_over(rulings, rows.subspan(range.begin, range.size()), columns);
    if (over.size() < 2) return std::nullopt;
    std::size_t body = range.begin;
    while (body < range.end && !has_figure_cell(rows[body], columns)) ++body;
    if (body == range.end) return std::nullopt;
    const double size = rows[body].size;
    const auto below = std::find_if(over.rbegin(), over.rend(), [&](double y) { return is_below(rows[body], y); });
    if (below == over.rend() || rows[body].y0 - *below > widest_below * size) return std::nullopt;
    std::size_t end = body;
    while (end > lowest && is_below(rows[end - 1], *below)) --end;
    // From the lower ruling up: rulings within the head part its storeys, which fill the space between them; above it
    // stands a title or another table.
    std::optional<RowRange> head;
    std::size_t begin = end, texts = 0;
    for (auto top = std::next(below); top != over.rend() && *below - *top <= tallest * size; ++top) {
        constexpr double line = 1.8, around = 0.8;  // of the font size: the height of a line and the white of a storey
        const std::size_t storey = begin;
        bool fits = true;
        while (begin > lowest && is_below(rows[begin - 1], *top) && fits) {
            const std::vector<Entry> entries = entries_of(rows[--begin], columns);
            texts = std::max(texts, entries.size());
            fits = !has_figure_cell(rows[begin], columns);
        }
        const double height = *std::prev(top) - *top;
        const bool full = height < (static_cast<double>(storey - begin) * line + around) * size;
        if (!fits || (head && !full)) break;
        if (texts >= 2) head = RowRange{begin, end};
    }
    return head;
}

void begin_below(std::span<const Box> rulings, std::span<const PrintedRow> rows, RowStarts& starts) {
    constexpr double most_of = 0.8;  // of the width of the table
    if (rows.empty()) return;
    double left = rows[0].words.front()->box.x0, right = left;
    for (const PrintedRow& row : rows) {
        for (const Word* word : row.words) {
            left = std::min(left, word->box.x0);
            right = std::max(right, word->box.x1);
        }
    }
    double lowest = rows[0].baseline;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const bool ruled = std::any_of(rulings.begin(), rulings.end(), [&](const Box& ruling) {
            const double y = (ruling.y0 + ruling.y1) / 2;
            return ruling.height() < thinnest && y > lowest - slack && is_below(rows[i], y) &&
                   overlap(ruling.x0, ruling.x1, left, right) > most_of * (right - left);
        });
        if (ruled) starts.begins[i] = 1;
        lowest = std::max(lowest, rows[i].baseline);
    }
}

void make_room(std::span<const PrintedRow> head, Columns& columns) {
    constexpr double narrowest = 0.5;  // points
    std::vector<Reach> texts;
    for (const PrintedRow& row : head) {
        const std::vector<Reach> more = pieces_of(row, words_of_one);
        texts.insert(texts.end(), more.begin(), more.end());
    }
    for (Strip& gutter : columns.gutters) {
        // The number of texts that are cut changes at their ends only.
        std::vector<double> ends{gutter.x0, gutter.x1};
        for (const Reach& text : texts) {
            for (const double x : {text.x0, text.x1}) {
                if (gutter.x0 < x && x < gutter.x1) ends.push_back(x);
            }
        }
        std::sort(ends.begin(), ends.end());
        Strip best = gutter;
        std::size_t fewest = texts.size() + 1;
        for (std::size_t i = 1; i < ends.size(); ++i) {
            const Strip between{ends[i - 1], ends[i]};
            const double width = between.x1 - between.x0, x = between.middle();
            const auto cut = static_cast<std::size_t>(std::count_if(
                texts.begin(), texts.end(), [x](const Reach& text) { return text.x0 < x && x < text.x1; }));
            if (width < narrowest || cut > fewest || (cut == fewest && width <= best.x1 - best.x0)) continue;
            fewest = cut;
            best = between;
        }
        gutter = best;
    }
}

void cut_head(std::span<const Box> rulings, std::span<const PrintedRow> head, const Columns& columns,
              RowEntries& entries) {
    if (head.empty()) return;
    Columns centred = columns;
    std::fill(centred.alignments.begin(), centred.alignments.end(), Alignment());
    for (std::size_t r = 0; r < head.size(); ++r) {
        entries[r].clear();
        for (const Entry& entry : entries_of(head[r], centred)) {
            // The words of one text over several columns.
            if (!entries[r].empty() && entry.x0 - entries[r].back().x1 < words_of_one * head[r].size) {
                Entry& before = entries[r].back();
                before.last = entry.last;
                before.x1 = std::max(before.x1, entry.x1);
                before.end = entry.end;
            } else {
                entries[r].push_back(entry);
            }
        }
    }
    double bottom = head[0].y1;
    for (const PrintedRow& row : head) bottom = std::max(bottom, row.y1);
    const int last_column = static_cast<int>(columns.gutters.size());
    double left = head[0].words.front()->box.x0, right = left;
    for (const PrintedRow& row : head) {
        left = std::min(left, row.words.front()->box.x0);
        for (const Word* word : row.words) right = std::max(right, word->box.x1);
    }
    const auto covers = [&](const Box& ruling, int column) {
        constexpr double most_of = 0.6;  // of the column
        const auto c = static_cast<std::size_t>(column);
        const double x0 = column == 0 ? left : columns.gutters[c - 1].middle();
        const double x1 = column == last_column ? right : columns.gutters[c].middle();
        return x1 > x0 && overlap(ruling.x0, ruling.x1, x0, x1) > most_of * (x1 - x0);
    };
    for (const Box& ruling : rulings) {
        const double y = (ruling.y0 + ruling.y1) / 2;
        if (ruling.height() >= thinnest || y < head[0].y0 || y > bottom - slack) continue;
        int first = 0, last = last_column;
        while (first <= last && !covers(ruling, first)) ++first;
        while (last > first && !covers(ruling, last)) --last;
        if (last <= first || last - first >= last_column - 1) continue;
        for (std::size_t r = 0; r < head.size() && !is_below(head[r], y); ++r) {
            for (Entry& entry : entries[r]) {
                if (entry.x0 < ruling.x0 - slack || entry.x1 > ruling.x1 + slack) continue;
                entry.first = first;
                entry.last = last;
            }
        }
    }
}

}  // namespace solieu::extract
