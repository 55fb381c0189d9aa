#include "extract/scan/ink/weak_rulings.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "extract/scan/ink/ink_parts.h"

namespace solieu::extract {
namespace {

constexpr double cell_length = 0.03;        // inch; holds a dot of the closest dotted rulings at least
constexpr double window = 0.21;             // inch; what is looked at together
constexpr double widest_gap = 0.12;         // inch; worn away
constexpr double worn_away = 0.5;           // inch; a wider gap, where nothing else stands
constexpr double by_a_letter = 0.15;        // inch; a gap where a letter may touch the ruling
constexpr double least_length = 0.25;       // inch; from ruling to ruling
constexpr double alone_length = 1.0;        // inch; else
constexpr double most_width = 0.026;        // inch; a wider one is solid or a row of letters
constexpr double fellow = 0.02;             // inch; rulings so close run on the same line
constexpr double reach = 0.04;              // inch; a ruling that ends this close to another meets it
constexpr int least_ink = 5;                // of 255, on average along the ruling
constexpr int letter_ink = 60;              // of 255, in a cell
constexpr int dark_dot = 80;                // of 255
constexpr double least_clean = 0.7;         // share of the length beside which there is little ink
constexpr double least_clean_alone = 0.85;  // the same for one that does not run from ruling to ruling
constexpr double least_covered = 0.8;       // share of that on which there is some
constexpr double least_close = 0.9;         // share of the length of an upright one on which there is ink without a gap
constexpr double least_left = 0.4;          // share of the length that is left when one is cut back
constexpr double mostly_solid = 0.85;       // share of the length that solid rulings hold

// One direction of the page. Rows are places across the rulings, pixel by pixel; columns are cells along them. All of
// it is named as for level rulings.
struct View {
    cv::Mat ink;     // 0…255, the mean of a cell
    cv::Mat around;  // the mean of the window
    int step = 1;    // pixels in a cell
    int beside = 1;  // pixels from the middle of a ruling to where it must have ended
    int beyond = 1;  // pixels from there on that are looked at
    double dpi = 0;
    bool level = true;

    [[nodiscard]] int cells(double inches) const { return pixels(inches, dpi / step); }
    [[nodiscard]] int ink_at(int y, int cell) const {
        return y < 0 || y >= ink.rows || cell < 0 || cell >= ink.cols ? 0 : ink.at<unsigned char>(y, cell);
    }
    [[nodiscard]] int most_ink(int y0, int y1, int cell) const {
        int most = 0;
        for (int y = y0; y <= y1; ++y) most = std::max(most, ink_at(y, cell));
        return most;
    }
};

View view_of(const cv::Mat& grey, const cv::Mat& across_mask, double dpi, bool level) {
    View view{.ink = {}, .around = {}, .dpi = dpi, .level = level};
    view.step = pixels(cell_length, dpi);
    view.beside = std::max(3, pixels(0.02, dpi));
    view.beyond = pixels(0.012, dpi);
    cv::Mat rest;
    cv::dilate(across_mask, rest, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    cv::bitwise_or(grey, rest, rest);
    const int cells = (level ? grey.cols : grey.rows) / view.step;
    if (cells == 0) return view;
    const cv::Size whole = level ? cv::Size(cells * view.step, grey.rows) : cv::Size(grey.cols, cells * view.step);
    const cv::Size small = level ? cv::Size(cells, grey.rows) : cv::Size(grey.cols, cells);
    cv::resize(rest(cv::Rect({0, 0}, whole)), view.ink, small, 0, 0, cv::INTER_AREA);
    if (!level) cv::transpose(view.ink, view.ink);
    cv::subtract(cv::Scalar(255), view.ink, view.ink);
    cv::blur(view.ink, view.around, {view.cells(window) | 1, 1}, {-1, -1}, cv::BORDER_CONSTANT);
    return view;
}

// Where the window is darker than the windows above and below: 255.
cv::Mat darker_lines(const View& view) {
    const int d = view.beside, e = view.beyond, margin = d + e;
    cv::Mat lines = cv::Mat::zeros(view.around.size(), CV_8U);
    for (int y = margin; y + margin < lines.rows; ++y) {
        auto* out = lines.ptr<unsigned char>(y);
        const auto* here = view.around.ptr<unsigned char>(y);
        const auto* before = view.around.ptr<unsigned char>(y - 1);
        const auto* after = view.around.ptr<unsigned char>(y + 1);
        for (int x = 0; x < lines.cols; ++x) {
            const int ink = here[x];
            if (ink < least_ink || ink < before[x] || ink < after[x]) continue;
            int above = 0, below = 0;
            for (int k = d; k <= margin; ++k) {
                above = std::max<int>(above, view.around.at<unsigned char>(y - k, x));
                below = std::max<int>(below, view.around.at<unsigned char>(y + k, x));
            }
            if (std::min(above, below) * 4 <= ink + 12 && std::max(above, below) * 10 <= 7 * ink) out[x] = 255;
        }
    }
    return lines;
}

struct Path {
    int first = 0;        // cell
    std::vector<int> ys;  // of each cell from there on
    [[nodiscard]] int last() const { return first + static_cast<int>(ys.size()) - 1; }
    [[nodiscard]] int y(int cell) const {
        return ys[static_cast<std::size_t>(std::clamp(cell - first, 0, static_cast<int>(ys.size()) - 1))];
    }
};

// Follows the darkest place of each cell; cells that were worn away take the place of the one before.
std::vector<Path> follow(const View& view, const cv::Mat& lines) {
    cv::Mat joined;
    cv::dilate(lines, joined, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
    cv::morphologyEx(joined, joined, cv::MORPH_CLOSE,
                     cv::getStructuringElement(cv::MORPH_RECT, {view.cells(widest_gap) + 1, 1}));
    const InkParts ink = find_ink_parts(joined);
    std::vector<Path> paths;
    for (const InkPart& part : ink.parts) {
        const int left = part.box.x, width = part.box.width, height = part.box.height;
        if (width < view.cells(least_length) || height > 3 + width / 4) continue;
        Path path{.first = left, .ys = {}};
        std::vector<int> darkest(static_cast<std::size_t>(width), -1), places(static_cast<std::size_t>(width), -1);
        for (const InkRun& run : ink.runs_of(part)) {
            for (int x = run.begin; x < run.end; ++x) {
                const int here = view.around.at<unsigned char>(run.y, x);
                const auto column = static_cast<std::size_t>(x - left);
                if (lines.at<unsigned char>(run.y, x) == 0 || here <= darkest[column]) continue;
                darkest[column] = here;
                places[column] = run.y;
            }
        }
        int last = -1;
        for (const int best : places) {
            if (last < 0 && best >= 0) std::fill(path.ys.begin(), path.ys.end(), best);
            if (best >= 0) last = best;
            path.ys.push_back(last);
        }
        if (last >= 0) paths.push_back(std::move(path));
    }
    return paths;
}

struct Found {
    Path path;
    double width = 1;   // pixels
    bool dark = false;  // its dots
    double y = 0;       // mean
    Box middle;         // in pixels of the page
    [[nodiscard]] double x0(const View& view) const { return path.first * view.step; }
    [[nodiscard]] double x1(const View& view) const { return (path.last() + 1) * view.step; }
    [[nodiscard]] double inches(const View& view) const { return (x1(view) - x0(view)) / view.dpi; }
};

int line_ink(const View& view, const Path& path, int cell) {
    const int y = path.y(cell);
    return view.most_ink(y - 1, y + 1, cell);
}

bool is_clean(const View& view, const Path& path, int cell, double mean) {
    const int y = path.y(cell);
    const int most = std::max(view.most_ink(y - view.beside - view.beyond, y - view.beside, cell),
                              view.most_ink(y + view.beside, y + view.beside + view.beyond, cell));
    return most <= 0.35 * mean + 2;
}

double mean_ink(const View& view, const Path& path) {
    double sum = 0;
    for (int cell = path.first; cell <= path.last(); ++cell) sum += line_ink(view, path, cell);
    return sum / static_cast<double>(path.ys.size());
}

// The window blurs the ends: moves them to where there is ink, and away from letters that stand on the same line.
void settle_ends(const View& view, Path& path) {
    const double mean = mean_ink(view, path), least = 0.35 * mean;
    const auto has = [&](int cell) { return line_ink(view, path, cell) >= least; };
    const auto goes_on = [&](int cell) { return has(cell) && is_clean(view, path, cell, mean); };
    const int most = view.cells(window);
    const auto among_letters = [&](int end, int inwards) {
        int clean = 0;
        for (int i = 0; i < most; ++i) clean += is_clean(view, path, end + i * inwards, mean) ? 1 : 0;
        return clean * 2 < most;
    };
    int first = path.first, last = path.last();
    while (first < last && (!has(first) || among_letters(first, 1))) ++first;
    while (first < last && (!has(last) || among_letters(last, -1))) --last;
    const int start = path.first, end = path.last();
    for (int i = 0; i < most && first == start - i && first > 0 && (goes_on(first - 1) || goes_on(first - 2)); ++i)
        --first;
    for (int i = 0; i < most && last == end + i && last + 1 < view.ink.cols && (goes_on(last + 1) || goes_on(last + 2));
         ++i) {
        ++last;
    }
    Path settled{.first = first, .ys = {}};
    for (int cell = first; cell <= last; ++cell) settled.ys.push_back(path.y(cell));
    path = std::move(settled);
}

// Whether there is ink all along and little beside, in the cells that are asked for.
bool stands_alone(const View& view, const Path& path, const std::vector<char>& asked) {
    double mean = 0, length = 0;
    for (int cell = path.first; cell <= path.last(); ++cell) {
        if (asked[static_cast<std::size_t>(cell - path.first)] == 0) continue;
        mean += line_ink(view, path, cell);
        ++length;
    }
    if (length == 0) return false;
    mean /= length;
    const double least = std::max<double>(least_ink - 3, 0.3 * mean);
    int clean = 0, covered = 0, closely = 0;
    for (int cell = path.first; cell <= path.last(); ++cell) {
        if (asked[static_cast<std::size_t>(cell - path.first)] == 0) continue;
        const int here = line_ink(view, path, cell), next = line_ink(view, path, cell + 1);
        if (std::max(here, next) >= least) ++closely;
        if (!is_clean(view, path, cell, mean)) continue;
        ++clean;
        if (std::max({here, next, line_ink(view, path, cell - 1)}) >= least) ++covered;
    }
    // The stems of letters in line after line have gaps.
    if (!view.level && closely < least_close * length) return false;
    return clean >= least_clean * length && covered >= least_covered * clean;
}

bool stands_alone(const View& view, const Path& path) {
    return stands_alone(view, path, std::vector<char>(path.ys.size(), 1));
}

double width_of(const View& view, const Path& path) {
    const int most = view.beside;
    std::vector<double> sums(static_cast<std::size_t>(2 * most + 1), 0);
    for (int cell = path.first; cell <= path.last(); ++cell) {
        for (int k = -most; k <= most; ++k) {
            sums[static_cast<std::size_t>(k + most)] += view.ink_at(path.y(cell) + k, cell);
        }
    }
    const double highest = *std::max_element(sums.begin(), sums.end());
    return static_cast<double>(
        std::count_if(sums.begin(), sums.end(), [&](double sum) { return sum > 0.5 * highest; }));
}

bool has_dark_dots(const View& view, const Path& path, const cv::Mat& grey) {
    int dark = 0;
    for (int cell = path.first; cell <= path.last(); ++cell) {
        const int along = (cell - 1) * view.step, y = path.y(cell);
        cv::Rect part =
            view.level ? cv::Rect(along, y - 1, 3 * view.step, 3) : cv::Rect(y - 1, along, 3, 3 * view.step);
        part &= cv::Rect(0, 0, grey.cols, grey.rows);
        double least = 255;
        if (!part.empty()) cv::minMaxLoc(grey(part), &least);
        if (255 - least >= dark_dot) ++dark;
    }
    return dark >= 0.6 * static_cast<double>(path.ys.size());
}

// Whether solid rulings hold all of it that is ruling: what goes on from the end of one may be the stem of a letter.
bool is_solid(const View& view, const Path& path, const cv::Mat& mask) {
    std::vector<char> open;
    for (int cell = path.first; cell <= path.last(); ++cell) {
        const int along = cell * view.step, y = path.y(cell);
        cv::Rect part = view.level ? cv::Rect(along, y - 3, view.step, 7) : cv::Rect(y - 3, along, 7, view.step);
        part &= cv::Rect(0, 0, mask.cols, mask.rows);
        open.push_back(part.empty() || cv::countNonZero(mask(part)) == 0 ? 1 : 0);
    }
    const auto length = static_cast<double>(path.ys.size());
    const auto count = static_cast<double>(std::count(open.begin(), open.end(), 1));
    return count <= (1 - mostly_solid) * length || !stands_alone(view, path, open);
}

void settle_middle(const View& view, Found& one) {
    double sum = 0;
    for (const int y : one.path.ys) sum += y + 0.5;
    one.y = sum / static_cast<double>(one.path.ys.size());
    const double x0 = one.x0(view), x1 = one.x1(view), y0 = one.y - one.width / 2, y1 = one.y + one.width / 2;
    one.middle = view.level ? Box{x0, y0, x1, y1} : Box{y0, x0, y1, x1};
}

// Whether no letters stand on or below the line between two cells.
bool is_free(const View& view, int first, int last, int y) {
    int free = 0;
    for (int cell = first; cell <= last; ++cell) {
        const int above = view.most_ink(y - view.beside - view.beyond, y - view.beside, cell);
        const int below = view.most_ink(y + view.beside, y + view.beside + view.beyond, cell);
        if (std::max(above, below) < letter_ink) ++free;
    }
    return free >= 0.8 * (last - first + 1);
}

// Whether a ruling of the other direction passes through or ends at the place.
bool meets(const View& view, double x, double y, const std::vector<Box>& others) {
    const double near = reach * view.dpi + view.step / 2.0;
    return std::any_of(others.begin(), others.end(), [&](const Box& other) {
        const Box b = view.level ? other : Box{other.y0, other.x0, other.y1, other.x1};
        return b.x0 - near < x && x < b.x1 + near && b.y0 - near < y && y < b.y1 + near;
    });
}

// Joins those that go on in one another, over what was worn away. A gap from ruling to ruling is a cell that spans.
std::vector<Path> join_paths(const View& view, std::vector<Path> paths, const std::vector<Box>& others) {
    std::sort(paths.begin(), paths.end(), [](const Path& a, const Path& b) { return a.first < b.first; });
    std::vector<Path> joined;
    const int gap = view.cells(worn_away), blur = view.cells(window), touched = view.cells(by_a_letter);
    for (Path& path : paths) {
        const auto before = std::find_if(joined.begin(), joined.end(), [&](const Path& other) {
            const int from = other.last() + 1, to = path.first - 1;
            return std::abs(other.ys.back() - path.ys.front()) <= 2 && to - from < gap && from - to <= 3 * blur &&
                   (to - from < touched || is_free(view, from, to, path.ys.front())) &&
                   !(to - from > blur && meets(view, from * view.step, path.ys.front(), others) &&
                     meets(view, path.first * view.step, path.ys.front(), others));
        });
        if (before == joined.end()) {
            joined.push_back(std::move(path));
            continue;
        }
        const int last = path.last();
        while (before->last() < last) before->ys.push_back(path.y(before->last() + 1));
    }
    return joined;
}

std::vector<Found> find_in(const View& view, const cv::Mat& grey, const cv::Mat& solid,
                           const std::vector<Box>& others) {
    std::vector<Found> found;
    if (view.ink.empty()) return found;
    std::vector<Path> paths;
    for (Path& path : follow(view, darker_lines(view))) {
        settle_ends(view, path);
        if (static_cast<int>(path.ys.size()) < view.cells(least_length) || !stands_alone(view, path)) continue;
        paths.push_back(std::move(path));
    }
    for (Path& path : join_paths(view, std::move(paths), others)) {
        Found one{.path = std::move(path), .middle = {}};
        one.width = width_of(view, one.path);
        if (one.width > std::max(4.0, most_width * view.dpi) || is_solid(view, one.path, solid)) continue;
        one.dark = has_dark_dots(view, one.path, grey);
        settle_middle(view, one);
        found.push_back(std::move(one));
    }
    return found;
}

bool is_clean(const View& view, const Path& path) {
    const double mean = mean_ink(view, path);
    int clean = 0;
    for (int cell = path.first; cell <= path.last(); ++cell) clean += is_clean(view, path, cell, mean) ? 1 : 0;
    return clean >= least_clean_alone * static_cast<double>(path.ys.size());
}

// Letters that stand on the ruling as on a baseline, beside its end.
bool letters_at(const View& view, int cell, int y) {
    int ink = 0;
    for (int row = y - pixels(0.11, view.dpi); row <= y - view.beside; ++row) ink += view.ink_at(row, cell);
    return ink > 255 * 0.015 * view.dpi;
}

bool letters_beside(const View& view, const Path& path) {
    const int near = view.cells(0.2);
    for (int i = 1; i <= near; ++i) {
        if (letters_at(view, path.first - i, path.ys.front()) || letters_at(view, path.last() + i, path.ys.back())) {
            return true;
        }
    }
    return false;
}

std::vector<cv::Rect> parts_of(const View& view, const Found& one) {
    std::vector<cv::Rect> parts;
    const int width = static_cast<int>(std::ceil(one.width)) | 1;
    for (int cell = one.path.first; cell <= one.path.last(); ++cell) {
        const int x = cell * view.step, y = one.path.y(cell) - width / 2;
        parts.push_back(view.level ? cv::Rect(x, y, view.step, width) : cv::Rect(y, x, width, view.step));
    }
    return parts;
}

void mark(const std::vector<cv::Rect>& parts, cv::Mat& mask) {
    for (const cv::Rect& part : parts) mask(part & cv::Rect(0, 0, mask.cols, mask.rows)).setTo(255);
}

// Rulings end at rulings: one that ends amid a cell goes on to the next if nothing stands in between and no more than
// half of it was worn away; else one that is faint or runs into letters is cut back to the last it meets.
void end_at_others(const View& view, Found& one, const std::vector<Box>& others) {
    const double near = reach * view.dpi, x0 = one.x0(view), x1 = one.x1(view);
    double before = -1, after = -1, first = x1, last = x0;
    for (const Box& other : others) {
        const Box b = view.level ? other : Box{other.y0, other.x0, other.y1, other.x1};
        if (one.y < b.y0 - near || one.y > b.y1 + near) continue;
        const double x = (b.x0 + b.x1) / 2;
        if (x < x0 && x > before) before = x;
        if (x > x1 && (after < 0 || x < after)) after = x;
        if (x < x0 - near || x > x1 + near) continue;
        first = std::min(first, x);
        last = std::max(last, x);
    }
    if (first > last) return;
    Path& path = one.path;
    const int most = static_cast<int>(path.ys.size());
    const auto reaches = [&](double place, int from, int to, int y) {
        return place >= 0 && to - from < most && is_free(view, from, to, y);
    };
    const bool from = meets(view, x0, path.ys.front(), others), to = meets(view, x1, path.ys.back(), others);
    const double left = std::min(to ? x1 : last, x1) - std::max(from ? x0 : first, x0);
    const bool cut_back = !one.dark || (letters_beside(view, path) && left >= least_left * (x1 - x0));
    int start = path.first, end = path.last();
    if (!from) {
        const int cell = static_cast<int>(before) / view.step;
        if (reaches(before, cell + 1, start - 1, path.ys.front())) {
            start = cell;
        } else if (cut_back) {
            start = static_cast<int>(first) / view.step;
        }
    }
    if (!to) {
        const int cell = std::min(static_cast<int>(after) / view.step, view.ink.cols - 1);
        if (reaches(after, end + 1, cell - 1, path.ys.back())) {
            end = cell;
        } else if (cut_back) {
            end = static_cast<int>(last) / view.step;
        }
    }
    if (end - start + 1 < view.cells(least_length)) return;
    Path ended{.first = start, .ys = {}};
    for (int cell = start; cell <= end; ++cell) ended.ys.push_back(path.y(cell));
    path = std::move(ended);
    settle_middle(view, one);
}

// Whether another ruling goes on where this one ends, as the sides of the cells of a column do.
bool has_fellow(const View& view, const Found& one, const std::vector<Box>& same) {
    return std::any_of(same.begin(), same.end(), [&](const Box& other) {
        const double y = view.level ? (other.y0 + other.y1) / 2 : (other.x0 + other.x1) / 2;
        return std::abs(y - one.y) < fellow * view.dpi;
    });
}

// `same` run in the same direction, `others` in the other one.
void take(const View& view, std::vector<Found>& found, const std::vector<Box>& same, const std::vector<Box>& others,
          std::vector<WeakRuling>& rulings) {
    for (Found& one : found) {
        const bool is_long = one.inches(view) >= alone_length;
        if (is_long && view.level) end_at_others(view, one, others);
        const bool from = meets(view, one.x0(view), one.path.ys.front(), others);
        const bool to = meets(view, one.x1(view), one.path.ys.back(), others);
        const bool alone =
            one.dark && is_long && is_clean(view, one.path) && !(view.level && letters_beside(view, one.path));
        const bool between = from && to && (is_long || view.level || has_fellow(view, one, same));
        if (!between && !alone) continue;
        rulings.push_back({.middle = one.middle, .level = view.level, .parts = parts_of(view, one)});
    }
}

std::vector<Box> with_long(std::vector<Box> solid, const View& view, const std::vector<Found>& weak) {
    for (const Found& one : weak) {
        if (one.inches(view) >= alone_length) solid.push_back(one.middle);
    }
    return solid;
}

}  // namespace

std::vector<WeakRuling> find_weak_rulings(const cv::Mat& grey, const SolidRulings& solid, double dpi) {
    const View level = view_of(grey, solid.upright_mask, dpi, true);
    std::vector<Found> across = find_in(level, grey, solid.level_mask, solid.upright);
    cv::Mat mask = solid.level_mask.clone();
    for (const Found& one : across) {
        if (one.inches(level) >= alone_length) mark(parts_of(level, one), mask);
    }
    const View upright = view_of(grey, mask, dpi, false);
    std::vector<Found> down = find_in(upright, grey, solid.upright_mask, solid.level);
    std::vector<WeakRuling> rulings;
    const std::vector<Box> levels = with_long(solid.level, level, across);
    const std::vector<Box> uprights = with_long(solid.upright, upright, down);
    take(level, across, levels, uprights, rulings);
    take(upright, down, uprights, levels, rulings);
    return rulings;
}

}  // namespace solieu::extract
