#include "grammar/rowsearch/torn/column_pages.h"

#include <utility>

#include "grammar/rowsearch/torn/label_order.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t most_lines = 6000;  // of a table: bounds what a hostile text costs
constexpr std::size_t fewest_signs = 3;   // of a text that stands column by column
constexpr std::size_t sign_share = 80;    // and one in so many pieces

}  // namespace

std::vector<ColumnPage> column_pages(const std::vector<LooseLine>& lines, const PieceColumns& columns,
                                     const Vocabulary& vocabulary) {
    std::vector<ColumnPage> pages;
    if (lines.size() > most_lines || !stands_in_blocks(block_signs(lines))) return pages;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        while (end < lines.size() && lines[end].page == lines[begin].page) ++end;
        ColumnPage& page = pages.emplace_back();
        page.begin = begin;
        page.end = end;
        page.pieces = pieces_of(lines, begin, end, columns, vocabulary);
        LabelOrder order = order_labels(page.pieces);
        page.numbers = std::move(order.numbers);
        page.labels = std::move(order.labels);
        for (std::size_t i = 0; i < page.pieces.size(); ++i) {
            if (page.pieces[i].kind == PieceKind::unit) page.units.push_back(i);
            if (page.pieces[i].kind == PieceKind::value) page.values.push_back(i);
        }
        begin = end;
    }
    return pages;
}

ColumnSigns signs_of(const std::vector<ColumnPage>& pages) {
    ColumnSigns out;
    for (const ColumnPage& page : pages) {
        const std::vector<CellPiece>& pieces = page.pieces;
        out.pieces += pieces.size();
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const bool behind_label = i > 0 && pieces[i - 1].kind == PieceKind::label;
            const bool another_next = i + 1 < pieces.size() && pieces[i + 1].kind != PieceKind::label;
            out.signs += pieces[i].kind == PieceKind::unit && !behind_label ? 1 : 0;
            out.signs += pieces[i].kind == PieceKind::number && another_next ? 1 : 0;
        }
    }
    return out;
}

bool stands_by_columns(const ColumnSigns& signs) {
    return signs.signs >= fewest_signs && signs.signs * sign_share >= signs.pieces;
}

}  // namespace solieu::grammar
