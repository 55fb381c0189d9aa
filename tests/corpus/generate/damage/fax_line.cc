#include "corpus/generate/damage/fax_line.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>

BOOST_AUTO_TEST_SUITE(fax_line_tests)

BOOST_AUTO_TEST_CASE(it_stands_at_the_top_alone) {
    using namespace solieu::generate;
    cv::Mat page(2339, 1654, CV_8UC3, cv::Scalar::all(250));
    Random random{3};
    print_fax_line(page, 200, 2, random);
    BOOST_TEST(cv::countNonZero(page.rowRange(0, 60).clone().reshape(1) < 100) > 300);
    BOOST_TEST(cv::countNonZero(page.rowRange(60, page.rows).clone().reshape(1) != 250) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
