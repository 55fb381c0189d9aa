#pragma once
// From a place on a page as it is read to a place in the page's own coordinates.
//
// In:  the box of the page that is shown (crop box, in the page's units, y upwards) and by how much it is turned
//      clockwise for reading: what the file says plus what the reader found out (extract::Page::rotation).
// Out: where points of that page (72 to an inch, from the top left, y downwards; geometry.h) lie in the file.
//
//   box 0 0 595 842, turned by 90: the page as read is 842 wide; its top left (0, 0) is (0, 0) in the file

#include <string>

#include "base/geometry.h"

namespace solieu::output {

struct Point {
    double x = 0, y = 0;
};

class PageFrame {
  public:
    PageFrame(const Box& shown, int rotation);

    // Of the page as read.
    [[nodiscard]] double width() const { return width_; }
    [[nodiscard]] double height() const { return height_; }

    [[nodiscard]] Point in_file(double x, double y) const;

    // The smallest upright box in the file around a box of the page as read; y0 is its lower edge.
    [[nodiscard]] Box in_file(const Box& box) const;

    // The six numbers of the operator cm after which points are those of the page as read, but counted from its lower
    // left with y upwards.
    [[nodiscard]] std::string matrix() const;

  private:
    Box shown_;
    int rotation_;  // 0, 90, 180, 270
    double width_, height_;
};

// A number as PDF writes it: at most three decimals, never an exponent, 0 for what is not finite.
[[nodiscard]] std::string pdf_number(double value);

}  // namespace solieu::output
