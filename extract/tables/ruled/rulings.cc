#include "extract/tables/ruled/rulings.h"

#include <algorithm>

namespace solieu::extract {
namespace {

constexpr double same_line = 2.0;    // points across; a double border counts as one
constexpr double gap = 3.5;          // points along; dots and dashes stand closer
constexpr double shortest = 5.0;     // points; less is a dot, a dash or the corner of two borders
constexpr double longest_dot = 3.5;  // points; such a piece may belong to a line in either direction

Box turned(const Box& box) {
    return {box.y0, box.x0, box.y1, box.x1};
}

double middle(const Box& box) {
    return (box.y0 + box.y1) / 2;
}

// Pieces that all run along x.
std::vector<Box> join_along(std::vector<Box> pieces) {
    std::sort(pieces.begin(), pieces.end(),
              [](const Box& a, const Box& b) { return middle(a) != middle(b) ? middle(a) < middle(b) : a.x0 < b.x0; });
    std::vector<Box> joined;
    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin;
        while (end < pieces.size() && middle(pieces[end]) - middle(pieces[begin]) <= same_line) ++end;
        const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = pieces.begin() + static_cast<std::ptrdiff_t>(end);
        std::sort(first, last, [](const Box& a, const Box& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.x1 < b.x1; });
        Box current = *first;
        for (auto piece = first + 1; piece != last; ++piece) {
            if (piece->x0 - current.x1 <= gap) {
                current = {current.x0, std::min(current.y0, piece->y0), std::max(current.x1, piece->x1),
                           std::max(current.y1, piece->y1)};
                continue;
            }
            if (current.width() >= shortest) joined.push_back(current);
            current = *piece;
        }
        if (current.width() >= shortest) joined.push_back(current);
        begin = end;
    }
    return joined;
}

}  // namespace

Rulings join_pieces(const std::vector<Box>& pieces) {
    std::vector<Box> along, across;
    for (const Box& piece : pieces) {
        const bool dot = piece.width() <= longest_dot && piece.height() <= longest_dot;
        if (dot || piece.width() >= piece.height()) along.push_back(piece);
        if (dot || piece.height() > piece.width()) across.push_back(turned(piece));
    }
    Rulings rulings{.horizontal = join_along(std::move(along)), .vertical = join_along(std::move(across))};
    for (Box& ruling : rulings.vertical) ruling = turned(ruling);
    return rulings;
}

}  // namespace solieu::extract
