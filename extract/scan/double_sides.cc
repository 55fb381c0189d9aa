#include "extract/scan/double_sides.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace solieu::extract {
namespace {

constexpr double nearest_line = 6.5;  // points; a line of print with some white is higher
constexpr double shortest = 72;       // points; of a side
constexpr double beside = 0.8;        // of the shorter one's length
constexpr double meets = 2.5;         // points

Box turned(const Box& box) {
    return {box.y0, box.x0, box.y1, box.x1};
}

double middle(const Box& box) {
    return (box.y0 + box.y1) / 2;
}

bool are_one_side(const Box& a, const Box& b) {
    if (std::abs(middle(a) - middle(b)) > nearest_line) return false;
    const double shorter = std::min(a.width(), b.width());
    return shorter >= shortest && overlap(a.x0, a.x1, b.x0, b.x1) >= beside * shorter;
}

// What ends at the old places ends at the new one. `across` run upright here.
void end_at(const Box& one, double y0, double y1, std::vector<Box>& across) {
    const double y = middle(one);
    for (Box& ruling : across) {
        if (ruling.x1 < one.x0 - meets || ruling.x0 > one.x1 + meets) continue;
        if (std::abs(ruling.y0 - y0) < meets || std::abs(ruling.y0 - y1) < meets) ruling.y0 = std::min(ruling.y0, y);
        if (std::abs(ruling.y1 - y0) < meets || std::abs(ruling.y1 - y1) < meets) ruling.y1 = std::max(ruling.y1, y);
    }
}

// Rulings that run along x, from the top down.
void join(std::vector<Box>& along, std::vector<Box>& across) {
    for (std::size_t i = 0; i < along.size(); ++i) {
        for (std::size_t j = i + 1; j < along.size() && middle(along[j]) - middle(along[i]) <= nearest_line;) {
            if (!are_one_side(along[i], along[j])) {
                ++j;
                continue;
            }
            const double first = middle(along[i]), second = middle(along[j]), y = (first + second) / 2;
            along[i] = {std::min(along[i].x0, along[j].x0), y - 0.5, std::max(along[i].x1, along[j].x1), y + 0.5};
            along.erase(along.begin() + static_cast<std::ptrdiff_t>(j));
            end_at(along[i], first, second, across);
        }
    }
}

void turn(Rulings& rulings) {
    std::swap(rulings.horizontal, rulings.vertical);
    for (Box& ruling : rulings.horizontal) ruling = turned(ruling);
    for (Box& ruling : rulings.vertical) ruling = turned(ruling);
}

}  // namespace

void join_double_sides(Rulings& rulings) {
    join(rulings.horizontal, rulings.vertical);
    turn(rulings);
    join(rulings.horizontal, rulings.vertical);
    turn(rulings);
}

}  // namespace solieu::extract
