#include "extract/digits/normalise_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

namespace solieu::extract {
namespace {

constexpr int tallest = 160, longest = 16384, smallest = 5;
constexpr double faintest = 30;  // grey levels between paper and ink

struct Part {  // a connected piece of ink
    cv::Rect box;
    int area = 0;
    bool foreign = false;  // a ruling's remnant or a bit of the line above or below
};

// 8 bit, one channel, not too large; empty when too small.
cv::Mat grey_of(const cv::Mat& line) {
    if (line.rows < smallest || line.cols < 2 || line.dims != 2 || line.depth() != CV_8U) return {};
    cv::Mat grey = line(cv::Rect(0, 0, std::min(line.cols, longest), line.rows));
    if (grey.channels() == 3) {
        cv::cvtColor(grey, grey, cv::COLOR_BGR2GRAY);
    } else if (grey.channels() == 4) {
        cv::cvtColor(grey, grey, cv::COLOR_BGRA2GRAY);
    } else if (grey.channels() != 1) {
        return {};
    }
    if (grey.rows > tallest) {
        const double scale = static_cast<double>(tallest) / grey.rows;
        const int width = std::max(2, static_cast<int>(std::lround(grey.cols * scale)));
        cv::resize(grey, grey, {width, tallest}, 0, 0, cv::INTER_AREA);
    }
    return grey;
}

// The picture divided by the brightness of the paper around each place. The paper is the brightest in a neighbourhood
// wider than a stroke, found in a picture a quarter as large, which keeps noise out of it.
cv::Mat with_even_paper(const cv::Mat& grey) {
    cv::Mat paper, flat;
    cv::resize(grey, paper, {std::max(1, grey.cols / 4), std::max(1, grey.rows / 4)}, 0, 0, cv::INTER_AREA);
    const int reach = std::max(3, grey.rows / 8) | 1;
    cv::dilate(paper, paper, cv::getStructuringElement(cv::MORPH_RECT, {reach, reach}), {-1, -1}, 1,
               cv::BORDER_REPLICATE);
    cv::blur(paper, paper, {reach, reach}, {-1, -1}, cv::BORDER_REPLICATE);
    cv::resize(paper, paper, grey.size(), 0, 0, cv::INTER_LINEAR);
    cv::max(paper, 1, paper);
    cv::divide(grey, paper, flat, 255);
    return flat;
}

// The brightness of the darkest pixels, as many as a thin dash has.
double darkest_of(const cv::Mat& picture) {
    std::array<int, 256> counts{};
    for (int y = 0; y < picture.rows; ++y) {
        const auto* row = picture.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.cols; ++x) ++counts[row[x]];
    }
    int left = std::max(6, static_cast<int>(0.006 * picture.rows * picture.rows));
    for (int value = 0; value < 256; ++value) {
        left -= counts[static_cast<std::size_t>(value)];
        if (left <= 0) return value;
    }
    return 255;
}

cv::Mat ink_of(const cv::Mat& flat) {
    const double dark = darkest_of(flat);
    if (255 - dark < faintest) return {};
    cv::Mat ink;
    cv::threshold(flat, ink, 255 - 0.45 * (255 - dark), 255, cv::THRESH_BINARY_INV);
    return ink;
}

// The pixels of `ink` in runs of at least `least` along its rows.
cv::Mat long_runs(const cv::Mat& ink, int least) {
    cv::Mat found = cv::Mat::zeros(ink.size(), CV_8U);
    for (int y = 0; y < ink.rows; ++y) {
        const auto* row = ink.ptr<std::uint8_t>(y);
        auto* out = found.ptr<std::uint8_t>(y);
        int from = 0;
        for (int x = 0; x <= ink.cols; ++x) {
            if (x < ink.cols && row[x] != 0) continue;
            if (x - from >= least) std::fill(out + from, out + x, std::uint8_t{255});
            from = x + 1;
        }
    }
    return found;
}

// Tall bars at the left or right end, from the upper to the lower edge. A digit does not fill the height of a picture,
// but one in a tight cut may: what has ink close beside it stays.
cv::Mat upright_rulings_of(const cv::Mat& ink) {
    const int height = ink.rows, width = ink.cols;
    cv::Mat found = cv::Mat::zeros(ink.size(), CV_8U), turned;
    const int edge = std::min(width / 4, std::max(2, static_cast<int>(0.4 * height)));
    const int clear = std::max(2, static_cast<int>(0.12 * height));
    if (edge == 0) return found;
    // What lies along the top and bottom may be rulings that the upright ones meet.
    const cv::Mat beside = ink.rowRange(height / 4, height - height / 4);
    cv::transpose(ink, turned);
    cv::transpose(long_runs(turned, std::max(4, height - 1)), turned);
    const auto is_bar = [&](int x) { return cv::countNonZero(turned.col(x)) > 0; };
    const auto take = [&](int from, int to) {  // the bar's columns
        if (to - from > std::max(3, height / 6)) return;
        for (const int side : {from - 1 - clear, to + 1}) {
            const int first = std::max(0, side), last = std::min(width, side + clear);
            // The column next to a bar is its own soft edge.
            if (first < last && cv::countNonZero(beside.colRange(first, last)) > 0) return;
        }
        turned.colRange(from, to).copyTo(found.colRange(from, to));
    };
    for (int x = 0; x < width;) {
        int to = x;
        while (to < width && is_bar(to)) ++to;
        if (to > x && (x < edge || to > width - edge)) take(x, to);
        x = std::max(to, x + 1);
    }
    return found;
}

// Rulings: long bars along the top and bottom, unless the picture is so low that they are its dash; tall ones at the
// ends.
cv::Mat rulings_of(const cv::Mat& ink) {
    constexpr int lowest = 14;
    const int height = ink.rows, width = ink.cols;
    cv::Mat found = upright_rulings_of(ink);
    if (height < lowest) return found;
    const int zone = static_cast<int>(0.35 * height);
    const int reach = std::max(4, static_cast<int>(std::min(1.3 * height, 0.9 * width)));
    for (const int from : {0, height - zone}) {
        cv::Mat there = found.rowRange(from, from + zone);
        cv::bitwise_or(there, long_runs(ink.rowRange(from, from + zone), reach), there);
    }
    return found;
}

void paint_out(cv::Mat& flat, cv::Mat& ink, const cv::Mat& mask) {
    cv::Mat wide;
    cv::dilate(mask, wide, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    flat.setTo(255, wide);
    ink.setTo(0, mask);
}

// Broken strokes are joined over small gaps upwards, so that a digit is one part.
std::vector<Part> parts_of(const cv::Mat& ink, cv::Mat& labels) {
    const int gap = std::max(1, static_cast<int>(std::lround(0.06 * ink.rows)));
    cv::Mat joined, stats, centres;
    cv::morphologyEx(ink, joined, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {1, 1 + gap}));
    const int count = cv::connectedComponentsWithStats(joined, labels, stats, centres, 8, CV_32S);
    std::vector<Part> parts(static_cast<std::size_t>(count));
    for (int i = 1; i < count; ++i) {
        parts[static_cast<std::size_t>(i)] = {
            .box = {stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                    stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT)},
            .area = stats.at<int>(i, cv::CC_STAT_AREA)};
    }
    return parts;
}

struct Extent {
    double top = 0, bottom = 0;
    [[nodiscard]] double height() const { return bottom - top; }
};

double weighted_median(std::vector<std::pair<double, double>> values) {  // value, weight
    std::sort(values.begin(), values.end());
    double total = 0;
    for (const auto& [value, weight] : values) total += weight;
    double sum = 0;
    for (const auto& [value, weight] : values) {
        sum += weight;
        if (sum * 2 >= total) return value;
    }
    return 0;
}

bool at_edge(const Part& part, int height) {
    return part.box.y <= 0 || part.box.br().y >= height;
}

// A straight upright piece that comes in from above or below close to the left or right end, with white between it and
// the next tall part: what is left of a ruling. A digit stands close to the next; one alone may be a "1" or "I". What
// reaches an edge that the other digits reach too, or nearly, is one of them in a tight cut.
bool is_upright_remnant(const std::vector<Part>& parts, const Part& part, cv::Size picture) {
    const int from_side = std::min(part.box.x, picture.width - part.box.br().x);
    if (!at_edge(part, picture.height) || part.box.height <= 3 * part.box.width) return false;
    if (from_side > 0.35 * picture.height || part.area < 0.8 * part.box.area()) return false;
    int nearest = std::numeric_limits<int>::max(), top = picture.height, bottom = 0;
    for (const Part& other : parts) {
        if (&other == &part || other.area == 0 || other.box.height < 0.35 * picture.height) continue;
        nearest = std::min(nearest, std::max(other.box.x - part.box.br().x, part.box.x - other.box.br().x));
        top = std::min(top, other.box.y);
        bottom = std::max(bottom, other.box.br().y);
    }
    if (nearest == std::numeric_limits<int>::max() || nearest <= 0.35 * picture.height) return false;
    const double near = 0.1 * picture.height;
    const bool from_above = part.box.y <= 0 && top > near;
    const bool from_below = part.box.br().y >= picture.height && picture.height - bottom > near;
    return from_above || from_below;
}

// Where the digits stand: from the parts that are more than half as tall as the tallest. Parts that hang in from above
// or below do not count unless there are no others.
Extent digits_in(const std::vector<Part>& parts, int height) {
    for (const bool edges_too : {false, true}) {
        int tall = 0, largest = 0;
        for (const Part& part : parts) {
            const bool hangs_in = at_edge(part, height) && part.box.height < 0.45 * height;
            if (part.foreign || (!edges_too && hangs_in)) continue;
            tall = std::max(tall, part.box.height);
            largest = std::max({largest, part.box.height, part.box.width});
        }
        if (largest < std::max(3.0, 0.08 * height)) continue;
        std::vector<std::pair<double, double>> tops, bottoms;
        for (const Part& part : parts) {
            const bool hangs_in = at_edge(part, height) && part.box.height < 0.45 * height;
            if (part.foreign || (!edges_too && hangs_in) || part.box.height * 2 <= tall) continue;
            tops.emplace_back(part.box.y, part.box.width);
            bottoms.emplace_back(part.box.br().y, part.box.width);
        }
        return {weighted_median(tops), weighted_median(bottoms)};
    }
    return {};
}

// Of the parts that touch the upper or lower edge, those wholly above or below the nearest tall part are of another
// line. A point or comma at the very edge stands beside its digit and stays.
void mark_other_lines(std::vector<Part>& parts, const Extent& digits, int height) {
    for (Part& part : parts) {
        if (part.area == 0 || part.foreign || !at_edge(part, height)) continue;  // the first is the paper
        double top = digits.top, bottom = digits.bottom;
        int nearest = std::numeric_limits<int>::max();
        for (const Part& tall : parts) {
            if (tall.foreign || &tall == &part || tall.box.height < 0.6 * digits.height()) continue;
            const int distance = std::max({0, tall.box.x - part.box.br().x, part.box.x - tall.box.br().x});
            if (distance >= nearest) continue;
            nearest = distance;
            top = tall.box.y;
            bottom = tall.box.br().y;
        }
        part.foreign = part.box.br().y <= top || part.box.y >= bottom;
    }
}

}  // namespace

cv::Mat normalise_line(const cv::Mat& line) {
    const cv::Mat grey = grey_of(line);
    if (grey.empty()) return {};
    double darkest = 0, brightest = 0;
    cv::minMaxLoc(grey, &darkest, &brightest);
    if (brightest - darkest < faintest / 2) return {};
    cv::Mat flat = with_even_paper(grey);
    cv::Mat ink = ink_of(flat);
    if (ink.empty()) return {};
    const cv::Mat rulings = rulings_of(ink);
    if (cv::countNonZero(rulings) > 0) {
        paint_out(flat, ink, rulings);
        ink = ink_of(flat);  // the rulings may have been darker than the digits
        if (ink.empty()) return {};
    }

    cv::Mat labels;
    std::vector<Part> parts = parts_of(ink, labels);
    for (Part& part : parts) part.foreign = is_upright_remnant(parts, part, ink.size());
    const Extent digits = digits_in(parts, flat.rows);
    if (digits.height() <= 0) return {};
    mark_other_lines(parts, digits, flat.rows);
    if (std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.foreign; })) {
        cv::Mat mask = cv::Mat::zeros(ink.size(), CV_8U);
        for (int y = 0; y < ink.rows; ++y) {
            const int* label = labels.ptr<int>(y);
            auto* to = mask.ptr<std::uint8_t>(y);
            for (int x = 0; x < ink.cols; ++x) {
                if (parts[static_cast<std::size_t>(label[x])].foreign) to[x] = 255;
            }
        }
        paint_out(flat, ink, mask);
    }

    // A dash alone is not blown up to the height of a digit.
    const double least = 0.3 * flat.rows, middle = (digits.top + digits.bottom) / 2;
    const double tall = std::max(digits.height(), least);
    const double scale = digit_height / tall;

    // From the first to the last part that is more than a speck and stands at the height of the digits.
    int left = flat.cols, right = 0;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const Part& part = parts[i];
        const double centre = part.box.y + part.box.height / 2.0;
        if (part.foreign || part.area < std::max(3.0, 0.003 * tall * tall)) continue;
        if (std::abs(centre - middle) > 0.8 * tall) continue;
        left = std::min(left, part.box.x);
        right = std::max(right, part.box.br().x);
    }
    if (left >= right) return {};

    const int margin = std::max(1, static_cast<int>(std::lround(6 / scale)));
    const int rows = std::max(1, static_cast<int>(std::lround(line_height / scale)));
    const cv::Rect window(left - margin, static_cast<int>(std::lround(middle - rows / 2.0)), right - left + 2 * margin,
                          rows);
    const cv::Rect inside = window & cv::Rect(0, 0, flat.cols, flat.rows);
    if (inside.empty()) return {};
    cv::Mat cut(window.size(), CV_8U, cv::Scalar(255));
    flat(inside).copyTo(cut(inside - window.tl()));
    const int width = std::max(4, static_cast<int>(std::lround(window.width * scale)));
    cv::Mat scaled;
    cv::resize(cut, scaled, {width, line_height}, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    if (scaled.cols > widest_line) scaled = scaled.colRange(0, widest_line).clone();

    const double dark = darkest_of(scaled);
    if (255 - dark < faintest) return {};
    scaled.convertTo(scaled, CV_8U, 255 / (250 - dark), -255 * dark / (250 - dark));
    return scaled;
}

}  // namespace solieu::extract
