#include "extract/tables/unruled/justified_lines.h"

#include <boost/test/unit_test.hpp>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "tests/extract/fragments.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::extract::testing;

BOOST_AUTO_TEST_SUITE(justified_lines_tests)

namespace {

// Words of lines, each at its x; a letter is 6 points wide.
bool is_justified(std::initializer_list<std::vector<std::pair<double, const char*>>> lines, double middle) {
    PageContent content = blank_page();
    double y = 100;
    for (const auto& line : lines) {
        for (const auto& [x, word] : line) draw(content, x, y, word);
        y += 14;
    }
    const std::vector<LaidLine> laid = make_lines(make_fragments(content, Direction::right), Gaps::split);
    const std::vector<PrintedRow> rows = printed_rows(laid);
    return is_within_justified_lines(rows, 0, middle, 500);
}

}  // namespace

// All lines end at 196.
BOOST_AUTO_TEST_CASE(even_gaps_that_end_flush) {
    BOOST_TEST(is_justified({{{100, "hieu"}, {139, "mot"}, {172, "CCHC"}},
                             {{100, "cap"}, {136, "ca"}, {166, "nhanh"}},
                             {{100, "chuc"}, {145, "va"}, {178, "cac"}},
                             {{100, "thi"}, {142, "viec"}, {190, "x"}}},
                            160));
}

// Amounts flush at the right are a column, and so are words flush at the left.
BOOST_AUTO_TEST_CASE(columns_are_not_lines) {
    BOOST_TEST(!is_justified({{{100, "Dan"}, {124, "trau"}, {184, "57"}},
                              {{100, "Dan"}, {124, "bo"}, {178, "157"}},
                              {{100, "Dan"}, {124, "lon"}, {190, "7"}}},
                             170));
    BOOST_TEST(!is_justified({{{100, "Dan"}, {124, "trau"}, {160, "con"}},
                              {{100, "Dan"}, {124, "bo"}, {160, "dan"}},
                              {{100, "Dan"}, {124, "lon"}, {160, "nghin"}}},
                             155));
}

// A unit flush at the right stands farther from its label than its words from each other.
BOOST_AUTO_TEST_CASE(a_wide_gap_before_the_last_word_parts_columns) {
    BOOST_TEST(!is_justified({{{100, "Dan"}, {122, "trau"}, {178, "con"}},
                              {{100, "Dan"}, {122, "bo"}, {166, "nghin"}},
                              {{100, "Dan"}, {122, "lon"}, {172, "trai"}},
                              {{100, "Gia"}, {122, "cam"}, {184, "tu"}}},
                             160));
}

BOOST_AUTO_TEST_SUITE_END()
