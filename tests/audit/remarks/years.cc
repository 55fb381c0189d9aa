#include "audit/remarks/years.h"

#include <boost/test/unit_test.hpp>

#include "output/words/messages.h"
#include "tests/audit/make_table.h"
#include "tests/cases.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(years_tests)

BOOST_AUTO_TEST_CASE(cases) {
    const auto all = tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/years.txt");
    BOOST_TEST(all.size() >= 12u);
    for (const tests::Case& one : all) {
        const tests::Document document = tests::make_document(one.input);
        const std::string found = tests::summary(tests::check(document), document.statements);
        BOOST_TEST(found == one.expected, one.file << ":" << one.line << " " << one.name << "\n--- found\n" << found);
    }
}

BOOST_AUTO_TEST_CASE(both_years_are_named) {
    const tests::Document document = tests::make_document(
        "% 2021 ; 2022 ; 2023 ; 2024\n1 | Tổng số TTHC của tỉnh | Thủ tục | 1.785 ; 18.420 ; 1.870 ; 1.861\n");
    const auto findings = audit::find_odd_years(document.statements, document.facts,
                                                audit::view_tables(document.statements, document.facts));
    BOOST_TEST_REQUIRE(findings.size() == 1u);
    BOOST_TEST(findings[0].refs.size() == 2u);
    for (const char* part : {"2021", "2022", "18.420", "1.785"}) {
        BOOST_TEST(output::text_of(findings[0].message, output::Language::vi).find(part) != std::string::npos, part);
        BOOST_TEST(output::text_of(findings[0].message, output::Language::en).find(part) != std::string::npos, part);
    }
}

BOOST_AUTO_TEST_CASE(nothing_in_nothing) {
    BOOST_TEST(audit::find_odd_years({}, {}, {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
