#include "extract/scan/ink/printed_lines.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "extract/scan/ink/ink_parts.h"

namespace solieu::extract {
namespace {

struct Run {
    int begin = 0, end = 0;
    int ink = 0;
    [[nodiscard]] int height() const { return end - begin; }
};

std::vector<Run> rows_with_ink(const cv::Mat& part) {
    std::vector<Run> runs;
    for (int y = 0; y < part.rows; ++y) {
        const int ink = cv::countNonZero(part.row(y));
        if (ink == 0) continue;
        if (runs.empty() || runs.back().end != y) runs.push_back({y, y, 0});
        runs.back().end = y + 1;
        runs.back().ink += ink;
    }
    return runs;
}

// Accents above and below stand apart from their letters by a little.
void join_accents(std::vector<Run>& runs, double dpi) {
    const int apart = std::max(1, static_cast<int>(std::lround(0.012 * dpi)));
    const int low = static_cast<int>(std::lround(0.045 * dpi));
    std::vector<Run> joined;
    for (const Run& run : runs) {
        if (!joined.empty()) {
            Run& above = joined.back();
            const int gap = run.begin - above.end;
            const bool accent = above.height() < low || run.height() < low;
            if (gap <= apart || (accent && gap <= 2 * apart)) {
                above.end = run.end;
                above.ink += run.ink;
                continue;
            }
        }
        joined.push_back(run);
    }
    runs = std::move(joined);
}

// What hangs on the edge of the cell and is smaller than a letter is what a ragged ruling left; a letter that touches
// the ruling below or above it is higher.
bool is_ragged(const cv::Rect& box, const cv::Size& cell, double dpi) {
    const int near = std::max(1, static_cast<int>(std::lround(0.012 * dpi)));
    const bool hangs =
        box.x <= near || box.y <= near || box.br().x >= cell.width - near || box.br().y >= cell.height - near;
    return hangs && box.width < 0.045 * dpi && box.height < 0.06 * dpi;
}

// A thin full-length streak at the edge is what is left of a ruling.
void trim_edges(cv::Mat& part, double dpi) {
    const int depth = std::max(1, static_cast<int>(std::lround(0.02 * dpi)));
    const InkParts ink = find_ink_parts(part);
    for (const InkPart& streak : ink.parts) {
        const cv::Rect& box = streak.box;
        const bool above = box.y + box.height <= depth, below = box.y >= part.rows - depth;
        const bool left = box.x + box.width <= depth, right = box.x >= part.cols - depth;
        if (!above && !below && !left && !right && !is_ragged(box, part.size(), dpi)) continue;
        fill(part, ink.runs_of(streak), 0);
    }
}

}  // namespace

void remove_specks(cv::Mat& mask, const cv::Mat& grey, double dpi) {
    constexpr int pale = 150;  // a thin stroke is darker than this somewhere
    const double unit = dpi / 200;
    const int least = std::max(2, static_cast<int>(std::lround(5 * unit * unit)));
    const InkParts ink = find_ink_parts(mask);
    const auto is_speck = [&](const InkPart& part) {
        if (part.area < least) return true;
        const std::span<const InkRun> runs = ink.runs_of(part);
        return std::none_of(runs.begin(), runs.end(), [&](const InkRun& run) {
            const auto* row = grey.ptr<unsigned char>(run.y);
            return std::any_of(row + run.begin, row + run.end, [](unsigned char value) { return value <= pale; });
        });
    };
    for (const InkPart& part : ink.parts) {
        if (is_speck(part)) fill(mask, ink.runs_of(part), 0);
    }
}

std::vector<cv::Rect> printed_lines(const cv::Mat& mask, const cv::Rect& cell, double dpi) {
    std::vector<cv::Rect> lines;
    const cv::Rect inside = cell & cv::Rect(0, 0, mask.cols, mask.rows);
    if (inside.empty()) return lines;
    cv::Mat part = mask(inside).clone();
    trim_edges(part, dpi);
    std::vector<Run> runs = rows_with_ink(part);
    join_accents(runs, dpi);
    const int flat = std::max(1, static_cast<int>(std::lround(0.006 * dpi)));
    for (const Run& run : runs) {
        cv::Mat columns;
        cv::reduce(part.rowRange(run.begin, run.end), columns, 0, cv::REDUCE_MAX);
        std::vector<cv::Point> ink;
        cv::findNonZero(columns, ink);
        if (ink.empty()) continue;
        const auto [left, right] =
            std::minmax_element(ink.begin(), ink.end(), [](cv::Point a, cv::Point b) { return a.x < b.x; });
        const int width = right->x - left->x + 1;
        // A dash is flat but short; a dot alone is dirt.
        if (run.height() <= flat && width > inside.width / 2) continue;
        if (run.height() < 0.03 * dpi && width < 0.03 * dpi) continue;
        lines.emplace_back(inside.x + left->x, inside.y + run.begin, width, run.height());
    }
    return lines;
}

}  // namespace solieu::extract
