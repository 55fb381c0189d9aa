#include "extract/text/spaced/spaced_columns.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(spaced_columns_tests)

BOOST_AUTO_TEST_CASE(white_below_each_other_parts_columns) {
    const SourceText source =
        split_lines("STT  Tên      Số\n1    Văn bản  12\n2    Hồ sơ     7\nI. Việc khác nữa\n", {});
    std::vector<SpacedLine> lines;
    for (std::size_t i = 0; i < source.lines.size(); ++i) lines.push_back(spaced_line(source.lines[i], i));
    const auto strips = find_strips(source.lines, lines, 0);
    BOOST_REQUIRE_EQUAL(strips.size(), 2U);
    BOOST_TEST(strips[0].x0 >= 3U);
    BOOST_TEST(strips[0].x1 == 5U);
    const auto entries = entries_of(source.lines[1], lines[1], strips, true);
    BOOST_REQUIRE_EQUAL(entries.size(), 3U);
    BOOST_TEST(field_of(source.lines[1], lines[1], entries[1].begin, entries[1].end).text == "Văn bản");
    BOOST_TEST(is_figure("1.872") == true);
    BOOST_TEST(is_figure("12 xã") == false);
}

BOOST_AUTO_TEST_CASE(a_page_may_stand_further_in_than_the_one_before) {
    const SourceText source = split_lines("   3    Số trạm     5\n   4    Số vườn     9\n   5    Số hồ      12\n", {});
    std::vector<SpacedLine> lines;
    for (std::size_t i = 0; i < source.lines.size(); ++i) lines.push_back(spaced_line(source.lines[i], i));
    const auto moved = moved_strips(source.lines, lines, std::vector<WhiteStrip>{{1, 5}, {12, 16}});
    BOOST_REQUIRE_EQUAL(moved.size(), 2U);
    BOOST_TEST(moved[0].x0 >= 3U);
    BOOST_TEST(moved[1].x1 <= 20U);
    BOOST_TEST(moved_strips(source.lines, lines, std::vector<WhiteStrip>{{1, 5}, {30, 34}}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
