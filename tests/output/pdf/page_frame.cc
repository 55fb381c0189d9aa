#include "output/pdf/page_frame.h"

#include <boost/test/unit_test.hpp>
#include <limits>

using namespace solieu;
using solieu::output::PageFrame;
using solieu::output::pdf_number;
using solieu::output::Point;

BOOST_AUTO_TEST_SUITE(page_frame_tests)

namespace {

// A page 600 wide and 800 high whose shown part begins at (10, 20).
const Box shown = {10, 20, 610, 820};

void check_point(const PageFrame& frame, double x, double y, double in_file_x, double in_file_y) {
    const Point point = frame.in_file(x, y);
    BOOST_TEST(point.x == in_file_x);
    BOOST_TEST(point.y == in_file_y);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_top_left_as_read) {
    check_point(PageFrame(shown, 0), 0, 0, 10, 820);
    check_point(PageFrame(shown, 90), 0, 0, 10, 20);    // the lower left goes up
    check_point(PageFrame(shown, 180), 0, 0, 610, 20);  // the lower right
    check_point(PageFrame(shown, 270), 0, 0, 610, 820);
    check_point(PageFrame(shown, -270), 0, 0, 10, 20);
    check_point(PageFrame(shown, 45), 0, 0, 10, 820);
}

BOOST_AUTO_TEST_CASE(a_place_within) {
    check_point(PageFrame(shown, 0), 100, 50, 110, 770);
    check_point(PageFrame(shown, 90), 100, 50, 60, 120);
    check_point(PageFrame(shown, 180), 100, 50, 510, 70);
    check_point(PageFrame(shown, 270), 100, 50, 560, 720);
}

BOOST_AUTO_TEST_CASE(sizes_and_boxes) {
    BOOST_TEST(PageFrame(shown, 0).width() == 600);
    BOOST_TEST(PageFrame(shown, 90).width() == 800);
    BOOST_TEST(PageFrame(shown, 270).height() == 600);
    const Box box = PageFrame(shown, 90).in_file(Box{100, 50, 140, 60});
    BOOST_TEST(box.x0 == 60);
    BOOST_TEST(box.x1 == 70);
    BOOST_TEST(box.y0 == 120);
    BOOST_TEST(box.y1 == 160);
}

BOOST_AUTO_TEST_CASE(the_matrix_stands_at_the_lower_left_as_read) {
    BOOST_TEST(PageFrame(shown, 0).matrix() == "1 0 0 1 10 20");
    BOOST_TEST(PageFrame(shown, 90).matrix() == "0 1 -1 0 610 20");
    BOOST_TEST(PageFrame(shown, 180).matrix() == "-1 0 0 -1 610 820");
    BOOST_TEST(PageFrame(shown, 270).matrix() == "0 -1 1 0 10 820");
}

BOOST_AUTO_TEST_CASE(numbers) {
    BOOST_TEST(pdf_number(12) == "12");
    BOOST_TEST(pdf_number(-0.5) == "-0.5");
    BOOST_TEST(pdf_number(1.0 / 3) == "0.333");
    BOOST_TEST(pdf_number(-0.0001) == "0");
    BOOST_TEST(pdf_number(1e30) == "1000000000");
    BOOST_TEST(pdf_number(std::numeric_limits<double>::quiet_NaN()) == "0");
    BOOST_TEST(pdf_number(100) == "100");
}

BOOST_AUTO_TEST_SUITE_END()
