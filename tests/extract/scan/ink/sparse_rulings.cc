#include "extract/scan/ink/sparse_rulings.h"

#include <cmath>

#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(sparse_rulings_tests)

namespace {

constexpr double dpi = 150;

// A table of four columns, 1,000 pixels wide, upright rulings alone.
struct Table {
    cv::Mat page = paper(1200, 400);
    SolidRulings solid{.level = {},
                       .upright = {},
                       .level_mask = cv::Mat::zeros(page.size(), CV_8U),
                       .upright_mask = cv::Mat::zeros(page.size(), CV_8U)};
    Table() {
        for (const int x : {100, 200, 700, 900, 1100}) {
            const cv::Rect ruling(x, 20, 2, 360);
            page(ruling).setTo(0);
            solid.upright_mask(ruling).setTo(255);
            solid.upright.push_back({static_cast<double>(x), 20, x + 2.0, 380});
        }
    }
    // A pixel here and there: of each 40 two.
    void leave_dots(int y, int x0 = 104, int x1 = 1098) {
        for (int x = x0; x < x1; x += 40) {
            page.at<unsigned char>(y, x) = 0;
            page.at<unsigned char>(y, x + 4 + x % 3) = 0;
        }
    }
    [[nodiscard]] std::vector<WeakRuling> found() const { return find_sparse_rulings(page, solid, {}, dpi); }
};

}  // namespace

BOOST_AUTO_TEST_CASE(dots_over_the_whole_width) {
    Table table;
    table.leave_dots(150);
    table.leave_dots(250);
    const std::vector<WeakRuling> found = table.found();
    BOOST_REQUIRE_EQUAL(found.size(), 2U);
    BOOST_TEST(found[0].level);
    BOOST_TEST(std::abs(found[0].middle.x0 - 101) <= 1);
    BOOST_TEST(std::abs(found[0].middle.x1 - 1101) <= 1);
    BOOST_TEST(std::abs(found[0].middle.y0 - 150) <= 1);
    BOOST_TEST(std::abs(found[1].middle.y0 - 250) <= 1);
    // One that is known by its whole width is not found again.
    const std::vector<WeakRuling> known{{.middle = {101, 150, 1101, 151}, .level = true, .parts = {}}};
    BOOST_TEST(find_sparse_rulings(table.page, table.solid, known, dpi).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_column_without_a_dot_is_a_cell_that_spans) {
    Table table;
    table.leave_dots(150, 104, 890);
    const std::vector<WeakRuling> found = table.found();
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(std::abs(found[0].middle.x1 - 901) <= 1);
}

BOOST_AUTO_TEST_CASE(dots_that_are_no_ruling) {
    Table leader;  // "Number ......" in one cell
    leader.leave_dots(150, 204, 690);
    BOOST_TEST(leader.found().empty());
    Table dirt;  // as many above and below
    cv::RNG random(7);
    for (int i = 0; i < 4000; ++i) dirt.page.at<unsigned char>(random.uniform(0, 400), random.uniform(0, 1200)) = 0;
    BOOST_TEST(dirt.found().empty());
    Table open;  // no table
    open.leave_dots(150);
    open.solid.upright.resize(2);
    BOOST_TEST(open.found().empty());
    Table letters;
    for (int x = 110; x < 1080; x += 110) write(letters.page, "agh", {x, 150}, 12);
    BOOST_TEST(letters.found().empty());
}

BOOST_AUTO_TEST_CASE(pictures_without_room) {
    SolidRulings solid{
        .level = {}, .upright = {{0, 0, 1, 1}, {2, 0, 3, 1}, {4, 0, 5, 1}}, .level_mask = {}, .upright_mask = {}};
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(600, 1), cv::Size(1, 600)}) {
        const cv::Mat page(size, CV_8U, cv::Scalar(0));
        solid.level_mask = cv::Mat::zeros(size, CV_8U);
        solid.upright_mask = cv::Mat::zeros(size, CV_8U);
        BOOST_TEST(find_sparse_rulings(page, solid, {}, dpi).empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
