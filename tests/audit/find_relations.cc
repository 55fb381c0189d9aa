#include "audit/find_relations.h"

#include <boost/test/unit_test.hpp>

#include "make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(find_relations_tests)

BOOST_AUTO_TEST_CASE(relations_of_tables_and_prose_come_with_their_outcome) {
    const tests::Document document = tests::make_document(
        "> Ban hành [42|văn bản], gồm [13|Nghị quyết] và [29|Quyết định].\n@ consisting 0: 1 2 complete\n"
        "1 | Tổng số TTHC | Thủ tục | 9\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 3\n1.2 | Số TTHC cấp xã | Thủ tục | 4\n");
    const auto judged = tests::relations_of(document.statements, document.facts);
    BOOST_REQUIRE(judged.size() == 2u);
    BOOST_TEST((judged[0].evaluation.outcome == audit::Outcome::violated));
    BOOST_TEST((judged[1].evaluation.outcome == audit::Outcome::holds));
}

BOOST_AUTO_TEST_SUITE_END()
