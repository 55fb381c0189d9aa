#include "audit/same/topic.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(topic_tests)

BOOST_AUTO_TEST_CASE(targets_and_changes_have_no_topic) {
    const tests::Document document =
        tests::make_document("1 | Tổng số TTHC | Thủ tục | 4\n> Giảm [8!|TTHC]; phấn đấu [9?|TTHC].\n");
    BOOST_TEST(
        audit::topics_of(document.statements, document.facts, audit::view_tables(document.statements, document.facts))
            .figures.empty());
}

BOOST_AUTO_TEST_CASE(populations) {
    const tests::Document document = tests::make_document(
        "1 | Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) tại địa phương | Đơn vị | 60\n2 | Số TTHC công bố mới | Thủ "
        "tục | 4\n"
        "3 | Tỷ lệ ĐVSNCL | % | 50\n");
    const audit::Topics topics =
        audit::topics_of(document.statements, document.facts, audit::view_tables(document.statements, document.facts));
    BOOST_TEST_REQUIRE(topics.rows.size() == 3U);
    BOOST_TEST(audit::is_population(topics.rows[0]));
    BOOST_TEST(!audit::is_population(topics.rows[1]));
    BOOST_TEST(!audit::is_population(topics.rows[2]));
}

BOOST_AUTO_TEST_SUITE_END()
