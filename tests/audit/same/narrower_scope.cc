#include "audit/same/narrower_scope.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "audit/rule_example.h"
#include "audit/tables/table_view.h"
#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(narrower_scope_tests)

namespace {

// Whether the last figure of the sentence counts less than the row.
bool last_is_narrower(const std::string& row, const std::string& sentence) {
    const Lexicon& lexicon = built_in_lexicon();
    const ExampleDocument document = read_example("1 | " + row + " | Hồ sơ | 12.150\n> " + sentence + ".\n", lexicon);
    const std::vector<TableView> views = view_tables(document.statements, document.facts);
    const Told told{document.statements, document.facts, views, lexicon,
                    topics_of(document.statements, document.facts, views)};
    BOOST_REQUIRE_MESSAGE(!told.topics.rows.empty() && !told.topics.figures.empty(), sentence);
    return is_narrower(told, told.topics.figures.back(), told.topics.rows.front());
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_a_sentence_begins_with_holds_to_its_end) {
    for (const PackRow& row : built_in_lexicon().rows("scope_words.tsv"))
        BOOST_TEST(last_is_narrower("Số hồ sơ đã giải quyết", std::string(row[3])), row[3]);
    BOOST_TEST(last_is_narrower("Số hồ sơ đã giải quyết", "Trong quý IV tiếp nhận 3.200 hồ sơ; giải quyết 3.150 hồ sơ"));
}

BOOST_AUTO_TEST_CASE(the_whole_is_not_narrower) {
    for (const char* sentence : {"Toàn tỉnh tiếp nhận 12.450 hồ sơ, giải quyết 12.105 hồ sơ",
                                 "Đã kiểm tra 12 cơ quan. Tiếp nhận 12.450 hồ sơ, giải quyết 12.105 hồ sơ"})
        BOOST_TEST(!last_is_narrower("Số hồ sơ đã giải quyết", sentence), sentence);
}

// A row of the body itself.
BOOST_AUTO_TEST_CASE(a_row_may_have_the_same_scope) {
    const std::string sentence = "Cấp xã tiếp nhận 1.400 hồ sơ, giải quyết 1.395 hồ sơ";
    BOOST_TEST(!last_is_narrower("Số hồ sơ cấp xã đã giải quyết", sentence));
    BOOST_TEST(last_is_narrower("Số hồ sơ đã giải quyết", sentence));
}

BOOST_AUTO_TEST_SUITE_END()
