#include "extract/scan/ink/sparse_rulings.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "extract/scan/ink/ink_parts.h"

namespace solieu::extract {
namespace {

constexpr int dark = 160;                                   // grey of a dot
constexpr double cell_length = 0.03;                        // inch; of dotted rulings two dots at least
constexpr double clear = 0.1;                               // inch above and below without ink: no letters there
constexpr double window = 1.0;                              // inch; that much of the width has a dot each
constexpr double least_width = 2.0;                         // inch; of a table
constexpr double apart = 0.04;                              // inch; rulings so close are one
constexpr double around_least = 0.025, around_most = 0.12;  // inch; what is compared with
constexpr std::size_t least_uprights = 3;
constexpr int least_free = 15, least_dots = 8;  // cells
constexpr double least_share = 0.18;            // of the free cells have a dot
constexpr double least_contrast = 4;            // times as many as around
constexpr double least_windows = 0.7;           // of the windows with free cells
constexpr int few = 6;                          // free cells of a column or window that say little

// What each cell of a pixel row holds: rows are those of the picture, columns cells.
struct Dots {
    cv::Mat here;  // 255: ink in this row of pixels or its neighbours
    cv::Mat free;  // 255: nothing else for a tenth of an inch above and below
    int step = 1;  // pixels of a cell

    [[nodiscard]] bool is_free(int y, int cell) const { return free.at<unsigned char>(y, cell) != 0; }
    [[nodiscard]] bool is_dot(int y, int cell) const {
        return is_free(y, cell) && here.at<unsigned char>(y, cell) != 0;
    }
};

// The largest of rows y + from … y + to of each column.
cv::Mat most_of_rows(const cv::Mat& ink, int from, int to) {
    cv::Mat most = cv::Mat::zeros(ink.size(), CV_8U);
    for (int k = from; k <= to; ++k) {
        const int first = std::max(0, -k), last = std::min(ink.rows, ink.rows - k);
        if (first >= last) continue;
        cv::Mat part = most.rowRange(first, last);
        cv::max(part, ink.rowRange(first + k, last + k), part);
    }
    return most;
}

Dots dots_of(const cv::Mat& grey, const SolidRulings& solid, double dpi) {
    Dots dots;
    dots.step = pixels(cell_length, dpi);
    const int cells = grey.cols / dots.step;
    if (cells == 0) return dots;
    cv::Mat rulings, ink = grey < dark;
    cv::bitwise_or(solid.level_mask, solid.upright_mask, rulings);
    cv::dilate(rulings, rulings, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
    ink.setTo(0, rulings);
    const auto in_cells = [&](const cv::Mat& mask) {
        cv::Mat small;
        cv::resize(mask(cv::Rect(0, 0, cells * dots.step, grey.rows)), small, {cells, grey.rows}, 0, 0, cv::INTER_AREA);
        return cv::Mat(small > 0);
    };
    const cv::Mat any = in_cells(ink), ruled = in_cells(solid.upright_mask);
    const int reach = std::max(pixels(clear, dpi), 5), beside = 3;
    dots.here = most_of_rows(any, -1, 1);
    dots.free = ~(most_of_rows(any, -reach, -beside) | most_of_rows(any, beside, reach) | ruled);
    return dots;
}

// The middles of the upright rulings that pass a height, from left to right.
std::vector<double> uprights_at(const std::vector<Box>& upright, double y, double near) {
    std::vector<double> xs;
    for (const Box& one : upright) {
        if (one.y0 - near <= y && y <= one.y1 + near) xs.push_back((one.x0 + one.x1) / 2);
    }
    std::sort(xs.begin(), xs.end());
    xs.erase(std::unique(xs.begin(), xs.end(), [&](double a, double b) { return b - a < near; }), xs.end());
    return xs;
}

struct Tally {
    int free = 0, dots = 0;
    [[nodiscard]] double share() const { return free == 0 ? 0 : static_cast<double>(dots) / free; }
};

Tally tally(const Dots& dots, int y, double x0, double x1) {
    Tally sum;
    const int first = std::max(0, static_cast<int>(x0) / dots.step + 1);
    const int last = std::min(static_cast<int>(x1) / dots.step, dots.here.cols);
    for (int cell = first; cell < last; ++cell) {
        sum.free += dots.is_free(y, cell) ? 1 : 0;
        sum.dots += dots.is_dot(y, cell) ? 1 : 0;
    }
    return sum;
}

bool is_even(const Dots& dots, int y, double x0, double x1, double dpi) {
    int asked = 0, found = 0;
    const int parts = std::max(2, static_cast<int>((x1 - x0) / (window * dpi)));
    for (int i = 0; i < parts; ++i) {
        const Tally part = tally(dots, y, x0 + (x1 - x0) * i / parts, x0 + (x1 - x0) * (i + 1) / parts);
        if (part.free < few) continue;
        ++asked;
        found += part.dots > 0 ? 1 : 0;
    }
    return asked >= 2 && found >= least_windows * asked;
}

// How frequent dots are just above and just below: the more of both.
double share_around(const Dots& dots, int y, double x0, double x1, double dpi) {
    const int from = pixels(around_least, dpi), to = pixels(around_most, dpi);
    double most = 0;
    for (const int way : {-1, 1}) {
        std::vector<double> shares;
        for (int k = from; k <= to; ++k) {
            const int row = y + way * k;
            if (row < 0 || row >= dots.here.rows) continue;
            const Tally there = tally(dots, row, x0, x1);
            if (there.free >= few) shares.push_back(there.share());
        }
        if (shares.empty()) continue;
        const auto middle = shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2);
        std::nth_element(shares.begin(), middle, shares.end());
        most = std::max(most, *middle);
    }
    return most;
}

struct Candidate {
    int y = 0;
    double share = 0;
    std::vector<double> uprights;
};

// The best of those that are nearly at the same height.
std::vector<Candidate> best_of(std::vector<Candidate> all, double dpi) {
    std::vector<Candidate> best;
    for (Candidate& one : all) {
        if (!best.empty() && one.y - best.back().y < apart * dpi) {
            if (one.share > best.back().share) best.back() = std::move(one);
        } else {
            best.push_back(std::move(one));
        }
    }
    return best;
}

// Whether a ruling that was found already runs there over the whole width.
bool is_known(const Candidate& one, const SolidRulings& solid, std::span<const WeakRuling> weak, double dpi) {
    constexpr double nearly_all = 0.9;
    const double x0 = one.uprights.front(), x1 = one.uprights.back();
    double held = 0;
    const auto add = [&](const Box& box) {
        if (std::abs((box.y0 + box.y1) / 2 - one.y) > apart * dpi) return;
        held += std::max(0.0, std::min(box.x1, x1) - std::max(box.x0, x0));
    };
    std::for_each(solid.level.begin(), solid.level.end(), add);
    for (const WeakRuling& ruling : weak)
        if (ruling.level) add(ruling.middle);
    return held >= nearly_all * (x1 - x0);
}

void add_rulings(const Candidate& one, const Dots& dots, std::vector<WeakRuling>& rulings) {
    const auto end_at = [&](double x0, double x1) {
        const cv::Rect part(cv::Point(static_cast<int>(x0), one.y - 1), cv::Point(static_cast<int>(x1), one.y + 2));
        rulings.push_back({.middle = {x0, one.y + 0.0, x1, one.y + 1.0}, .level = true, .parts = {part}});
    };
    double start = -1;
    for (std::size_t i = 0; i + 1 < one.uprights.size(); ++i) {
        const Tally column = tally(dots, one.y, one.uprights[i], one.uprights[i + 1]);
        const bool runs = column.dots > 0 || column.free < few;
        if (runs && start < 0) start = one.uprights[i];
        if (!runs && start >= 0) end_at(start, one.uprights[i]);
        if (!runs) start = -1;
    }
    if (start >= 0) end_at(start, one.uprights.back());
}

}  // namespace

std::vector<WeakRuling> find_sparse_rulings(const cv::Mat& grey, const SolidRulings& solid,
                                            std::span<const WeakRuling> weak, double dpi) {
    std::vector<WeakRuling> rulings;
    if (solid.upright.size() < least_uprights) return rulings;
    const Dots dots = dots_of(grey, solid, dpi);
    std::vector<Candidate> found;
    for (int y = 0; y < dots.here.rows; ++y) {
        std::vector<double> xs = uprights_at(solid.upright, y, apart * dpi);
        if (xs.size() < least_uprights) continue;
        const double x0 = xs.front(), x1 = xs.back();
        if (x1 - x0 < least_width * dpi) continue;
        const Tally here = tally(dots, y, x0, x1);
        if (here.free < least_free || here.dots < least_dots || here.share() < least_share) continue;
        if (here.share() < least_contrast * share_around(dots, y, x0, x1, dpi) || !is_even(dots, y, x0, x1, dpi)) {
            continue;
        }
        found.push_back({.y = y, .share = here.share(), .uprights = std::move(xs)});
    }
    for (const Candidate& one : best_of(std::move(found), dpi)) {
        if (!is_known(one, solid, weak, dpi)) add_rulings(one, dots, rulings);
    }
    return rulings;
}

}  // namespace solieu::extract
