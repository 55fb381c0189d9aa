// Rulings that are dotted, dashed, worn away or faint.
#include <algorithm>
#include <cmath>

#include "extract/scan/ink/picture_rulings.h"
#include "extract/tables/ruled/ruled_grid.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(picture_rulings_rough_tests)

namespace {

constexpr double dpi = 200;

struct Dots {
    int size = 2, pitch = 5, thick = 2, grey = 0;
};

void level(cv::Mat& page, int x0, int x1, int y, const Dots& dots) {
    for (int x = x0; x < x1; x += dots.pitch) {
        page(cv::Rect(x, y, std::min(dots.size, x1 - x), dots.thick)).setTo(dots.grey);
    }
}

void upright(cv::Mat& page, int x, int y0, int y1, const Dots& dots) {
    for (int y = y0; y < y1; y += dots.pitch) {
        page(cv::Rect(x, y, dots.thick, std::min(dots.size, y1 - y))).setTo(dots.grey);
    }
}

constexpr Dots solid{.size = 100, .pitch = 100};

// Four columns and five rows with figures and words; the rulings between the rows as told.
cv::Mat table(const Dots& between, const Dots& sides = solid) {
    cv::Mat page = paper(1400, 700);
    for (const int y : {100, 600}) level(page, 100, 1300, y, sides);
    for (const int x : {100, 200, 800, 1000, 1300}) upright(page, x, 100, 602, sides);
    for (int row = 0; row < 5; ++row) {
        const int y = 100 + 100 * row;
        if (row > 0) level(page, 100, 1300, y, between);
        write(page, "1." + std::to_string(row), {120, y + 60}, 24);
        write(page, "So TTHC cap huyen", {220, y + 45}, 20);
        if (row % 2 == 0) write(page, "quy trinh, giay", {220, y + 82}, 20);
        write(page, "1.8" + std::to_string(row), {830, y + 60}, 24);
    }
    return page;
}

Grid grid_of(const cv::Mat& page) {
    std::vector<Box> pieces = find_picture_rulings(page, dpi).pieces;
    for (Box& box : pieces) box = {box.x0 * 0.36, box.y0 * 0.36, box.x1 * 0.36, box.y1 * 0.36};
    const RuledGrids found = find_ruled_grids(join_pieces(pieces));
    return found.grids.size() == 1 ? found.grids[0] : Grid{};
}

void has_all_cells(const cv::Mat& page) {
    const Grid grid = grid_of(page);
    BOOST_TEST(grid.rows == 5);
    BOOST_TEST(grid.columns == 4);
    BOOST_TEST(grid.cells.size() == 20U);
}

int ink_in(const cv::Mat& page, const cv::Rect& area) {
    return cv::countNonZero(page(area) < 195);
}

}  // namespace

BOOST_AUTO_TEST_CASE(dotted_between_rows) {
    for (const Dots dots : {Dots{}, Dots{.size = 1, .pitch = 4, .thick = 1}, Dots{.size = 3, .pitch = 8, .thick = 3},
                            Dots{.size = 8, .pitch = 13}, Dots{.grey = 90}}) {
        BOOST_TEST_CONTEXT("dots of " << dots.size << " at " << dots.pitch << ", grey " << dots.grey) {
            const cv::Mat page = table(dots);
            has_all_cells(page);
            // The dots are gone, the words are not.
            const cv::Mat without = without_rulings(page, find_picture_rulings(page, dpi), dpi);
            BOOST_TEST(ink_in(without, {90, 196, 1300, 10}) == 0);
            BOOST_TEST(ink_in(without, {210, 120, 580, 68}) == ink_in(page, {210, 120, 580, 68}));
        }
    }
}

BOOST_AUTO_TEST_CASE(dotted_all_around) {
    has_all_cells(table({}, {}));
}

BOOST_AUTO_TEST_CASE(dots_that_are_missing) {
    cv::Mat page = table({});
    for (int x = 130; x < 1250; x += 170) page(cv::Rect(x, 198, 25, 6)).setTo(255);
    page(cv::Rect(100, 298, 40, 6)).setTo(255);
    page(cv::Rect(1260, 398, 40, 6)).setTo(255);
    has_all_cells(page);
}

BOOST_AUTO_TEST_CASE(blurred_to_a_faint_line) {
    cv::Mat page = table({});
    cv::GaussianBlur(page, page, {0, 0}, 1.7);
    has_all_cells(page);
}

BOOST_AUTO_TEST_CASE(faint_rulings) {
    has_all_cells(table({.size = 100, .pitch = 100, .thick = 1, .grey = 222}));
    has_all_cells(table({.size = 30, .pitch = 40, .thick = 2, .grey = 150}));
}

BOOST_AUTO_TEST_CASE(a_dotted_ruling_that_wanders_is_one_piece) {
    cv::Mat page = paper(1400, 400);
    for (int x = 100; x < 1300; x += 5) {
        page(cv::Rect(x, 200 + static_cast<int>(std::lround(4 * std::sin(x / 300.0))), 2, 2)).setTo(0);
    }
    const PictureRulings rulings = find_picture_rulings(page, dpi);
    BOOST_REQUIRE_EQUAL(rulings.pieces.size(), 1U);
    BOOST_TEST(rulings.pieces[0].width() > 1180);
    BOOST_TEST(rulings.pieces[0].height() < 10);
    BOOST_TEST(cv::countNonZero(without_rulings(page, rulings, dpi) < 195) == 0);
}

BOOST_AUTO_TEST_CASE(leaders_behind_words_are_none) {
    cv::Mat page = paper(1400, 900);
    write(page, "So:", {100, 200}, 20);
    level(page, 160, 500, 199, {});
    write(page, "/BC-UBND", {510, 200}, 20);
    write(page, "Name", {100, 300}, 20);
    level(page, 190, 1200, 299, {});
    level(page, 100, 900, 399, {});
    write(page, "12", {910, 400}, 20);
    BOOST_TEST(find_picture_rulings(page, dpi).pieces.empty());
    // Nor in a cell.
    cv::Mat cells = table({});
    cells(cv::Rect(205, 110, 590, 85)).setTo(255);
    write(cells, "Name", {220, 160}, 20);
    level(cells, 310, 790, 159, {});
    has_all_cells(cells);
    const cv::Mat without = without_rulings(cells, find_picture_rulings(cells, dpi), dpi);
    BOOST_TEST(ink_in(without, {210, 110, 580, 85}) == ink_in(cells, {210, 110, 580, 85}));
}

BOOST_AUTO_TEST_CASE(rows_of_letters_are_none) {
    cv::Mat page = page_of_prose();
    for (int y = 60; y < 1700; y += 300) write(page, "TTHC cap huyen 1111 llll", {110, y}, 20);
    BOOST_TEST(find_picture_rulings(page, 150).pieces.empty());
    // Stems below one another, between two rulings too.
    cv::Mat column = table(solid);
    column(cv::Rect(205, 105, 590, 90)).setTo(255);
    for (const int y : {130, 160, 190}) write(column, "Nlll 1", {420, y}, 20);
    has_all_cells(column);
}

BOOST_AUTO_TEST_CASE(strokes_across_a_ruling_stay) {
    cv::Mat page = table(solid);
    const cv::Rect place(400, 190, 3, 30);
    page(place).setTo(0);
    const cv::Mat without = without_rulings(page, find_picture_rulings(page, dpi), dpi);
    BOOST_TEST(ink_in(without, place) == place.area());
    BOOST_TEST(ink_in(without, {420, 196, 350, 10}) == 0);
    // Across an upright one likewise.
    page(cv::Rect(785, 450, 30, 3)).setTo(0);
    BOOST_TEST(ink_in(without_rulings(page, find_picture_rulings(page, dpi), dpi), {785, 450, 30, 3}) == 90);
}

BOOST_AUTO_TEST_SUITE_END()
