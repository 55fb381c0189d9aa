#include "extract/scan/ink/straighten.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "extract/scan/ink/page_ink.h"

namespace solieu::extract {
namespace {

constexpr double most_degrees = 12;

// How sharply the ink of the page falls into rows at this slope: the squares of the differences between rows.
double sharpness(const std::vector<cv::Point>& ink, double slope, int rows, std::vector<int>& count) {
    count.assign(static_cast<std::size_t>(rows) * 2 + 2, 0);
    const double offset = rows * 0.5;
    for (const cv::Point& point : ink) {
        const auto row = static_cast<std::size_t>(std::clamp(point.y - slope * point.x + offset, 0.0, rows * 2.0));
        ++count[row];
    }
    double sum = 0;
    for (std::size_t i = 1; i < count.size(); ++i) {
        const double step = count[i] - count[i - 1];
        sum += step * step;
    }
    return sum;
}

// The angle by which the page as a whole leans.
double find_skew(const cv::Mat& mask) {
    cv::Mat small;
    const double scale = std::min(1.0, 1000.0 / std::max(mask.cols, mask.rows));
    cv::resize(mask, small, {}, scale, scale, cv::INTER_AREA);
    small = small > 70;
    // Large dark areas (photographs, borders) have no lines.
    cv::Mat large;
    cv::morphologyEx(small, large, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {12, 12}));
    cv::dilate(large, large, cv::getStructuringElement(cv::MORPH_RECT, {9, 9}));
    small.setTo(0, large);
    std::vector<cv::Point> ink;
    cv::findNonZero(small, ink);
    if (ink.size() < 200) return 0;
    std::vector<int> count;
    const auto best_of = [&](double from, double to, double step) {
        double best = 0, most = -1;
        for (double degrees = from; degrees <= to + step / 2; degrees += step) {
            const double slope = std::tan(degrees * std::numbers::pi / 180);
            const double sharp = sharpness(ink, slope, small.rows, count);
            // Level wins a draw.
            if (sharp > most * (1 + 1e-9) || (sharp >= most * (1 - 1e-9) && std::abs(degrees) < std::abs(best))) {
                most = sharp;
                best = degrees;
            }
        }
        return best;
    };
    // A third of the ink shows the way, all of it the last tenths of a degree.
    const std::vector<cv::Point> all = ink;
    ink.clear();
    for (std::size_t i = 0; i < all.size(); i += 3) ink.push_back(all[i]);
    double degrees = best_of(-most_degrees, most_degrees, 0.5);
    degrees = best_of(degrees - 0.5, degrees + 0.5, 0.1);
    ink = all;
    degrees = best_of(degrees - 0.06, degrees + 0.06, 0.02);
    return degrees * std::numbers::pi / 180;
}

cv::Mat rotated(const cv::Mat& picture, double angle, int fill) {
    if (angle == 0) return picture;
    const cv::Point2f centre(static_cast<float>(picture.cols) / 2, static_cast<float>(picture.rows) / 2);
    const cv::Mat turn = cv::getRotationMatrix2D(centre, angle * 180 / std::numbers::pi, 1);
    cv::Mat turned;
    cv::warpAffine(picture, turned, turn, picture.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(fill));
    return turned;
}

// A measured slope at a place; both in units of the page (0…1 across and down, displacement in page heights).
struct Slope {
    double x = 0, y = 0;
    double rise = 0;  // per unit of x
    double weight = 0;
};

// The shift between two profiles that makes them agree best, with parts of a row; `trust` is 0 where nothing tells.
struct Shift {
    double rows = 0;
    double trust = 0;
};

Shift best_shift(const float* left, const float* right, int length, int reach) {
    double left_mean = 0, right_mean = 0;
    for (int i = 0; i < length; ++i) {
        left_mean += left[i];
        right_mean += right[i];
    }
    left_mean /= length;
    right_mean /= length;
    std::vector<double> agreement(static_cast<std::size_t>(2 * reach) + 1);
    double left_power = 0, right_power = 0;
    for (int i = 0; i < length; ++i) {
        left_power += (left[i] - left_mean) * (left[i] - left_mean);
        right_power += (right[i] - right_mean) * (right[i] - right_mean);
    }
    const double power = std::sqrt(left_power * right_power);
    if (power < 1e-6) return {};
    for (int shift = -reach; shift <= reach; ++shift) {
        double sum = 0;
        for (int i = std::max(0, -shift); i < std::min(length, length - shift); ++i) {
            sum += (left[i] - left_mean) * (right[i + shift] - right_mean);
        }
        agreement[static_cast<std::size_t>(shift + reach)] = sum / power;
    }
    const auto top = std::max_element(agreement.begin(), agreement.end());
    const auto at = top - agreement.begin();
    if (at == 0 || at == static_cast<std::ptrdiff_t>(agreement.size()) - 1 || *top < 0.35) return {};
    const double before = *(top - 1), after = *(top + 1);
    const double bow = before - 2 * *top + after;
    const double part = bow < -1e-9 ? 0.5 * (before - after) / bow : 0;
    return {static_cast<double>(at) - reach + std::clamp(part, -0.5, 0.5), *top};
}

// Slopes of what runs to the right in `mask`, from strips of the page compared with their neighbours.
std::vector<Slope> slopes_of(const cv::Mat& mask) {
    constexpr int strips = 12;
    constexpr int windows = 14;
    const int width = mask.cols / strips;
    if (width < 20 || mask.rows < 200) return {};
    cv::Mat profiles(strips, mask.rows, CV_32F);
    for (int s = 0; s < strips; ++s) {
        cv::Mat sums;
        cv::reduce(mask.colRange(s * width, (s + 1) * width), sums, 1, cv::REDUCE_SUM, CV_32F);
        sums = sums.t();
        cv::GaussianBlur(sums, sums, {5, 1}, 1.0);
        sums.copyTo(profiles.row(s));
    }
    const int length = mask.rows / windows * 2;
    const int reach = std::max(4, mask.rows / 250);
    std::vector<Slope> slopes;
    for (int s = 0; s + 1 < strips; ++s) {
        // The outermost strips are margins mostly.
        for (int w = 0; w + 2 <= windows; ++w) {
            const int from = w * (mask.rows / windows);
            const float* left = profiles.ptr<float>(s) + from;
            const float* right = profiles.ptr<float>(s + 1) + from;
            const float ink =
                std::min(*std::max_element(left, left + length), *std::max_element(right, right + length));
            if (ink < 255.0F * static_cast<float>(width) * 0.12F) continue;
            const Shift shift = best_shift(left, right, length, reach);
            if (shift.trust <= 0) continue;
            slopes.push_back({.x = static_cast<double>(s + 1) * width / mask.cols,
                              .y = (from + length / 2.0) / mask.rows,
                              .rise = shift.rows / mask.rows * mask.cols / width,
                              .weight = shift.trust * shift.trust});
        }
    }
    return slopes;
}

// Fits a displacement sum of c_ij x^i y^j (i = 1…n, j = 0…2) to the slopes of x; outliers lose their weight. Returns
// zeros where too little is known.
std::vector<double> fit(std::vector<Slope> slopes, int degree) {
    const int unknown = degree * 3;
    std::vector<double> none(static_cast<std::size_t>(unknown), 0.0);
    if (slopes.size() < 6) return none;
    cv::Mat found = cv::Mat::zeros(unknown, 1, CV_64F);
    for (int round = 0; round < 4; ++round) {
        cv::Mat normal = cv::Mat::zeros(unknown, unknown, CV_64F), right = cv::Mat::zeros(unknown, 1, CV_64F);
        std::vector<double> errors;
        for (const Slope& slope : slopes) {
            cv::Mat row(1, unknown, CV_64F);
            for (int i = 1; i <= degree; ++i) {
                for (int j = 0; j < 3; ++j) {
                    row.at<double>((i - 1) * 3 + j) = i * std::pow(slope.x - 0.5, i - 1) * std::pow(slope.y - 0.5, j);
                }
            }
            const double error = slope.rise - row.dot(found.t());
            double weight = slope.weight;
            if (round > 0) weight /= 1 + std::pow(error / 0.0015, 2);
            normal += weight * row.t() * row;
            right += weight * slope.rise * row.t();
        }
        for (int k = 0; k < unknown; ++k) {
            // Higher terms need evidence.
            normal.at<double>(k, k) += 0.05 + 0.15 * (k / 3) + 0.1 * (k % 3);
        }
        if (!cv::solve(normal, right, found, cv::DECOMP_CHOLESKY)) return none;
    }
    return {found.begin<double>(), found.end<double>()};
}

// The parts of the ink that are upright strokes: vertical rulings above all.
cv::Mat upright_strokes(const cv::Mat& mask) {
    cv::Mat strokes;
    const int length = std::max(15, mask.rows / 60);
    cv::morphologyEx(mask, strokes, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {1, length}));
    return strokes;
}

}  // namespace

bool Bend::is_none() const {
    const auto zero = [](double value) { return value == 0; };
    return angle == 0 && std::all_of(down.begin(), down.end(), zero) && std::all_of(across.begin(), across.end(), zero);
}

cv::Point2d Bend::on_scan(cv::Point2d straight) const {
    const double x = straight.x / width - 0.5, y = straight.y / height - 0.5;
    double dy = 0, dx = 0;
    for (int i = 1; i <= 3; ++i) {
        for (int j = 0; j < 3; ++j) {
            dy += down[static_cast<std::size_t>((i - 1) * 3 + j)] * std::pow(x, i) * std::pow(y, j);
        }
    }
    for (int i = 1; i <= 2; ++i) {
        for (int j = 0; j < 3; ++j) {
            dx += across[static_cast<std::size_t>((i - 1) * 3 + j)] * std::pow(y, i) * std::pow(x, j);
        }
    }
    const double px = straight.x + dx * width - width / 2, py = straight.y + dy * height - height / 2;
    const double c = std::cos(angle), s = std::sin(angle);
    return {c * px - s * py + width / 2, s * px + c * py + height / 2};
}

Bend find_bend(const cv::Mat& grey) {
    Bend bend;
    bend.width = grey.cols;
    bend.height = grey.rows;
    // A fine scan has more pixels than are needed; halving is the quickest way to fewer.
    constexpr int enough = 1100;  // rows
    cv::Mat small = grey;
    while (std::max(small.cols, small.rows) >= 2 * enough) {
        cv::resize(small, small, {}, 0.5, 0.5, cv::INTER_AREA);
    }
    cv::Mat mask = ink_mask(small);
    bend.angle = find_skew(mask);
    if (std::abs(bend.angle) < 0.0002) bend.angle = 0;
    mask = rotated(mask, bend.angle, 0);
    const std::vector<double> down = fit(slopes_of(mask), 3);
    std::copy(down.begin(), down.end(), bend.down.begin());
    const std::vector<Slope> upright = slopes_of(upright_strokes(mask).t());
    const std::vector<double> across = fit(upright, 2);
    std::copy(across.begin(), across.end(), bend.across.begin());
    return bend;
}

cv::Mat straighten(const cv::Mat& grey, const Bend& bend) {
    if (bend.is_none()) return grey;
    // The displacement is smooth: it is computed on a coarse net and interpolated.
    constexpr int mesh = 16;
    const cv::Size net(grey.cols / mesh + 2, grey.rows / mesh + 2);
    cv::Mat net_x(net, CV_32F), net_y(net, CV_32F);
    for (int row = 0; row < net.height; ++row) {
        for (int column = 0; column < net.width; ++column) {
            // cv::resize puts the centre of net cell k at pixel (k + 0.5) * mesh - 0.5.
            const cv::Point2d place = bend.on_scan({(column + 0.5) * mesh - 0.5, (row + 0.5) * mesh - 0.5});
            net_x.at<float>(row, column) = static_cast<float>(place.x);
            net_y.at<float>(row, column) = static_cast<float>(place.y);
        }
    }
    // In strips: the net as large as the page would take eight bytes a pixel. A strip is interpolated with a row of the
    // net more on each side, which is left out again.
    constexpr int strip = 8;
    cv::Mat straight(grey.size(), CV_8U), map_x, map_y;
    for (int row = 0; row * mesh < grey.rows; row += strip) {
        const int from = std::max(0, row - 1), to = std::min(net.height, row + strip + 1);
        const cv::Size size(net.width * mesh, (to - from) * mesh);
        cv::resize(net_x.rowRange(from, to), map_x, size, 0, 0, cv::INTER_LINEAR);
        cv::resize(net_y.rowRange(from, to), map_y, size, 0, 0, cv::INTER_LINEAR);
        const int begin = row * mesh, end = std::min(grey.rows, (row + strip) * mesh);
        const cv::Rect inside(0, (row - from) * mesh, grey.cols, end - begin);
        cv::Mat part = straight.rowRange(begin, end);
        cv::remap(grey, part, map_x(inside), map_y(inside), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(255));
    }
    return straight;
}

}  // namespace solieu::extract
