#include "extract/tables/unruled/table_titles.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"

namespace solieu::extract {

bool has_figure(const PrintedRow& row) {
    return std::any_of(row.words.begin(), row.words.end(),
                       [](const Word* word) { return word->text.size() != 4 && is_short_sign(word->text); });
}

bool has_quantity(const PrintedRow& row) {
    return std::any_of(row.words.begin(), row.words.end(), [](const Word* word) {
        const std::string& text = word->text;
        return text.size() != 4 && is_short_sign(text) && text.find('/') == text.npos &&
               text.find_first_of("0123456789") != text.npos;
    });
}

double usual_white(std::span<const PrintedRow> rows, double least) {
    std::vector<double> white{least};
    for (std::size_t r = 1; r < rows.size(); ++r) white.push_back(white_between(rows[r - 1], rows[r]));
    const auto usual = white.begin() + static_cast<std::ptrdiff_t>(white.size() * 4 / 5);
    std::nth_element(white.begin(), usual, white.end());
    return std::clamp(*usual, std::min(least, widest_white), widest_white);
}

namespace {

// Whether a row stands clearly farther from the row above than rows do there.
bool has_white_above(std::span<const PrintedRow> rows, std::size_t r, double more) {
    return white_between(rows[r - 1], rows[r]) >= usual_white(rows.subspan(0, r), 0) + more;
}

// A line of one piece in bold.
bool is_bold_line(const PrintedRow& row) {
    return row.pieces == 1 && is_bold(row);
}

// The texts in the cells of the rows from `r` to the first that holds a figure; of a head, which has few rows.
std::vector<std::string> texts_of_head(std::span<const PrintedRow> rows, std::size_t r, const Columns& columns) {
    constexpr std::size_t most_rows = 8;
    std::vector<std::string> texts;
    const std::size_t end = std::min(rows.size(), r + most_rows);
    for (; r < end && !has_figure(rows[r]); ++r) {
        for (const Entry& entry : entries_of(rows[r], columns)) {
            std::string& text = texts.emplace_back();
            for (std::size_t w = entry.begin; w < entry.end; ++w) text += rows[r].words[w]->text + ' ';
        }
    }
    return texts;
}

// A head in the midst of figures: rows of several texts and no quantity, of which two at least stand right of the
// labels, between rows of which most hold quantities. `r` is the first row below a title; lines of one piece (its rest,
// a caption, the unit) may stand before the head.
bool head_begins(std::span<const PrintedRow> rows, std::size_t r, const Columns& columns) {
    constexpr std::size_t most_lines = 6, looked_at = 6;
    const auto mostly_figures = [&](std::size_t begin, std::size_t end) {
        const auto part = rows.subspan(begin, end - begin);
        return std::count_if(part.begin(), part.end(), has_quantity) * 3 >=
               static_cast<std::ptrdiff_t>(part.size()) * 2;
    };
    const std::size_t title = r - 1;
    if (!mostly_figures(title - std::min(title, looked_at / 2), title)) return false;
    for (const std::size_t limit = r + most_lines; r < rows.size() && r < limit && rows[r].pieces == 1;) ++r;
    std::set<std::string> texts;
    for (const std::size_t limit = r + most_lines; r < rows.size() && r < limit && !has_quantity(rows[r]); ++r) {
        for (const Entry& entry : entries_of(rows[r], columns)) {
            std::string text;
            for (std::size_t w = entry.begin; w < entry.end; ++w) text += rows[r].words[w]->text + ' ';
            if (entry.last > 0) texts.insert(std::move(text));
        }
    }
    return texts.size() >= 2 && r < rows.size() && has_quantity(rows[r]) &&
           mostly_figures(r, std::min(rows.size(), r + looked_at));
}

// A title in bold, apart from the numbered rows above it, with a head and rows below that have no numbers: "4.1. Cơ
// cấu", "Đơn vị | Giai đoạn | Số phòng". `r` is the title; others may stand below it, before the head.
bool numbering_ends(std::span<const PrintedRow> rows, std::size_t r, const Columns& columns) {
    constexpr double apart = 0.2;  // of the font size, more than rows have between them
    constexpr std::ptrdiff_t fewest = 2;
    if (!is_bold_line(rows[r]) || !has_white_above(rows, r, apart)) return false;
    const auto is_numbered = [&](const PrintedRow& row) {
        const Entry first = entries_of(row, columns).front();
        return first.last == 0 && first.end - first.begin == 1 && is_short_sign(row.words[first.begin]->text);
    };
    const auto figures = [](std::span<const PrintedRow> part) {
        return std::count_if(part.begin(), part.end(), has_quantity);
    };
    const auto numbered_figures = [&](std::span<const PrintedRow> part) {
        return std::count_if(part.begin(), part.end(),
                             [&](const PrintedRow& row) { return has_quantity(row) && is_numbered(row); });
    };
    const auto above = rows.subspan(0, r);
    if (figures(above) < fewest || numbered_figures(above) * 5 < figures(above) * 4) return false;
    std::size_t head = r + 1;
    while (head < rows.size() && is_bold_line(rows[head])) ++head;
    std::size_t end = head;
    while (end < rows.size() && !is_bold_line(rows[end])) ++end;
    const auto below = rows.subspan(head, end - head);
    const auto body = std::find_if(below.begin(), below.end(), has_quantity);
    std::size_t texts = 0;
    for (auto row = below.begin(); row != body; ++row) texts += row->pieces;
    return texts >= 2 && figures(below) >= fewest && numbered_figures(below) == 0;
}

}  // namespace

RowRange text_within(std::span<const PrintedRow> rows, const Columns& columns) {
    constexpr std::size_t fewest_lines = 3;
    std::size_t begin = 0;
    for (std::size_t r = 0; r <= rows.size(); ++r) {
        if (r < rows.size()) {
            const std::vector<Entry> entries = entries_of(rows[r], columns);
            if (entries.size() == 1 && entries[0].last - entries[0].first >= 2) continue;
        }
        if (r - begin >= fewest_lines) return {begin, r};
        begin = r + 1;
    }
    return {};
}

bool bold_head_follows(std::span<const PrintedRow> rows, std::size_t title) {
    constexpr std::size_t tallest = 9, fewest_texts = 3, nearest_figure = 4;
    if (!is_bold_line(rows[title])) return false;
    std::size_t r = title + 1, texts = 0;
    for (; r < rows.size() && is_bold(rows[r]); ++r) {
        if (has_quantity(rows[r]) || is_short_sign(rows[r].words.front()->text)) return false;
        texts = std::max(texts, rows[r].pieces);
    }
    if (texts < fewest_texts || r - title > tallest) return false;
    const auto below = rows.subspan(r, std::min(nearest_figure, rows.size() - r));
    return std::any_of(below.begin(), below.end(), has_quantity);
}

std::size_t title_within(std::span<const PrintedRow> rows, const Columns& columns, std::size_t after) {
    constexpr int fewest_common = 2;
    const std::vector<std::string> above = texts_of_head(rows, 0, columns);
    for (std::size_t r = std::max(fewest_rows, after + 1); r + fewest_rows < rows.size(); ++r) {
        const std::vector<const Word*>& words = rows[r].words;
        const bool across =
            rows[r].pieces == 1 &&
            std::any_of(columns.gutters.begin(), columns.gutters.end(), [&](const Strip& gutter) {
                return words.front()->box.x1 < gutter.middle() && words.back()->box.x0 > gutter.middle();
            });
        const bool may_be_title = rows[r].pieces == 1 && !starts_lower(words.front()->text);
        if (may_be_title &&
            (head_begins(rows, r + 1, columns) || numbering_ends(rows, r, columns) || bold_head_follows(rows, r)))
            return r;
        if (!across) continue;
        const std::vector<std::string> below = texts_of_head(rows, r + 1, columns);
        const auto common = std::count_if(above.begin(), above.end(), [&](const std::string& text) {
            return std::find(below.begin(), below.end(), text) != below.end();
        });
        if (common >= fewest_common) return r;
    }
    return 0;
}

}  // namespace solieu::extract
