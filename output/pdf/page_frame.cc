#include "output/pdf/page_frame.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace solieu::output {

PageFrame::PageFrame(const Box& shown, int rotation) : shown_(shown), rotation_((rotation % 360 + 360) % 360) {
    if (rotation_ % 90 != 0) rotation_ = 0;
    const bool sideways = rotation_ == 90 || rotation_ == 270;
    width_ = sideways ? shown.height() : shown.width();
    height_ = sideways ? shown.width() : shown.height();
}

Point PageFrame::in_file(double x, double y) const {
    switch (rotation_) {
        case 90:
            return {shown_.x0 + y, shown_.y0 + x};
        case 180:
            return {shown_.x1 - x, shown_.y0 + y};
        case 270:
            return {shown_.x1 - y, shown_.y1 - x};
        default:
            return {shown_.x0 + x, shown_.y1 - y};
    }
}

Box PageFrame::in_file(const Box& box) const {
    const Point a = in_file(box.x0, box.y0), b = in_file(box.x1, box.y1);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

std::string PageFrame::matrix() const {
    const Point origin = in_file(0, height_), right = in_file(1, height_), up = in_file(0, height_ - 1);
    std::string out;
    for (const double value :
         {right.x - origin.x, right.y - origin.y, up.x - origin.x, up.y - origin.y, origin.x, origin.y}) {
        out += (out.empty() ? "" : " ") + pdf_number(value);
    }
    return out;
}

std::string pdf_number(double value) {
    constexpr double largest = 1e9;
    if (!std::isfinite(value)) return "0";
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(),
                                            std::clamp(value, -largest, largest), std::chars_format::fixed, 3);
    std::string out(text.data(), end);
    out.erase(out.find_last_not_of('0') + 1);
    if (out.ends_with('.')) out.pop_back();
    return out == "-0" ? "0" : out;
}

}  // namespace solieu::output
