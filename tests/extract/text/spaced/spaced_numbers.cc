#include "extract/text/spaced/spaced_numbers.h"

#include <boost/test/unit_test.hpp>
#include <string_view>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(spaced_numbers_tests)

namespace {

struct Text {
    explicit Text(std::string_view text) : source(split_lines(text, {})) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) lines.push_back(spaced_line(source.lines[i], i));
    }
    SourceText source;
    std::vector<SpacedLine> lines;
};

}  // namespace

BOOST_AUTO_TEST_CASE(labels_one_space_behind_their_numbers) {
    const Text numbered("1 Số trạm bơm     12\n2 Số vườn ươm     7\n3 Số hồ chứa      31\n4 Số đập dâng      5\n");
    std::vector<WhiteStrip> strips{{15, 18}};
    cut_numbers(numbered.source.lines, numbered.lines, strips);
    BOOST_REQUIRE_EQUAL(strips.size(), 2U);
    BOOST_TEST(strips[0].x0 == 1U);
    BOOST_TEST(strips[0].x1 == 2U);
    BOOST_TEST(is_numbered(numbered.source.lines, numbered.lines, strips));
    // Three numbers may be chance, and so may numbers among other words.
    const Text few("1 Số trạm bơm     12\n2 Số vườn ươm     7\n3 Số hồ chứa      31\n");
    strips = {{15, 18}};
    cut_numbers(few.source.lines, few.lines, strips);
    BOOST_TEST(strips.size() == 1U);
}

BOOST_AUTO_TEST_CASE(numbers_set_further_in_are_one_column) {
    const Text text(
        "1        Số trạm     12\n   1.1   Cấp tỉnh    7\n   1.2   Cấp xã      5\n2        Số vườn     31\n");
    std::vector<WhiteStrip> strips{{1, 3}, {6, 9}, {17, 21}};
    join_numbers(text.source.lines, text.lines, strips);
    BOOST_REQUIRE_EQUAL(strips.size(), 2U);
    BOOST_TEST(strips[0].x0 == 6U);
    // Numbers beside numbers are two columns.
    const Text pairs("1   5   Số trạm     12\n2   6   Số vườn     7\n3   7   Số hồ       5\n");
    strips = {{1, 4}, {5, 8}, {16, 20}};
    join_numbers(pairs.source.lines, pairs.lines, strips);
    BOOST_TEST(strips.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
