#include "extract/lines/normalise_text_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace solieu::extract {
namespace {

constexpr double small_letters = 12;  // pixels high in the result
constexpr double capital_letters = 17;
constexpr double baseline = 25.5;  // row of the result
constexpr double faintest = 40;    // grey levels between paper and ink
constexpr int blocks = 24;         // of columns, of which the lean is found

// The ink of each row in each block of columns.
cv::Mat block_profiles(const cv::Mat& line) {
    cv::Mat profile(line.rows, blocks, CV_32F, cv::Scalar(0));
    for (int block = 0; block < blocks; ++block) {
        const int from = line.cols * block / blocks, to = line.cols * (block + 1) / blocks;
        if (to <= from) continue;
        cv::Mat sums;
        cv::reduce(line.colRange(from, to), sums, 1, cv::REDUCE_SUM, CV_32F);
        for (int y = 0; y < line.rows; ++y) {
            profile.at<float>(y, block) = 255.0F * static_cast<float>(to - from) - sums.at<float>(y);
        }
    }
    return profile;
}

std::vector<double> leaned(const cv::Mat& profile, double rise) {  // over the whole width, in rows
    std::vector<double> rows(static_cast<std::size_t>(profile.rows), 0);
    for (int block = 0; block < blocks; ++block) {
        const int shift = static_cast<int>(std::lround(rise * ((block + 0.5) / blocks - 0.5)));
        for (int y = 0; y < profile.rows; ++y) {
            const int from = y + shift;
            if (from < 0 || from >= profile.rows) continue;
            rows[static_cast<std::size_t>(y)] += static_cast<double>(profile.at<float>(from, block));
        }
    }
    return rows;
}

// How sharply ink and paper part: the sum of the squares of the steps from row to row.
double sharpness(const std::vector<double>& rows) {
    double sum = 0;
    for (std::size_t y = 1; y < rows.size(); ++y) sum += (rows[y] - rows[y - 1]) * (rows[y] - rows[y - 1]);
    return sum;
}

struct Band {
    std::size_t begin = 0, end = 0;
    double ink = 0;
};

// The run of dense rows with the most ink; the middle of the picture is favoured.
Band densest(const std::vector<double>& rows) {
    std::vector<double> sorted = rows;
    const auto high = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 4 / 5);
    std::nth_element(sorted.begin(), high, sorted.end());
    const double least = 0.45 * *high;
    Band best, at;
    const double middle = static_cast<double>(rows.size()) / 2;
    const auto settle = [&] {
        const double off = std::abs((static_cast<double>(at.begin + at.end)) / 2 - middle) / middle;
        if (at.ink * (1 - 0.5 * off) > best.ink) {
            best = at;
            best.ink = at.ink * (1 - 0.5 * off);
        }
        at = {};
    };
    if (*high < 255 * 2) return best;
    for (std::size_t y = 0; y < rows.size(); ++y) {
        if (rows[y] <= least) {
            if (at.end > at.begin) settle();
            continue;
        }
        if (at.end == at.begin) at.begin = y;
        at.end = y + 1;
        at.ink += rows[y];
    }
    if (at.end > at.begin) settle();
    return best;
}

// Whether hardly anything rises above the band as b, h, l and t do: capitals or digits alone. `ink` is 255 for ink.
bool only_capitals(const cv::Mat& ink, const TextBand& band) {
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 8, CV_32S);
    const double height = band.bottom - band.top;
    int letters = 0, rising = 0;
    for (int i = 1; i < count; ++i) {
        const int top = stats.at<int>(i, cv::CC_STAT_TOP), high = stats.at<int>(i, cv::CC_STAT_HEIGHT);
        const double x = stats.at<int>(i, cv::CC_STAT_LEFT) + stats.at<int>(i, cv::CC_STAT_WIDTH) / 2.0;
        const double shift = band.lean * (x - ink.cols / 2.0);
        if (high < 0.7 * height || std::abs(top + high - band.bottom - shift) > 0.3 * height) continue;
        ++letters;
        if (high > 1.25 * height && high < 1.75 * height) ++rising;
    }
    return letters > 0 && rising * 12 < letters;
}

// The brightness of the darkest pixels, one in a hundred.
double darkest_of(const cv::Mat& picture) {
    std::array<int, 256> counts{};
    for (int y = 0; y < picture.rows; ++y) {
        const auto* row = picture.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.cols; ++x) ++counts[row[x]];
    }
    int left = std::max(4, static_cast<int>(picture.total() / 100));
    for (int value = 0; value < 256; ++value) {
        left -= counts[static_cast<std::size_t>(value)];
        if (left <= 0) return value;
    }
    return 255;
}

}  // namespace

TextBand find_text_band(const cv::Mat& line) {
    TextBand band;
    if (line.rows < 6 || line.cols < 3 || line.type() != CV_8UC1) return band;
    const cv::Mat profile = block_profiles(line);
    // A leaning of up to half a degree is left in a straightened page; short lines do not show theirs.
    const double most = line.cols > 4 * line.rows ? std::min(0.009 * line.cols, 0.4 * line.rows) : 0;
    double rise = 0, best = sharpness(leaned(profile, 0));
    for (double tried = 1; tried <= most; ++tried) {
        for (const double way : {-tried, tried}) {
            const double sharp = sharpness(leaned(profile, way));
            if (sharp > best * 1.03) {
                best = sharp;
                rise = way;
            }
        }
    }
    const Band found = densest(leaned(profile, rise));
    if (found.end < found.begin + 3) return band;
    band.top = static_cast<double>(found.begin);
    band.bottom = static_cast<double>(found.end);
    band.lean = rise / line.cols;
    cv::Mat ink;
    cv::threshold(line, ink, 255 - 0.45 * (255 - darkest_of(line)), 255, cv::THRESH_BINARY_INV);
    band.capitals = only_capitals(ink, band);
    return band;
}

double text_line_scale(const TextBand& band) {
    return (band.capitals ? capital_letters : small_letters) / (band.bottom - band.top);
}

cv::Mat cut_text_line(const cv::Mat& line, const TextBand& band) {
    if (band.is_empty()) return {};
    constexpr int margin = text_line_margin;
    const double scale = text_line_scale(band);
    const int width = std::clamp(static_cast<int>(std::lround(line.cols * scale)) + 2 * margin, 8, widest_text_line);
    // Reduced without aliasing: what is much larger is first averaged to twice the size of the result.
    cv::Mat source = line;
    double x_factor = 1, y_factor = 1;
    if (scale < 0.75) {
        const cv::Size size(std::max(2, static_cast<int>(std::lround(line.cols * scale * 1.35))),
                            std::max(2, static_cast<int>(std::lround(line.rows * scale * 1.35))));
        cv::resize(line, source, size, 0, 0, cv::INTER_AREA);
        x_factor = static_cast<double>(size.width) / line.cols;
        y_factor = static_cast<double>(size.height) / line.rows;
    }
    // From places of the result to places of the source.
    const double back = 1 / scale;
    const cv::Matx23d map(back * x_factor, 0, (-margin * back) * x_factor, band.lean * back * y_factor, back * y_factor,
                          (band.bottom - baseline * back + band.lean * (-margin * back - line.cols / 2.0)) * y_factor);
    cv::Mat cut;
    cv::warpAffine(source, cut, map, {width, text_line_height}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_CONSTANT, cv::Scalar(255));
    const double dark = darkest_of(cut);
    if (255 - dark < faintest) return {};
    cut.convertTo(cut, CV_8U, 255 / (250 - dark), -255 * dark / (250 - dark));
    return cut;
}

}  // namespace solieu::extract
