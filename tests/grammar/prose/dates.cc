#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "tests/cases.h"
#include "tests/grammar/prose.h"

using namespace solieu;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(dates_tests)

BOOST_AUTO_TEST_CASE(cases) {
    const std::vector<Case> all = read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/dates.txt");
    BOOST_TEST(all.size() >= 25u);
    for (const Case& one : all) {
        const std::string found = dates_as_lines(statements_of(one.input));
        BOOST_TEST(found == one.expected, "line " << one.line << " " << one.name << "\n" << found);
    }
}

BOOST_AUTO_TEST_CASE(raw_and_offsets) {
    const grammar::Statements statements = statements_of("Từ ngày 31/2/2031, tháng 9/2031 và ngày 5 tháng 6 năm 2031.");
    BOOST_TEST_REQUIRE(statements.dates.size() == 3u);
    BOOST_TEST(statements.dates[0].raw == "31/2/2031");
    BOOST_TEST(statements.dates[1].raw == "tháng 9/2031");
    BOOST_TEST(statements.dates[2].raw == "ngày 5 tháng 6 năm 2031");
    for (const grammar::Date& date : statements.dates) {
        BOOST_TEST(date.raw == statements.paragraphs[0].text.text.substr(date.begin, date.end - date.begin));
        BOOST_TEST(date.paragraph == 0);
    }
    BOOST_TEST(!statements.dates[1].has_day);
}

BOOST_AUTO_TEST_CASE(tables_are_read_too) {
    grammar::Statements statements = statements_of("Có 15 hồ sơ.");
    grammar::Table table;
    table.title = "Số liệu tính đến 15/9/2031";
    table.first_page = 4;
    grammar::Row row;
    row.label.text = "Số thủ tục";
    row.note.text = "Từ 01.1.2032";
    row.values.push_back({.column = 0, .text = {.text = "13/41", .runs = {}}, .place = {}});
    table.rows.push_back(row);
    statements.tables.push_back(table);
    grammar::find_dates(statements, built_in_lexicon());
    BOOST_TEST_REQUIRE(statements.dates.size() == 2u);
    BOOST_TEST(statements.dates[0].paragraph == -1);
    BOOST_TEST(statements.dates[0].place.page == 4);
    BOOST_TEST(statements.dates[1].raw == "01.1.2032");
}

BOOST_AUTO_TEST_SUITE_END()
