#include "extract/scan/ink/complete_rulings.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "extract/scan/ink/ink_parts.h"

namespace solieu::extract {
namespace {

constexpr double same_line = 0.04;  // inch; rulings so close are on one line
constexpr double far = 1.5;         // inch; farther away it is another table
constexpr double band = 0.02;       // inch to either side of a line; its ink stands there
constexpr double beside = 0.015;    // inch; clear of ink beside the band
constexpr double mostly = 0.6;      // of a side is held by rulings
constexpr double most_lost = 0.25;  // inch; of a side that solid rulings hold
constexpr double some = 0.35;       // of a side has bits of a ruling
constexpr double least_side = 0.1;  // inch

// Rulings on one line; as if all were level. `parts` are from and to.
struct OnLine {
    double y = 0, weight = 0;
    double from = 1e9, to = -1e9;
    std::vector<std::pair<double, double>> parts;
};

// Of `worn` only the place counts.
std::vector<OnLine> lines_of(const std::vector<Box>& solid, const std::vector<Box>& worn, bool level, double dpi) {
    std::vector<OnLine> lines;
    const auto put = [&](const Box& one, bool holds) {
        const Box b = level ? one : Box{one.y0, one.x0, one.y1, one.x1};
        const double y = (b.y0 + b.y1) / 2, length = b.x1 - b.x0;
        auto line = std::find_if(lines.begin(), lines.end(), [&](const OnLine& other) {
            return std::abs(other.y - y) < same_line * dpi && b.x0 < other.to + far * dpi &&
                   b.x1 > other.from - far * dpi;
        });
        if (line == lines.end()) line = lines.insert(lines.end(), OnLine{.parts = {}});
        line->y = (line->y * line->weight + y * length) / (line->weight + length);
        line->weight += length;
        line->from = std::min(line->from, b.x0);
        line->to = std::max(line->to, b.x1);
        if (holds) line->parts.emplace_back(b.x0, b.x1);
    };
    for (const Box& one : solid) put(one, true);
    for (const Box& one : worn) put(one, false);
    std::sort(lines.begin(), lines.end(), [](const OnLine& a, const OnLine& b) { return a.y < b.y; });
    return lines;
}

double held(const OnLine& line, double from, double to) {
    double sum = 0;
    for (const auto& [a, b] : line.parts) sum += std::max(0.0, std::min(b, to) - std::max(a, from));
    return sum / (to - from);
}

// The columns of a side in which there is ink on the line and none beside it. `mask` as the line lies.
std::vector<int> bits_of(const cv::Mat& mask, double y, double from, double to, double dpi) {
    const int half = pixels(band, dpi), clear = pixels(beside, dpi), middle = cvRound(y);
    std::vector<int> bits;
    const cv::Rect place =
        cv::Rect(cvRound(from), middle - half - clear, cvRound(to) - cvRound(from), 2 * (half + clear) + 1) &
        cv::Rect(0, 0, mask.cols, mask.rows);
    if (place.height < 2 * (half + clear) + 1 || place.width < 1) return bits;
    const cv::Mat part = mask(place);
    for (int x = 0; x < part.cols; ++x) {
        const cv::Mat column = part.col(x);
        const bool alone = cv::countNonZero(column.rowRange(0, clear)) == 0 &&
                           cv::countNonZero(column.rowRange(part.rows - clear, part.rows)) == 0;
        if (alone && cv::countNonZero(column) > 0) bits.push_back(place.x + x);
    }
    return bits;
}

void add(const cv::Mat& mask, const std::vector<OnLine>& lines, const std::vector<OnLine>& crossing, bool level,
         double dpi, std::vector<WeakRuling>& rulings) {
    const int half = pixels(band, dpi);
    for (const OnLine& line : lines) {
        // Worn rulings may have been found in a part of the table only: all of its lines are asked.
        std::vector<double> places;
        for (const OnLine& other : crossing)
            if (other.from < line.y + far * dpi && other.to > line.y - far * dpi) places.push_back(other.y);
        for (std::size_t i = 0; i + 1 < places.size(); ++i) {
            const double from = places[i], to = places[i + 1];
            if (to - from < least_side * dpi) continue;
            const std::vector<int> bits = bits_of(mask, line.y, from, to, dpi);
            const double share = held(line, from, to);
            const bool holds = share >= mostly && (1 - share) * (to - from) < most_lost * dpi;
            if (!holds && static_cast<double>(bits.size()) < some * (to - from)) continue;
            WeakRuling ruling{
                .middle = level ? Box{from, line.y - 0.5, to, line.y + 0.5} : Box{line.y - 0.5, from, line.y + 0.5, to},
                .level = level,
                .parts = {}};
            for (const int x : bits) {
                const cv::Rect part(x, cvRound(line.y) - half, 1, 2 * half + 1);
                ruling.parts.push_back(level ? part : cv::Rect(part.y, part.x, part.height, part.width));
            }
            rulings.push_back(std::move(ruling));
        }
    }
}

}  // namespace

std::vector<WeakRuling> complete_rulings(const cv::Mat& mask, const SolidRulings& solid,
                                         std::span<const WeakRuling> worn, double dpi) {
    std::vector<Box> worn_level, worn_upright;
    for (const WeakRuling& one : worn) (one.level ? worn_level : worn_upright).push_back(one.middle);
    const std::vector<OnLine> across = lines_of(solid.level, worn_level, true, dpi);
    const std::vector<OnLine> down = lines_of(solid.upright, worn_upright, false, dpi);
    cv::Mat lying;
    cv::transpose(mask, lying);
    std::vector<WeakRuling> rulings;
    add(mask, across, down, true, dpi, rulings);
    add(lying, down, across, false, dpi, rulings);
    return rulings;
}

}  // namespace solieu::extract
