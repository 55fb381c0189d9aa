#include "grammar/inventory.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "grammar/recognize.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(inventory_tests)

namespace {
Statements statements_of(const std::vector<std::string>& lines) {
    Statements statements;
    for (const std::string& line : lines) {
        Paragraph paragraph;
        append(paragraph.text, test::line_of(line), 3);
        statements.paragraphs.push_back(paragraph);
    }
    count_unplaced_numbers(statements, built_in_lexicon());
    return statements;
}
}  // namespace

BOOST_AUTO_TEST_CASE(lines_of_numbers_are_told) {
    const Statements told = statements_of(
        {"Than 110,2 150,1 101,2", "Thép 200,0 210,0 105,0", "Đồng 20,0 21,0 105,0", "Chì 2,0 3,0 150,0"});
    BOOST_REQUIRE(told.unplaced.size() == 1U);
    BOOST_TEST(told.unplaced[0].page == 3);
    BOOST_TEST(told.unplaced[0].numbers == 12);
    BOOST_REQUIRE(told.diagnostics.size() == 1U);
    BOOST_TEST(told.diagnostics[0].code == "unplaced-numbers");
}

BOOST_AUTO_TEST_CASE(numbers_of_sentences_are_left_to_them) {
    const Statements told = statements_of({"theo quy định tại khoản 1 và khoản 2 của các điều 3, 4 và 5 nêu trên"});
    BOOST_TEST(told.unplaced.empty());
    BOOST_TEST(told.diagnostics.empty());
}

BOOST_AUTO_TEST_SUITE_END()
