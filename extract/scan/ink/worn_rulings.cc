#include "extract/scan/ink/worn_rulings.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "extract/scan/ink/ink_parts.h"

namespace solieu::extract {
namespace {

constexpr double least_level = 0.07, least_upright = 0.1;  // inch; a piece, longer than most strokes of letters
constexpr double small_gap = 0.01;                         // inch; within a piece: dots stay apart
constexpr double widest_gap = 0.25;                        // inch; between pieces
constexpr double least_length = 0.5;                       // inch; of a ruling
constexpr double most_width = 0.05;                        // inch; 3.5 points
constexpr double least_covered = 0.5;                      // of the length
constexpr double least_solid = 0.9;                        // of its pieces
constexpr double most_beside = 0.35, most_around = 0.5;    // of the length has ink on one side, on both together
constexpr double near = 0.05;                              // inch; what ends so close to a ruling meets it
constexpr double cell_gap = 0.1;                           // inch; a cell is not narrower
constexpr double least_met = 0.45;                         // of the level rulings an upright one crosses
constexpr double held = 0.95;                              // of the length; by solid rulings

// A ruling as if it were level: uprights are looked at with the page lying on its side.
struct Worn {
    std::vector<std::pair<int, int>> pieces;  // along, from and to
    double y0 = 0, y1 = 0;                    // as wide as it is on average
    [[nodiscard]] int from() const { return pieces.front().first; }
    [[nodiscard]] int to() const { return pieces.back().second; }
    [[nodiscard]] double y() const { return (y0 + y1) / 2; }
};

cv::Mat pieces_of(const cv::Mat& mask, double least, double dpi) {
    cv::Mat found;
    cv::morphologyEx(mask, found, cv::MORPH_CLOSE, bar(pixels(small_gap, dpi), true));
    cv::dilate(found, found, bar(3, false));
    cv::morphologyEx(found, found, cv::MORPH_OPEN, bar(pixels(least, dpi), true));
    cv::erode(found, found, bar(3, false));
    return found;
}

double share_with_ink(const cv::Mat& mask, cv::Rect area) {
    area &= cv::Rect(0, 0, mask.cols, mask.rows);
    if (area.empty()) return 0;
    cv::Mat any;
    cv::reduce(mask(area), any, 0, cv::REDUCE_MAX);
    return static_cast<double>(cv::countNonZero(any)) / area.width;
}

bool is_thin_and_alone(const cv::Mat& mask, const cv::Rect& box, double width, double dpi) {
    const int away = pixels(0.012, dpi), beside = pixels(0.012, dpi);
    if (width > most_width * dpi || box.height > width + 4 + box.width / 100.0) return false;
    const double above = share_with_ink(mask, {box.x, box.y - away - beside, box.width, beside});
    const double below = share_with_ink(mask, {box.x, box.br().y + away, box.width, beside});
    return std::max(above, below) < most_beside && above + below < most_around;
}

// The runs of columns of `part` that hold ink.
std::vector<std::pair<int, int>> covered(const cv::Mat& part, int left) {
    std::vector<std::pair<int, int>> runs;
    cv::Mat any;
    cv::reduce(part, any, 0, cv::REDUCE_MAX);
    for (int x = 0; x < any.cols; ++x) {
        if (any.at<unsigned char>(0, x) == 0) continue;
        if (runs.empty() || runs.back().second != left + x) runs.emplace_back(left + x, left + x);
        runs.back().second = left + x + 1;
    }
    return runs;
}

int length_of(const std::vector<std::pair<int, int>>& pieces) {
    int sum = 0;
    for (const auto& [from, to] : pieces) sum += to - from;
    return sum;
}

// Dots that run together in pieces: weak_rulings.h knows dotted rulings better.
bool is_dotted(const cv::Mat& mask, const std::vector<std::pair<int, int>>& pieces, int y) {
    double ink = 0;
    for (const auto& [from, to] : pieces) ink += share_with_ink(mask, {from, y - 1, to - from, 3}) * (to - from);
    return ink < least_solid * length_of(pieces);
}

std::vector<Worn> find_level(const cv::Mat& mask, double least, double dpi) {
    std::vector<Worn> found;
    const cv::Mat pieces = pieces_of(mask, least, dpi);
    cv::Mat joined;
    cv::dilate(pieces, joined, bar(3, false));
    cv::morphologyEx(joined, joined, cv::MORPH_CLOSE, bar(pixels(widest_gap, dpi), true));
    cv::morphologyEx(joined, joined, cv::MORPH_OPEN, bar(pixels(least_length, dpi), true));
    for (const InkPart& part : find_ink_parts(joined).parts) {
        const cv::Mat there = pieces(part.box);
        Worn one{.pieces = covered(there, part.box.x)};
        if (one.pieces.empty()) continue;
        const int length = length_of(one.pieces);
        if (length < least_covered * (one.to() - one.from())) continue;
        const cv::Moments ink = cv::moments(there, true);
        const double width = ink.m00 / length, middle = part.box.y + ink.m01 / ink.m00 + 0.5;
        const cv::Rect box(one.from(), part.box.y + 1, one.to() - one.from(), std::max(1, part.box.height - 2));
        if (!is_thin_and_alone(mask, box, width, dpi) || is_dotted(mask, one.pieces, cvRound(middle))) continue;
        one.y0 = middle - width / 2;
        one.y1 = middle + width / 2;
        found.push_back(std::move(one));
    }
    return found;
}

Box box_of(const Worn& one, bool level) {
    const double from = one.from(), to = one.to();
    return level ? Box{from, one.y0, to, one.y1} : Box{one.y0, from, one.y1, to};
}

// At how many places it meets others.
int meetings(const Box& box, bool level, const std::vector<Box>& others, double by) {
    std::vector<double> places;
    for (const Box& other : others) {
        if (other.x1 <= box.x0 - by || other.x0 >= box.x1 + by || other.y1 <= box.y0 - by || other.y0 >= box.y1 + by) {
            continue;
        }
        const double place = level ? (other.x0 + other.x1) / 2 : (other.y0 + other.y1) / 2;
        const auto same = [&](double known) { return std::abs(known - place) < 2 * by; };
        if (std::none_of(places.begin(), places.end(), same)) places.push_back(place);
    }
    return static_cast<int>(places.size());
}

// Whether there is ink on the ruling right behind `place` (`onwards` 1) or before it (-1), clear of what crosses there.
bool goes_on(const cv::Mat& mask, const Worn& one, int place, int onwards, double dpi) {
    const int away = pixels(0.012, dpi), deep = pixels(0.02, dpi);
    const int from = onwards > 0 ? place + away : place - away - deep;
    return share_with_ink(mask, {from, cvRound(one.y()) - 1, deep, 3}) > 0.5;
}

// Cut where a cell spans or a table ends: at gaps that begin or end at a ruling, nothing of this one beyond. `mask` as
// the ruling lies.
std::vector<Worn> cut(const cv::Mat& mask, const Worn& one, bool level, const std::vector<Box>& others, double dpi) {
    const auto is_at_other = [&](int place) {
        const Box end =
            level ? Box{place + 0.0, one.y0, place + 0.0, one.y1} : Box{one.y0, place + 0.0, one.y1, place + 0.0};
        return meetings(end, level, others, near * dpi) > 0;
    };
    std::vector<Worn> parts{{.pieces = {}, .y0 = one.y0, .y1 = one.y1}};
    for (const auto& piece : one.pieces) {
        const bool first = parts.back().pieces.empty();
        const int from = first ? 0 : parts.back().to();
        const auto ends_at = [&](int place, int onwards) {
            return is_at_other(place) && !goes_on(mask, one, place, onwards, dpi);
        };
        if (!first && piece.first - from > cell_gap * dpi && (ends_at(from, 1) || ends_at(piece.first, -1))) {
            parts.push_back({.pieces = {}, .y0 = one.y0, .y1 = one.y1});
        }
        parts.back().pieces.push_back(piece);
    }
    return parts;
}

// Stems of letters, line below line, keep away from the level rulings between the lines; an upright ruling runs into
// them. `mask` lies on its side as the upright does.
bool runs_into(const cv::Mat& mask, const Worn& upright, const std::vector<Box>& levels, double dpi) {
    int asked = 0, met = 0;
    for (const Box& level : levels) {
        if (level.x0 > upright.y() + near * dpi || level.x1 < upright.y() - near * dpi) continue;
        for (const auto& [place, onwards] : {std::pair(cvFloor(level.y0), -1), std::pair(cvCeil(level.y1), 1)}) {
            if (place + onwards * near * dpi < upright.from() || place + onwards * near * dpi > upright.to()) continue;
            ++asked;
            met += goes_on(mask, upright, place, onwards, dpi) ? 1 : 0;
        }
    }
    return asked >= 2 && met >= least_met * asked;
}

bool is_held(const Worn& one, bool level, const std::vector<Box>& solid) {
    double sum = 0;
    for (const Box& other : solid) {
        const Box b = level ? other : Box{other.y0, other.x0, other.y1, other.x1};
        if (std::abs((b.y0 + b.y1) / 2 - one.y()) > 3 + (one.y1 - one.y0)) continue;
        sum += std::max(0.0, std::min<double>(b.x1, one.to()) - std::max<double>(b.x0, one.from()));
    }
    return sum >= held * (one.to() - one.from());
}

void add(const cv::Mat& mask, const std::vector<Worn>& found, bool level, const std::vector<Box>& same,
         const std::vector<Box>& others, double dpi, std::vector<WeakRuling>& rulings) {
    for (const Worn& whole : found) {
        for (const Worn& one : cut(mask, whole, level, others, dpi)) {
            if (is_held(one, level, same) || meetings(box_of(one, level), level, others, 2 * near * dpi) < 2) continue;
            WeakRuling ruling{.middle = box_of(one, level), .level = level, .parts = {}};
            const int top = cvFloor(one.y0) - 1, high = cvCeil(one.y1) + 1 - top;
            for (const auto& [from, to] : one.pieces) {
                const cv::Rect part(from, top, to - from, high);
                ruling.parts.push_back(level ? part : cv::Rect(part.y, part.x, part.height, part.width));
            }
            rulings.push_back(std::move(ruling));
        }
    }
}

std::vector<Box> with_worn(std::vector<Box> solid, const std::vector<Worn>& found, bool level) {
    for (const Worn& one : found) solid.push_back(box_of(one, level));
    return solid;
}

}  // namespace

std::vector<WeakRuling> find_worn_rulings(const cv::Mat& mask, const SolidRulings& solid, double dpi) {
    cv::Mat lying;
    cv::transpose(mask, lying);
    const std::vector<Worn> level = find_level(mask, least_level, dpi);
    const std::vector<Box> levels = with_worn(solid.level, level, true);
    std::vector<Worn> upright = find_level(lying, least_upright, dpi);
    std::erase_if(upright, [&](const Worn& one) { return !runs_into(lying, one, levels, dpi); });
    const std::vector<Box> uprights = with_worn(solid.upright, upright, false);
    std::vector<WeakRuling> rulings;
    add(mask, level, true, solid.level, uprights, dpi, rulings);
    add(lying, upright, false, solid.upright, levels, dpi, rulings);
    return rulings;
}

}  // namespace solieu::extract
