#include "extract/scan/ink/open_ends.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace solieu::extract {
namespace {

constexpr double together = 0.04;    // inch; ends so close are at one height
constexpr double least_row = 0.12;   // inch; from the last level ruling to the ends
constexpr double least_width = 2.0;  // inch; of a table
constexpr std::size_t least_ends = 3;
constexpr double nearly_all = 0.7;  // of the upright rulings of the table end there
constexpr double held = 0.3;        // of the width; more of a level ruling is one

double middle_x(const Box& upright) {
    return (upright.x0 + upright.x1) / 2;
}

double middle_y(const Box& level) {
    return (level.y0 + level.y1) / 2;
}

// The side where the uprights end at `y`; `inwards` is 1 where the table is below, -1 where it is above.
std::optional<Box> side_at(std::span<const Box> level, std::span<const Box> upright, double y, int inwards,
                           double dpi) {
    const auto end_of = [&](const Box& one) { return inwards > 0 ? one.y0 : one.y1; };
    double x0 = 1e9, x1 = -1e9, sum = 0;
    std::size_t ends = 0;
    for (const Box& one : upright) {
        if (std::abs(end_of(one) - y) > together * dpi || one.height() < least_row * dpi) continue;
        x0 = std::min(x0, middle_x(one));
        x1 = std::max(x1, middle_x(one));
        sum += end_of(one);
        ++ends;
    }
    if (ends < least_ends || x1 - x0 < least_width * dpi) return std::nullopt;
    const double within = y + inwards * least_row * dpi / 2;
    const auto alive = static_cast<double>(std::count_if(upright.begin(), upright.end(), [&](const Box& one) {
        return one.y0 < within && one.y1 > within && middle_x(one) >= x0 - 1 && middle_x(one) <= x1 + 1;
    }));
    if (static_cast<double>(ends) < nearly_all * alive) return std::nullopt;
    double there = 0;
    bool further = false;  // a level ruling within the table: without one the uprights are no table
    for (const Box& one : level) {
        const double shared = std::min(one.x1, x1) - std::max(one.x0, x0);
        if (shared <= 0) continue;
        const double inside = (middle_y(one) - y) * inwards;
        if (std::abs(inside) <= 1.5 * together * dpi) there += shared;
        further = further || (inside > least_row * dpi && shared > 0.5 * (x1 - x0));
    }
    if (there > held * (x1 - x0) || !further) return std::nullopt;
    const double place = sum / static_cast<double>(ends);
    return Box{x0, place - 0.5, x1, place + 0.5};
}

}  // namespace

std::vector<Box> lost_sides(std::span<const Box> level, std::span<const Box> upright, double dpi) {
    std::vector<Box> sides;
    for (const int inwards : {1, -1}) {
        for (const Box& one : upright) {
            const double y = inwards > 0 ? one.y0 : one.y1;
            const bool known = std::any_of(sides.begin(), sides.end(), [&](const Box& side) {
                return std::abs(middle_y(side) - y) <= 2 * together * dpi && side.x0 <= one.x1 && side.x1 >= one.x0;
            });
            if (known) continue;
            if (const std::optional<Box> side = side_at(level, upright, y, inwards, dpi)) sides.push_back(*side);
        }
    }
    return sides;
}

}  // namespace solieu::extract
