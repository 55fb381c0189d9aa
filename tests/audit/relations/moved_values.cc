#include "audit/relations/moved_values.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

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
    const int fact = audit::fact_of_cell(document.facts, 0, row, 0);
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

BOOST_AUTO_TEST_CASE(a_cell_that_is_not_there_has_no_fact) {
    const tests::Document document = tests::make_document(rows);
    BOOST_TEST(audit::fact_of_cell(document.facts, 0, 3, 0) == -1);
    BOOST_TEST(audit::fact_of_cell(document.facts, 1, 0, 0) == -1);
    BOOST_TEST(audit::fact_of_cell(document.facts, 0, 0, 1) == -1);
}

BOOST_AUTO_TEST_CASE(one_number_makes_no_copied_row) {
    const tests::Document document = tests::make_document("1 | Hộ tịch | Hồ sơ | 120\n2 | Đất đai | Hồ sơ | 120\n");
    BOOST_TEST(!audit::is_copied_row(document.facts, 0, 0, 1));
}

BOOST_AUTO_TEST_SUITE_END()
