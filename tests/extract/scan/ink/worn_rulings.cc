#include "extract/scan/ink/worn_rulings.h"

#include <cmath>

#include "extract/scan/ink/complete_rulings.h"
#include "tests/extract/scan/drawn_page.h"
#include "tests/extract/scan/worn_table.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(worn_rulings_tests)

BOOST_AUTO_TEST_CASE(pieces_on_one_line) {
    const WornTable table;
    const std::vector<WeakRuling> found = find_worn_rulings(table.mask(), table.solid(), 200);
    int level = 0, upright = 0;
    for (const WeakRuling& one : found) {
        (one.level ? level : upright) += 1;
        const double place = one.level ? (one.middle.y0 + one.middle.y1) / 2 : (one.middle.x0 + one.middle.x1) / 2;
        const std::vector<int>& lines = one.level ? WornTable::ys() : WornTable::xs();
        BOOST_TEST(std::any_of(lines.begin(), lines.end(), [&](int line) { return std::abs(line + 1 - place) < 2; }));
    }
    BOOST_TEST(level >= 5);
    BOOST_TEST(upright >= 4);
}

BOOST_AUTO_TEST_CASE(letters_and_lone_lines_are_none) {
    cv::Mat page = page_of_prose();
    const WornTable table;
    BOOST_TEST(find_worn_rulings(page < 205, table.nothing(page), 150).empty());
    // One line, as below a name.
    cv::Mat line = paper(1000, 400);
    for (int x = 100; x < 800; x += 50) line(cv::Rect(x, 200, 35, 2)).setTo(0);
    BOOST_TEST(find_worn_rulings(line < 205, table.nothing(line), 200).empty());
}

BOOST_AUTO_TEST_CASE(pictures_without_room) {
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(600, 1), cv::Size(1, 600)}) {
        const cv::Mat page(size, CV_8U, cv::Scalar(0));
        BOOST_TEST(find_worn_rulings(page < 205, WornTable().nothing(page), 200).empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
