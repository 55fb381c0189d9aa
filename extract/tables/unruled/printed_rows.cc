#include "extract/tables/unruled/printed_rows.h"

#include <algorithm>
#include <cmath>

namespace solieu::extract {
namespace {

bool is_leader(const Word& word) {
    return word.text.size() >= 4 && word.text.find_first_not_of("._") == std::string::npos;
}

void count_pieces(PrintedRow& row) {
    std::stable_sort(row.words.begin(), row.words.end(),
                     [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
    row.pieces = pieces_of(row).size();
    if (std::any_of(row.words.begin(), row.words.end(), [](const Word* w) { return is_leader(*w); })) row.pieces = 1;
}

void count_abreast(std::vector<PrintedRow>& rows) {
    std::vector<PlacedWord> merged;
    for (PrintedRow& row : rows) row.abreast = row.pieces;
    for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
        if (!interleave(rows[r], rows[r + 1])) continue;
        merge_rows(rows[r], rows[r + 1], merged);
        std::size_t pieces = 1;
        double reached = merged.front().word->box.x1;
        for (const PlacedWord& placed : merged) {
            if (placed.word->box.x0 - reached > piece_gap * rows[r].size) ++pieces;
            reached = std::max(reached, placed.word->box.x1);
        }
        rows[r].abreast = std::max(rows[r].abreast, pieces);
        rows[r + 1].abreast = std::max(rows[r + 1].abreast, pieces);
    }
}

}  // namespace

std::vector<PrintedRow> printed_rows(const std::vector<LaidLine>& lines) {
    std::vector<PrintedRow> rows;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LaidLine& laid = lines[i];
        if (rows.empty() || std::abs(laid.baseline - rows.back().baseline) > 0.3 * laid.size) {
            rows.push_back({.begin = i,
                            .end = i,
                            .baseline = laid.baseline,
                            .size = std::max(1.0, static_cast<double>(laid.size)),
                            .y0 = laid.line.box.y0,
                            .y1 = laid.line.box.y1,
                            .words = {}});
        }
        PrintedRow& row = rows.back();
        row.end = i + 1;
        row.y0 = std::min(row.y0, laid.line.box.y0);
        row.y1 = std::max(row.y1, laid.line.box.y1);
        for (const Word& word : laid.line.words) row.words.push_back(&word);
    }
    for (PrintedRow& row : rows) count_pieces(row);
    count_abreast(rows);
    return rows;
}

bool stands_below_cells(const PrintedRow& row, const PrintedRow& cells) {
    constexpr double same_edge = 3.0;  // points
    const std::vector<Reach> above = pieces_of(cells);
    const std::vector<Reach> pieces = pieces_of(row);
    return std::all_of(pieces.begin(), pieces.end(), [&](const Reach& piece) {
        for (std::size_t i = 0; i < above.size(); ++i) {
            if (std::abs(above[i].x0 - piece.x0) < same_edge)
                return i + 1 == above.size() ? piece.x1 < above[i].x1 + same_edge : piece.x1 < above[i + 1].x0;
        }
        return false;
    });
}

std::vector<Reach> pieces_of(const PrintedRow& row, double gap) {
    std::vector<Reach> pieces;
    for (const Word* word : row.words) {
        if (pieces.empty() || word->box.x0 - pieces.back().x1 > gap * row.size) {
            pieces.push_back({word->box.x0, word->box.x1});
        } else {
            pieces.back().x1 = std::max(pieces.back().x1, word->box.x1);
        }
    }
    return pieces;
}

LaidLine laid(const Line& line) {
    const auto word = std::find_if(line.words.begin(), line.words.end(), [](const Word& w) { return !w.mark; });
    const Word& first = word == line.words.end() ? line.words.front() : *word;
    constexpr float descent = 0.21F;  // of the font size; what matters is that it is the same for all words of a row
    const float size = std::max(1.0F, first.font_size);
    return {.line = line, .baseline = static_cast<float>(first.box.y1) - descent * size, .size = size};
}

bool interleave(const PrintedRow& upper, const PrintedRow& lower) {
    const double size = std::min(upper.size, lower.size);
    return lower.baseline - upper.baseline < 0.8 * size || upper.y1 - lower.y0 > 0.2 * size;
}

void merge_rows(const PrintedRow& upper, const PrintedRow& lower, std::vector<PlacedWord>& out) {
    out.clear();
    for (const Word* word : upper.words) out.push_back({word, true});
    for (const Word* word : lower.words) out.push_back({word, false});
    std::stable_sort(out.begin(), out.end(),
                     [](const PlacedWord& a, const PlacedWord& b) { return a.word->box.x0 < b.word->box.x0; });
}

bool is_bold(const PrintedRow& row) {
    return std::all_of(row.words.begin(), row.words.end(), [](const Word* word) { return word->bold; });
}

double white_between(const PrintedRow& above, const PrintedRow& row) {
    return (row.y0 - above.y1) / std::max(above.size, row.size);
}

std::string text_of(const PrintedRow& row) {
    std::string text;
    for (const Word* word : row.words) {
        if (!text.empty()) text += ' ';
        text += word->text;
    }
    return text;
}

}  // namespace solieu::extract
