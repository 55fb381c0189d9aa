#include "audit/findings/copied_rows.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(copied_rows_tests)

namespace {

// Numbers of four rows and three columns; the last row is the total of each column, the first column that of each row.
std::vector<Judged> sums_of(const normalize::Facts& facts) {
    std::vector<Judged> judged;
    const auto add = [&](int stated, std::vector<int> parts) {
        Relation sum{.kind = RelationKind::sum, .certainty = Certainty::sure, .stated = {.fact = stated}};
        for (const int part : parts) sum.parts.push_back({.fact = part});
        judged.push_back({sum, evaluate(sum, facts)});
    };
    for (int column = 0; column < 3; ++column) add(9 + column, {column, 3 + column, 6 + column});
    for (int row = 0; row < 4; ++row) add(3 * row, {3 * row + 1, 3 * row + 2});
    return judged;
}

std::vector<Cause> causes_of(const tests::Document& document) {
    const std::vector<Judged> judged = sums_of(document.facts);
    Equations equations(judged, document.facts);
    std::vector<int> violated;
    for (int i = 0; i < static_cast<int>(judged.size()); ++i)
        if (is_broken(judged[static_cast<std::size_t>(i)])) violated.push_back(i);
    return copied_rows(equations, violated, document.facts);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_row_that_was_copied_becomes_what_the_totals_leave) {
    const tests::Document document = tests::make_document(
        "1 | Hộ tịch | Hồ sơ | 180 ; 120 ; 60\n2 | Đất đai | Hồ sơ | 180 ; 120 ; 60\n"
        "3 | Xây dựng | Hồ sơ | 80 ; 60 ; 20\n | Tổng cộng | Hồ sơ | 510 ; 340 ; 170\n");
    const std::vector<Cause> causes = causes_of(document);
    BOOST_TEST_REQUIRE(causes.size() == 1u);
    BOOST_TEST((causes[0].violated == std::vector<int>{0, 1, 2}));
    BOOST_TEST_REQUIRE(causes[0].corrections.size() == 2u);
    const Correction& lower = causes[0].corrections[0];
    BOOST_TEST_REQUIRE(lower.changes.size() == 3u);
    BOOST_TEST(lower.changes[0].ref.index == 1);
    BOOST_TEST(lower.changes[0].expected == "250");
    BOOST_TEST(lower.changes[2].expected == "90");
    BOOST_TEST(causes[0].corrections[1].changes[0].ref.index == 0);
}

BOOST_AUTO_TEST_CASE(what_would_break_the_row_itself_is_no_copy) {
    const tests::Document document = tests::make_document(
        "1 | Hộ tịch | Hồ sơ | 180 ; 120 ; 60\n2 | Đất đai | Hồ sơ | 180 ; 120 ; 60\n"
        "3 | Xây dựng | Hồ sơ | 80 ; 60 ; 20\n | Tổng cộng | Hồ sơ | 500 ; 350 ; 150\n");
    BOOST_TEST(causes_of(document).size() == 1u);
    const tests::Document other = tests::make_document(
        "1 | Hộ tịch | Hồ sơ | 180 ; 120 ; 60\n2 | Đất đai | Hồ sơ | 180 ; 120 ; 60\n"
        "3 | Xây dựng | Hồ sơ | 80 ; 60 ; 20\n | Tổng cộng | Hồ sơ | 500 ; 340 ; 170\n");
    BOOST_TEST(causes_of(other).empty());
}

// 60/180 = 33,3 % of the row above was copied with the rest; 90/250 is 36,0 %.
BOOST_AUTO_TEST_CASE(a_rate_is_copied_with_its_row) {
    const tests::Document document = tests::make_document(
        "1 | Hộ tịch | Hồ sơ | 180 ; 120 ; 60 ; 33,3%\n2 | Đất đai | Hồ sơ | 180 ; 120 ; 60 ; 33,3%\n"
        "3 | Xây dựng | Hồ sơ | 80 ; 60 ; 20 ; 25,0%\n | Tổng cộng | Hồ sơ | 510 ; 340 ; 170 ; 33,3%\n");
    std::vector<Judged> judged;
    const auto add = [&](RelationKind kind, int stated, std::vector<int> parts) {
        Relation one{.kind = kind, .certainty = Certainty::sure, .stated = {.fact = stated}};
        for (const int part : parts) one.parts.push_back({.fact = part});
        judged.push_back({one, evaluate(one, document.facts)});
    };
    for (int column = 0; column < 3; ++column) add(RelationKind::sum, 12 + column, {column, 4 + column, 8 + column});
    for (int row = 0; row < 4; ++row) {
        add(RelationKind::sum, 4 * row, {4 * row + 1, 4 * row + 2});
        add(RelationKind::ratio, 4 * row + 3, {4 * row + 2, 4 * row});
    }
    Equations equations(judged, document.facts);
    const std::vector<Cause> causes = copied_rows(equations, {0, 1, 2}, document.facts);
    BOOST_TEST_REQUIRE(causes.size() == 1u);
    const Correction& lower = causes[0].corrections[0];
    BOOST_TEST_REQUIRE(lower.changes.size() == 4u);
    BOOST_TEST(lower.changes[3].written == "33.3");
    BOOST_TEST(lower.changes[3].expected == "36");
}

BOOST_AUTO_TEST_CASE(rows_that_differ_are_none) {
    const tests::Document document = tests::make_document(
        "1 | Hộ tịch | Hồ sơ | 180 ; 120 ; 60\n2 | Đất đai | Hồ sơ | 181 ; 120 ; 61\n"
        "3 | Xây dựng | Hồ sơ | 80 ; 60 ; 20\n | Tổng cộng | Hồ sơ | 510 ; 340 ; 170\n");
    BOOST_TEST(causes_of(document).empty());
}

BOOST_AUTO_TEST_SUITE_END()
