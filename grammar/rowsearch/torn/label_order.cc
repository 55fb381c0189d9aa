#include "grammar/rowsearch/torn/label_order.h"

#include <algorithm>

namespace solieu::grammar {
namespace {

constexpr std::size_t most_back = 60;  // chunks: a row is not looked for further above

// Numbers and labels with no other cell between.
struct Chunk {
    std::vector<std::size_t> pieces;
    std::vector<int> number;  // empty: none that can be compared
    bool starts_over = false;
    bool moved = false;
};

std::vector<Chunk> chunks_of(const std::vector<CellPiece>& pieces) {
    std::vector<Chunk> chunks;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const CellPiece& piece = pieces[i];
        if (piece.kind != PieceKind::number && piece.kind != PieceKind::label) continue;
        const bool after_cell =
            i == 0 || pieces[i - 1].kind == PieceKind::unit || pieces[i - 1].kind == PieceKind::value;
        const bool stacked = i > 0 && pieces[i - 1].kind == PieceKind::number;
        const bool number = piece.kind == PieceKind::number;
        // A number beside the middle of its label: the label began with the lines above, up to the block's begin.
        if (number && piece.within_label && !chunks.empty() && !after_cell) {
            Chunk& chunk = chunks.back();
            if (chunk.number.empty()) {
                chunk.number = piece.number->numbers;
                chunk.pieces.push_back(i);
                continue;
            }
            std::size_t from = chunk.pieces.size();
            while (from > 1 && pieces[chunk.pieces[from - 1]].kind == PieceKind::label &&
                   pieces[chunk.pieces[from - 1]].block == piece.block)
                --from;
            Chunk own;
            own.pieces.assign(chunk.pieces.begin() + static_cast<std::ptrdiff_t>(from), chunk.pieces.end());
            chunk.pieces.resize(from);
            own.pieces.push_back(i);
            own.number = piece.number->numbers;
            chunks.push_back(std::move(own));
            continue;
        }
        if (after_cell || chunks.empty() || (number && !stacked)) chunks.emplace_back();
        Chunk& chunk = chunks.back();
        chunk.pieces.push_back(i);
        if (!number || !chunk.number.empty()) continue;
        const Stt& stt = *piece.number;
        if (stt.kind == Stt::Kind::roman || stt.kind == Stt::Kind::letter) chunk.starts_over = true;
        if (stt.kind == Stt::Kind::decimal) {
            chunk.number = stt.numbers;
            if (stt.numbers.size() == 1 && stt.numbers[0] == 1 && !stt.dotted) chunk.starts_over = chunks.size() == 1;
        }
    }
    return chunks;
}

// Numbers one below the other and behind them as many labels: each gets its own.
std::vector<Chunk> paired(const Chunk& chunk, const std::vector<CellPiece>& pieces) {
    std::size_t count = 0;
    while (count < chunk.pieces.size() && pieces[chunk.pieces[count]].kind == PieceKind::number) ++count;
    if (count < 2) return {chunk};
    for (const bool certain : {true, false}) {
        std::vector<std::size_t> begins;
        for (std::size_t i = count; i < chunk.pieces.size(); ++i) {
            const CellPiece& piece = pieces[chunk.pieces[i]];
            if (piece.kind == PieceKind::label && (i == count || piece.known || (!certain && piece.opens)))
                begins.push_back(i);
        }
        if (begins.size() != count) continue;
        std::vector<Chunk> out;
        for (std::size_t k = 0; k < count; ++k) {
            Chunk& own = out.emplace_back();
            own.pieces.push_back(chunk.pieces[k]);
            const std::size_t end = k + 1 < count ? begins[k + 1] : chunk.pieces.size();
            own.pieces.insert(own.pieces.end(), chunk.pieces.begin() + static_cast<std::ptrdiff_t>(begins[k]),
                              chunk.pieces.begin() + static_cast<std::ptrdiff_t>(end));
            const Stt& stt = *pieces[chunk.pieces[k]].number;
            if (stt.kind == Stt::Kind::decimal) own.number = stt.numbers;
            own.starts_over = stt.kind == Stt::Kind::roman || stt.kind == Stt::Kind::letter;
        }
        return out;
    }
    // Fewer labels than numbers: the last number has them, those of the others stand elsewhere.
    std::size_t labels = 0;
    for (std::size_t i = count; i < chunk.pieces.size(); ++i) labels += pieces[chunk.pieces[i]].opens ? 1 : 0;
    if (labels >= count) return {chunk};
    std::vector<Chunk> out;
    for (std::size_t k = 0; k < count; ++k) {
        Chunk& own = out.emplace_back();
        own.pieces.push_back(chunk.pieces[k]);
        const Stt& stt = *pieces[chunk.pieces[k]].number;
        if (stt.kind == Stt::Kind::decimal) own.number = stt.numbers;
        own.starts_over = stt.kind == Stt::Kind::roman || stt.kind == Stt::Kind::letter;
    }
    out.back().pieces.insert(out.back().pieces.end(), chunk.pieces.begin() + static_cast<std::ptrdiff_t>(count),
                             chunk.pieces.end());
    return out;
}

// Cells between the row before and labels without numbers that have their own: the row that they belong to is written
// behind these.
bool leaves_cells(const std::vector<CellPiece>& pieces, std::size_t from, std::size_t to) {
    int units = 0;
    for (std::size_t i = from; i < to; ++i) units += pieces[i].kind == PieceKind::unit ? 1 : 0;
    return units > 1;
}

bool has_cells_behind(const std::vector<CellPiece>& pieces, const Chunk& chunk) {
    const std::size_t next = chunk.pieces.back() + 1;
    return next < pieces.size() && (pieces[next].kind == PieceKind::unit || pieces[next].kind == PieceKind::value);
}

// Where a row without cells belongs that would stand at `place`: before the rows without numbers there, where cells are
// left over above these.
std::size_t above_left_cells(const std::vector<Chunk>& chunks, const Chunk& own, std::size_t place,
                             const std::vector<CellPiece>& pieces) {
    if (has_cells_behind(pieces, own)) return place;
    std::size_t first = place;
    while (first > 0 && chunks[first - 1].number.empty() && !chunks[first - 1].starts_over &&
           !chunks[first - 1].moved && has_cells_behind(pieces, chunks[first - 1]))
        --first;
    for (std::size_t k = place; k-- > std::max<std::size_t>(first, 1);)
        if (leaves_cells(pieces, chunks[k - 1].pieces.back(), chunks[k].pieces.front())) return k;
    return place;
}

// Right behind the one before it in the text, where that was moved, it stands below `root` and no number between
// forbids it.
std::size_t along_with(const std::vector<Chunk>& chunks, std::size_t at, std::size_t last_moved,
                       const std::vector<int>& root) {
    const Chunk& own = chunks[at];
    if (own.number.size() <= root.size() || !std::equal(root.begin(), root.end(), own.number.begin())) return at;
    if (last_moved + 1 >= at || chunks[last_moved].pieces.back() + 1 != own.pieces.front()) return at;
    for (std::size_t k = last_moved + 1; k < at; ++k)
        if (!chunks[k].number.empty() && chunks[k].number < own.number) return at;
    return last_moved + 1;
}

// "I. …" behind the rows that it heads: these begin with 1, and the next number does not.
std::size_t place_of_group(const std::vector<Chunk>& chunks, std::size_t at, std::size_t begin) {
    if (at + 1 < chunks.size() && (chunks[at + 1].number.empty() || chunks[at + 1].number.front() == 1)) return at;
    for (std::size_t k = begin; k < at; ++k) {
        if (chunks[k].number == std::vector<int>{1}) return k;
        if (chunks[k].starts_over) return at;
        if (!chunks[k].number.empty()) return at;
    }
    return at;
}

}  // namespace

LabelOrder order_labels(const std::vector<CellPiece>& pieces) {
    std::vector<Chunk> chunks;
    for (const Chunk& chunk : chunks_of(pieces))
        for (Chunk& own : paired(chunk, pieces)) chunks.push_back(std::move(own));
    LabelOrder out;
    std::size_t begin = 0, last_moved = chunks.size();
    std::vector<int> root;  // number of the last one that was moved for its own sake
    const auto move = [&](std::size_t from, std::size_t to, std::size_t place) {
        std::rotate(chunks.begin() + static_cast<std::ptrdiff_t>(place),
                    chunks.begin() + static_cast<std::ptrdiff_t>(from),
                    chunks.begin() + static_cast<std::ptrdiff_t>(to) + 1);
        last_moved = place + to - from;
        chunks[last_moved].moved = true;
        ++out.moved;
    };
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        if (chunks[i].starts_over) {
            const std::size_t place = place_of_group(chunks, i, begin);
            if (place < i) {
                move(i, i, place);
                continue;
            }
            begin = i;
        }
        if (chunks[i].number.empty()) continue;
        std::size_t place = i;
        const std::size_t floor = std::max(begin, i > most_back ? i - most_back : 0);
        for (std::size_t k = i; k-- > floor;) {
            if (chunks[k].number.empty()) continue;
            if (chunks[k].number == chunks[i].number) {
                // The same number twice: behind the other, where that was moved.
                place = chunks[k].moved && k + 1 < i ? k + 1 : i;
                break;
            }
            if (chunks[k].number > chunks[i].number) place = k;
        }
        if (place == i && last_moved < i) place = along_with(chunks, i, last_moved, root);
        const bool along = place < i && place == last_moved + 1;
        place = above_left_cells(chunks, chunks[i], place, pieces);
        if (place == i) continue;
        // The label right above it in the same block is of the row before it.
        std::size_t from = i;
        if (i > place + 1 && chunks[i - 1].number.empty() &&
            chunks[i - 1].pieces.back() + 1 == chunks[i].pieces.front() &&
            pieces[chunks[i - 1].pieces.back()].block == pieces[chunks[i].pieces.front()].block)
            --from;
        if (!along) root = chunks[i].number;
        move(from, i, place);
    }
    for (const Chunk& chunk : chunks)
        for (const std::size_t piece : chunk.pieces)
            (pieces[piece].kind == PieceKind::number ? out.numbers : out.labels).push_back(piece);
    return out;
}

}  // namespace solieu::grammar
