#include "output/html/data_lists.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(data_lists_tests)

namespace {

std::string text_of(const tests::Sample& sample, void (*write)(const Report&, const Sink&)) {
    std::string out;
    write(sample.report(), [&](std::string_view piece) { out += piece; });
    return out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_table_as_it_stood) {
    const std::string text = text_of(tests::sample(), write_tables_list);
    BOOST_TEST(has(text, "<tr data-s=\"t1.r1\">"), text);
    BOOST_TEST(has(text, "<th scope=\"row\">Tổng số hồ sơ</th>"), text);
    BOOST_TEST(has(text, "<td class=\"value\" data-s=\"t1.r1.v1\"><a href=\"#p2\" data-go=\"t1.r1.v1\">1.250</a></td>"),
               text);
}

BOOST_AUTO_TEST_CASE(how_a_value_was_read) {
    tests::Sample sample = tests::sample();
    sample.statements.tables[0].rows[0].values[0].place.confidence = 0.625F;
    sample.facts.facts[0].quantity.read = tests::plain("1260");
    const std::string text = text_of(sample, write_tables_list);
    BOOST_TEST(has(text, "<span class=\"vi\">máy đọc là 1.260</span><span class=\"en\">was read as 1260</span>"), text);
    BOOST_TEST(has(text, "<span class=\"en\">confidence </span>62 %"), text);
}

BOOST_AUTO_TEST_CASE(figures_by_section) {
    const std::string text = text_of(tests::sample(), write_figures_list);
    BOOST_TEST(has(text, "data-s=\"s1\"><th colspan=\"3\">1.4 Tiếp nhận</th>"), text);
    BOOST_TEST(has(text, "<a href=\"#p1\" data-go=\"f1\">1.030/1.240 hồ sơ</a>"), text);
}

BOOST_AUTO_TEST_CASE(a_report_without_data) {
    tests::Sample sample = tests::sample();
    sample.statements.tables.clear();
    sample.statements.figures.clear();
    BOOST_TEST(has(text_of(sample, write_tables_list), "There is no table."));
    BOOST_TEST(has(text_of(sample, write_figures_list), "There is no figure in the prose."));
}

BOOST_AUTO_TEST_CASE(words_of_the_document_are_text) {
    tests::Sample sample = tests::sample();
    const std::string live = "<svg/onload=x>";
    sample.document.file = live;
    sample.facts.report.title = live;
    sample.statements.tables[0].title = live;
    sample.statements.tables[0].columns[0].title = live;
    sample.statements.tables[0].rows[0].label.text = live;
    sample.statements.tables[0].rows[0].values[0].text.text = live;
    sample.statements.figures[0].raw = live;
    sample.statements.figures[0].subject = live;
    sample.statements.sections[0].title = live;
    for (const auto write : {write_tables_list, write_figures_list, write_about}) {
        const std::string text = text_of(sample, write);
        BOOST_TEST(!has(text, "<svg"), text);
        BOOST_TEST(has(text, "&lt;svg/onload=x&gt;"), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
