#include "extract/scan/printed_lines.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

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

// A thin full-length streak at the edge is what is left of a ruling.
void trim_edges(cv::Mat& part, double dpi) {
    const int depth = std::max(1, static_cast<int>(std::lround(0.02 * dpi)));
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(part, labels, stats, centres, 8);
    for (int i = 1; i < count; ++i) {
        const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                           stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
        const bool above = box.y + box.height <= depth, below = box.y >= part.rows - depth;
        const bool left = box.x + box.width <= depth, right = box.x >= part.cols - depth;
        if (!above && !below && !left && !right) continue;
        part(box).setTo(0, labels(box) == i);
    }
}

}  // namespace

void remove_specks(cv::Mat& mask, const cv::Mat& grey, double dpi) {
    constexpr int pale = 150;  // a thin stroke is darker than this somewhere
    const double unit = dpi / 200;
    const int least = std::max(2, static_cast<int>(std::lround(5 * unit * unit)));
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8);
    std::vector<unsigned char> speck(static_cast<std::size_t>(count), 0);
    std::vector<unsigned char> darkest(static_cast<std::size_t>(count), 255);
    for (int y = 0; y < mask.rows; ++y) {
        const auto* value = grey.ptr<unsigned char>(y);
        const auto* label = labels.ptr<int>(y);
        for (int x = 0; x < mask.cols; ++x) {
            unsigned char& own = darkest[static_cast<std::size_t>(label[x])];
            own = std::min(own, value[x]);
        }
    }
    for (int i = 1; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        speck[at] = stats.at<int>(i, cv::CC_STAT_AREA) < least || darkest[at] > pale ? 1 : 0;
    }
    for (int y = 0; y < mask.rows; ++y) {
        auto* row = mask.ptr<unsigned char>(y);
        const auto* label = labels.ptr<int>(y);
        for (int x = 0; x < mask.cols; ++x) {
            if (row[x] != 0 && speck[static_cast<std::size_t>(label[x])] != 0) row[x] = 0;
        }
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
