#include "audit/relations/moved_values.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

#include "normalize/find_cell.h"
#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(moved_values_tests)

namespace {

// What a move puts back: "rows-swapped 0.0=40 1.0=12", each as row.column=value.
std::string told(const audit::Move& move, const normalize::Facts& facts) {
    std::string text(audit::name_of(move.slip));
    for (const audit::MovedValue& moved : move.back) {
        const normalize::Fact& fact = facts.facts[static_cast<std::size_t>(moved.term.fact)];
        text += " " + std::to_string(fact.row) + "." + std::to_string(fact.value) + "=" + to_string(moved.value);
    }
    return text;
}

bool has(const std::string& lines, int row, const std::string& wanted) {
    const tests::Document document = tests::make_document(lines);
    const int fact = normalize::fact_of_cell(document.facts, 0, row, 0);
    BOOST_REQUIRE(fact >= 0);
    const auto moves = audit::moves_of(document.facts, {.fact = fact});
    return std::any_of(moves.begin(), moves.end(),
                       [&](const audit::Move& move) { return told(move, document.facts) == wanted; });
}

constexpr const char* rows = "1 | Hộ tịch | Hồ sơ | 120\n2 | Đất đai | Hồ sơ | 845\n3 | Xây dựng | Hồ sơ | 31\n";

}  // namespace

BOOST_AUTO_TEST_CASE(the_values_of_two_rows_change_places) {
    BOOST_TEST(has(rows, 0, "rows-swapped 0.0=845 1.0=120"));
    BOOST_TEST(has(rows, 2, "rows-swapped 2.0=845 1.0=31"));
    BOOST_TEST(!has(rows, 0, "rows-swapped 0.0=31 2.0=120"));
}

BOOST_AUTO_TEST_CASE(rows_change_places_as_a_whole) {
    const std::string two = "1 | Hộ tịch | Hồ sơ | 120 ; 115\n2 | Đất đai | Hồ sơ | 845 ; 840\n";
    BOOST_TEST(has(two, 0, "rows-swapped 0.0=845 1.0=120"));
    BOOST_TEST(has(two, 0, "rows-swapped 0.0=845 1.0=120 0.1=840 1.1=115"));
    BOOST_TEST(has(two, 0, "shifted 0.0=115 0.1=120"));
}

BOOST_AUTO_TEST_CASE(a_row_stands_one_column_too_far) {
    const std::string right = "1 | Hộ tịch | Hồ sơ | 120 ; 120 ; 845 ; 31\n";
    BOOST_TEST(has(right, 0, "shifted 0.1=845 0.2=31"));
    const std::string left = "1 | Hộ tịch | Hồ sơ | 31 ; 845 ; 120 ; 120\n";
    BOOST_TEST(has(left, 0, "shifted 0.2=845 0.1=31"));
    // One digit stands twice by chance.
    BOOST_TEST(!has("1 | Hộ tịch | Hồ sơ | 5 ; 5 ; 845 ; 31\n", 0, "shifted 0.1=845 0.2=31"));
}

BOOST_AUTO_TEST_CASE(a_row_of_very_many_values_does_not_move_as_a_whole) {
    std::string one = "1 | Hộ tịch | Hồ sơ | 10", other = "2 | Đất đai | Hồ sơ | 50";
    for (int i = 1; i < 30; ++i) {
        one += " ; " + std::to_string(10 + i);
        other += " ; " + std::to_string(50 + i);
    }
    const tests::Document document = tests::make_document(one + "\n" + other + "\n");
    for (const audit::Move& move : audit::moves_of(document.facts, {.fact = 0})) BOOST_TEST(move.back.size() == 2u);
    const tests::Document twice = tests::make_document(one + "\n" + one + "\n");
    BOOST_TEST(audit::is_copied_row(twice.facts, 0, 0, 1));
}

BOOST_AUTO_TEST_CASE(the_cells_around_that_say_something_else) {
    const tests::Document document = tests::make_document(
        "1 | Hộ tịch | Hồ sơ | 120 ; 115\n2 | Đất đai | Hồ sơ | 845 ; 840\n3 | Xây dựng | Hồ sơ | 31 ; 840\n");
    const auto around = [&](int row, int value) {
        std::string text;
        for (const audit::Term& term :
             audit::cells_around(document.facts, {.fact = normalize::fact_of_cell(document.facts, 0, row, value)}))
            text += " " + to_plain(*document.facts.facts[static_cast<std::size_t>(term.fact)].quantity.value);
        return text;
    };
    BOOST_TEST(around(1, 0) == " 31 120 840");
    BOOST_TEST(around(2, 1) == " 31");
    BOOST_TEST(audit::cells_around(document.facts, {.fact = -1}).empty());
}

BOOST_AUTO_TEST_CASE(one_number_makes_no_copied_row) {
    const tests::Document document = tests::make_document("1 | Hộ tịch | Hồ sơ | 120\n2 | Đất đai | Hồ sơ | 120\n");
    BOOST_TEST(!audit::is_copied_row(document.facts, 0, 0, 1));
}

BOOST_AUTO_TEST_SUITE_END()
