#pragma once
// Pixels of a picture and points of its page.

#include <opencv2/core/types.hpp>

#include "base/geometry.h"

namespace solieu::extract {

struct PageScale {
    double dpi_x = 72, dpi_y = 72;

    [[nodiscard]] double dpi() const { return (dpi_x + dpi_y) / 2; }
    [[nodiscard]] double x(double pixels) const { return pixels * 72 / dpi_x; }
    [[nodiscard]] double y(double pixels) const { return pixels * 72 / dpi_y; }
    [[nodiscard]] Box points(const Box& pixels) const {
        return {x(pixels.x0), y(pixels.y0), x(pixels.x1), y(pixels.y1)};
    }
    [[nodiscard]] Box points(const cv::Rect& pixels) const {
        return points(Box{static_cast<double>(pixels.x), static_cast<double>(pixels.y),
                          static_cast<double>(pixels.x + pixels.width), static_cast<double>(pixels.y + pixels.height)});
    }
    [[nodiscard]] cv::Rect pixels(const Box& points) const {
        const cv::Point from(cvRound(points.x0 * dpi_x / 72), cvRound(points.y0 * dpi_y / 72));
        return {from, cv::Point(cvRound(points.x1 * dpi_x / 72), cvRound(points.y1 * dpi_y / 72))};
    }
};

}  // namespace solieu::extract
