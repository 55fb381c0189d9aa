#pragma once
// From pieces of lines, as drawn, to rulings.
//
// In:  thin boxes in any order: one stroke a side, one rectangle a border, many short pieces or dots.
// Out: horizontal and vertical rulings, collinear pieces joined; horizontal ones from the top down, vertical ones from
//      the left. Pieces that stay shorter than 5 points are dropped.
//
// Example: pieces (10,50)-(40,50.5) and (41,50)-(90,50.5) make one horizontal ruling (10,50)-(90,50.5).

#include <vector>

#include "base/geometry.h"

namespace solieu::extract {

struct Rulings {
    std::vector<Box> horizontal;
    std::vector<Box> vertical;
};

[[nodiscard]] Rulings join_pieces(const std::vector<Box>& pieces);

}  // namespace solieu::extract
