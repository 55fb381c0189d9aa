#include "grammar/rowsearch/torn/column_streams.h"

#include <algorithm>

namespace solieu::grammar {
namespace {

constexpr std::size_t few_lost = 6;  // a page is read where one cell of so many finds no row
constexpr std::size_t few_bare = 3;  // and one row of so many is a label only

// One cell for each row that can have one, and either all rows with others below them have cells or none: no cell
// stands in another's place.
bool is_whole(const std::vector<StreamRow>& rows, const ColumnPage& page, const PieceColumns& columns) {
    if (columns.has_unit && page.units.size() != page.values.size()) return false;
    bool with = false, without = false;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const bool cell = columns.has_unit ? rows[r].unit.has_value() : rows[r].value.has_value();
        const Stt* own = rows[r].number ? &*rows[r].number->number : nullptr;
        const Stt* below = r + 1 < rows.size() && rows[r + 1].number ? &*rows[r + 1].number->number : nullptr;
        const bool parent = own != nullptr && below != nullptr && stands_below(*below, *own);
        const bool group = own != nullptr && own->kind != Stt::Kind::decimal;
        if (parent && !group) (cell ? with : without) = true;
        if (!cell && !parent && !rows[r].goes_on) return false;
    }
    return !with || !without;
}

bool is_piece(const std::optional<CellPiece>& cell, const CellPiece& piece) {
    return cell && cell->line == piece.line && cell->from == piece.from;
}

// Notes belong to the row whose cell they stand behind.
void add_notes(const ColumnPage& page, std::vector<StreamRow>& rows) {
    for (std::size_t i = 1; i < page.pieces.size(); ++i) {
        if (page.pieces[i].kind != PieceKind::note) continue;
        const CellPiece& before = page.pieces[i - 1];
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const StreamRow& one) {
            return is_piece(one.value, before) || is_piece(one.unit, before);
        });
        if (row != rows.end()) row->note.push_back(page.pieces[i]);
    }
}

// The pieces of the page fit together.
bool is_read(const PageRows& read, const ColumnPage& page) {
    const std::size_t cells = page.units.size() + page.values.size() + page.numbers.size();
    const auto bare =
        static_cast<std::size_t>(std::count_if(read.rows.begin(), read.rows.end(), [](const StreamRow& row) {
            return !row.number && !row.unit && !row.value && !row.goes_on;
        }));
    return read.dropped * few_lost <= cells && bare * few_bare <= read.rows.size() + few_bare;
}

}  // namespace

ColumnRows read_columns(const std::vector<LooseLine>& lines, const std::vector<ColumnPage>& pages,
                        const PieceColumns& columns, const Vocabulary& vocabulary, const RowWeights& weights) {
    const ColumnHabits habits = habits_of(pages, lines);
    ColumnRows out;
    std::size_t number = 0;
    for (const ColumnPage& page : pages) {
        PageRows read = search_page(lines, page, habits, number, columns, vocabulary, weights);
        number += page.numbers.size();
        if (!is_read(read, page)) {
            out.lost.emplace_back(page.begin, page.end);
            continue;
        }
        out.dropped += read.dropped;
        add_notes(page, read.rows);
        const bool whole = read.dropped == 0 && is_whole(read.rows, page, columns);
        for (StreamRow& row : read.rows) {
            row.sure = row.sure || whole;
            out.rows.push_back(std::move(row));
        }
    }
    return out;
}

}  // namespace solieu::grammar
