#include "corpus/generate/scan_geometry.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core/matx.hpp>
#include <opencv2/imgproc.hpp>

namespace solieu::generate {
namespace {

// The part of the width beside the spine where the paper rises.
constexpr double bend = 0.16;

// By how much a point of the sheet is moved by the bend.
cv::Point2d bent_by(const ScanGeometry& geometry, cv::Size2d sheet, cv::Point2d point) {
    if (geometry.curl == 0) return {0, 0};
    const double from_spine = (geometry.spine_right ? sheet.width - point.x : point.x) / sheet.width;
    const double rise = std::exp(-std::max(from_spine, -bend) / bend);
    // Stronger at the top than at the foot, as a page that is not held down; the paper also gets narrower as it rises.
    const double down = geometry.curl * rise * (0.75 + 0.25 * std::cos(CV_PI * point.y / sheet.height));
    const double across = 0.4 * std::abs(geometry.curl) * rise;
    return {geometry.spine_right ? -across : across, down};
}

// The view from the side, the turn and the move.
cv::Matx33d view_of(const ScanGeometry& geometry, cv::Size2d sheet) {
    const double w = sheet.width, h = sheet.height, k = geometry.keystone * h / 2, t = geometry.tilt * w / 2;
    const cv::Point2f from[] = {
        {0, 0}, {static_cast<float>(w), 0}, {static_cast<float>(w), static_cast<float>(h)}, {0, static_cast<float>(h)}};
    const cv::Point2f to[] = {{static_cast<float>(t), 0},
                              {static_cast<float>(w - t), static_cast<float>(k)},
                              {static_cast<float>(w), static_cast<float>(h - k)},
                              {0, static_cast<float>(h)}};
    const cv::Matx33d side = geometry.keystone == 0 && geometry.tilt == 0
                                 ? cv::Matx33d::eye()
                                 : cv::Matx33d(cv::getPerspectiveTransform(from, to).ptr<double>());
    const double angle = geometry.skew * CV_PI / 180, c = std::cos(angle), s = std::sin(angle);
    const cv::Matx33d middle(1, 0, -w / 2, 0, 1, -h / 2, 0, 0, 1);
    const cv::Matx33d turn(c, -s, 0, s, c, 0, 0, 0, 1);
    const cv::Matx33d place(1, 0, w / 2 + geometry.move_x + geometry.border, 0, 1,
                            h / 2 + geometry.move_y + geometry.border, 0, 0, 1);
    return place * turn * middle * side;
}

cv::Point2d through(const cv::Matx33d& view, cv::Point2d point) {
    const cv::Vec3d v = view * cv::Vec3d(point.x, point.y, 1);
    return {v[0] / v[2], v[1] / v[2]};
}

// The point that the bend moves to `bent`.
cv::Point2d unbent(const ScanGeometry& geometry, cv::Size2d sheet, cv::Point2d bent) {
    cv::Point2d point = bent;
    for (int i = 0; i < 12 && geometry.curl != 0; ++i) point = bent - bent_by(geometry, sheet, point);
    return point;
}

}  // namespace

cv::Point2d to_picture(const ScanGeometry& geometry, cv::Size2d sheet, cv::Point2d on_sheet) {
    return through(view_of(geometry, sheet), on_sheet + bent_by(geometry, sheet, on_sheet));
}

cv::Point2d to_sheet(const ScanGeometry& geometry, cv::Size2d sheet, cv::Point2d in_picture) {
    return unbent(geometry, sheet, through(view_of(geometry, sheet).inv(), in_picture));
}

cv::Mat scanned_sheet(const cv::Mat& pixels, double sheet_dpi, cv::Size2d sheet, const ScanGeometry& geometry,
                      double dpi, int around) {
    const cv::Size size(static_cast<int>(std::lround((sheet.width + 2 * geometry.border) * dpi / 72)),
                        static_cast<int>(std::lround((sheet.height + 2 * geometry.border) * dpi / 72)));
    // A pixel of the scanner sees the ink of its whole area.
    cv::Mat source = pixels;
    if (sheet_dpi > 1.2 * dpi) cv::GaussianBlur(pixels, source, {}, 0.35 * sheet_dpi / dpi);
    const cv::Matx33d back = view_of(geometry, sheet).inv();
    const auto source_of = [&](double x, double y) {
        const cv::Point2d view = through(back, {(x + 0.5) * 72 / dpi, (y + 0.5) * 72 / dpi});
        const cv::Point2d point = unbent(geometry, sheet, view) * (sheet_dpi / 72);
        return cv::Vec2f(static_cast<float>(point.x - 0.5), static_cast<float>(point.y - 0.5));
    };
    cv::Mat picture(size, pixels.type());
    // In bands, for the map of a page at 600 dpi would take 280 MB; exact at every eighth pixel and straight between.
    constexpr int band = 256, step = 8;
    for (int top = 0; top < size.height; top += band) {
        const int rows = std::min(band, size.height - top);
        const int across = size.width / step + 2, down = rows / step + 2;
        cv::Mat knots(down, across, CV_32FC2), map(rows, size.width, CV_32FC2);
        for (int j = 0; j < down; ++j) {
            for (int i = 0; i < across; ++i) knots.at<cv::Vec2f>(j, i) = source_of(i * step, top + j * step);
        }
        for (int y = 0; y < rows; ++y) {
            const float v = static_cast<float>(y % step) / step;
            const auto *above = knots.ptr<cv::Vec2f>(y / step), *below = knots.ptr<cv::Vec2f>(y / step + 1);
            auto* line = map.ptr<cv::Vec2f>(y);
            for (int x = 0; x < size.width; ++x) {
                const float u = static_cast<float>(x % step) / step;
                const int i = x / step;
                line[x] =
                    (above[i] * (1 - u) + above[i + 1] * u) * (1 - v) + (below[i] * (1 - u) + below[i + 1] * u) * v;
            }
        }
        cv::Mat out = picture.rowRange(top, top + rows);
        cv::remap(source, out, map, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar::all(around));
    }
    return picture;
}

}  // namespace solieu::generate
