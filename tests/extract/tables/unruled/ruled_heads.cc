#include "extract/tables/unruled/ruled_heads.h"

#include <boost/test/unit_test.hpp>

#include "extract/tables/unruled/aligned_grid.h"
#include "tests/extract/cells.h"
#include "tests/extract/fragments.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::extract::testing;

BOOST_AUTO_TEST_SUITE(ruled_heads_tests)

namespace {

// A page of a statistical report: a title, a head of four lines between two rulings, of which the lower one leaves the
// labels out, white, rows with figures set to the right.
PageContent page_of_statistics() {
    PageContent content = blank_page();
    draw(content, 60, 60, "3. San pham chu yeu cua nganh cong nghiep");
    double y = 100;
    for (const auto& [one, two, three] :
         {std::tuple{"Thuc hien", "Uoc tinh", "Cong don"}, {"thang 4", "thang 5", "5 thang"}, {"nam", "nam", "nam"}}) {
        draw(content, 255, y, one);
        draw(content, 330, y, two);
        draw(content, 405, y, three);
        y += 15;
    }
    y += 35;
    for (const auto& [label, one, two, three] : {std::tuple{"Than da", "4111.6", "4167.4", "19572.7"},
                                                 {"Dau tho", "689.6", "669.0", "3452.4"},
                                                 {"Bia cac loai", "366.9", "386.5", "1750.2"},
                                                 {"Xi mang", "17.4", "18.4", "75.7"}}) {
        draw(content, 60, y, label);
        // Six points a letter.
        draw(content, 300 - 6 * static_cast<double>(std::string_view(one).size()), y, one);
        draw(content, 375 - 6 * static_cast<double>(std::string_view(two).size()), y, two);
        draw(content, 455 - 6 * static_cast<double>(std::string_view(three).size()), y, three);
        y += 18;
    }
    return content;
}

const std::vector<Box> rulings = {{58, 85, 458, 85.7}, {200, 140, 458, 140.7}};

std::vector<Grid> grids_of(const PageContent& content, std::span<const Box> lines_drawn) {
    auto lines = make_lines(make_fragments(content, Direction::right), Gaps::split);
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids, lines_drawn);
    return grids;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_stands_between_two_rulings_is_the_head) {
    const std::vector<Grid> grids = grids_of(page_of_statistics(), rulings);
    BOOST_REQUIRE_EQUAL(grids.size(), 1U);
    BOOST_TEST(grids[0].headed);
    BOOST_TEST(grids[0].columns == 4);
    BOOST_TEST(grids[0].rows == 5);
    BOOST_TEST(cell(grids[0], 0, 1) == "Thuc hien/thang 4/nam");
    BOOST_TEST(cell(grids[0], 0, 3) == "Cong don/5 thang/nam");
    BOOST_TEST(cell(grids[0], 1, 0) == "Than da");
    BOOST_TEST(cell(grids[0], 4, 3) == "75.7");
}

BOOST_AUTO_TEST_CASE(without_rulings_nothing_is_told) {
    const std::vector<Grid> grids = grids_of(page_of_statistics(), {});
    for (const Grid& grid : grids) BOOST_TEST(!grid.headed);
}

// A ruling over two columns within the head: what stands above it is said of both.
BOOST_AUTO_TEST_CASE(a_ruling_within_the_head_spans_its_columns) {
    PageContent content = page_of_statistics();
    draw(content, 375, 97, "Nam nay");
    for (Glyph& glyph : content.glyphs) {
        if (glyph.baseline > 97.5) glyph.baseline += 20, glyph.box.y0 += 20, glyph.box.y1 += 20;
    }
    const std::vector<Box> with_roof = {{58, 85, 458, 85.7}, {325, 102, 458, 102.7}, {200, 160, 458, 160.7}};
    const std::vector<Grid> grids = grids_of(content, with_roof);
    BOOST_REQUIRE_EQUAL(grids.size(), 1U);
    BOOST_TEST(cell(grids[0], 0, 2) == "Nam nay");
    BOOST_TEST(cell(grids[0], 1, 2) == "Uoc tinh/thang 5/nam");
    BOOST_TEST(cell(grids[0], 1, 3) == "Cong don/5 thang/nam");
}

BOOST_AUTO_TEST_SUITE_END()
