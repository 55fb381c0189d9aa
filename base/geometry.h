#pragma once
// Places on a page.
//
// One coordinate system in the whole program: points (1/72 inch), origin at the top left, y downwards, after the
// page's rotation was applied. Extracted text has no points: there x is the column and y the line, both counted in
// characters from 0, so that line 12 lies between y0 = 11 and y1 = 12.
//
// Geometry may use double: it is never part of a value or of a comparison between values.

#include <algorithm>

namespace solieu {

struct Box {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    [[nodiscard]] double width() const { return x1 - x0; }
    [[nodiscard]] double height() const { return y1 - y0; }
    [[nodiscard]] bool empty() const { return x1 <= x0 || y1 <= y0; }
};

// The smallest box around both; an empty box counts for nothing.
[[nodiscard]] inline Box join(const Box& a, const Box& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

[[nodiscard]] inline double overlap(double a0, double a1, double b0, double b1) {
    return std::max(0.0, std::min(a1, b1) - std::max(a0, b0));
}

}  // namespace solieu
