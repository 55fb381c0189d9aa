#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "grammar/words/counted_nouns.h"
#include "tests/cases.h"
#include "tests/grammar/prose.h"

using namespace solieu;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(figures_tests)

BOOST_AUTO_TEST_CASE(cases) {
    const std::vector<Case> all = read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/prose.txt");
    BOOST_TEST(all.size() >= 60u);
    for (const Case& one : all) {
        BOOST_TEST(figures_as_lines(statements_of(one.input)) == one.expected,
                   "line " << one.line << " " << one.name << "\n"
                           << figures_as_lines(statements_of(one.input)));
    }
}

BOOST_AUTO_TEST_CASE(each_example_of_not_figures_holds_none) {
    const auto lines = built_in_lexicon().rows("not_figures.tsv");
    BOOST_TEST(lines.size() > 50u);
    for (const PackRow& fields : lines) {
        BOOST_TEST_REQUIRE(fields.fields.size() == 4u, fields[0] << " " << fields[3]);
        BOOST_TEST(statements_of(fields[3]).figures.empty(), "not a figure: " << fields[3]);
    }
}

BOOST_AUTO_TEST_CASE(each_example_of_counted_nouns_has_its_unit) {
    const auto lines = built_in_lexicon().rows("counted_nouns.tsv");
    BOOST_TEST(lines.size() > 300u);
    for (const PackRow& fields : lines) {
        BOOST_TEST_REQUIRE(fields.fields.size() == 4u, fields[0]);
        const grammar::Statements statements = statements_of("Tổng cộng có " + std::string(fields[3]) + ".");
        BOOST_TEST_REQUIRE(statements.figures.size() == 1u, fields[3]);
        BOOST_TEST(statements.figures[0].unit == fields[0]);
        BOOST_TEST(grammar::kind_of_unit(statements.figures[0].unit, built_in_lexicon()) == fields[1]);
    }
}

BOOST_AUTO_TEST_CASE(the_raw_text_is_that_of_the_paragraph) {
    const grammar::Statements statements =
        statements_of("Đã hoàn thành 13/25 chỉ tiêu, đạt 52,00 %; chi 5,5 triệu đồng/7 triệu đồng.");
    BOOST_TEST_REQUIRE(statements.figures.size() == 3u);
    const std::string& text = statements.paragraphs[0].text.text;
    for (const grammar::Figure& figure : statements.figures) {
        BOOST_TEST(figure.raw == text.substr(figure.begin, figure.end - figure.begin));
    }
    BOOST_TEST(statements.figures[0].raw == "13/25 chỉ tiêu");
    BOOST_TEST(statements.figures[1].raw == "52,00 %");
    BOOST_TEST(statements.figures[2].raw == "5,5 triệu đồng/7 triệu đồng");
}

BOOST_AUTO_TEST_CASE(figures_know_their_section_and_place) {
    grammar::Statements statements = statements_of("# I. Kết quả\nCó 15 hồ sơ.");
    statements.paragraphs[1].text.runs = {{.begin = 4, .end = 6, .place = {.page = 3, .box = {1, 2, 3, 4}}},
                                          {.begin = 7, .end = 12, .place = {.page = 3, .box = {4, 2, 9, 4}}}};
    grammar::find_figures(statements, built_in_lexicon());
    BOOST_TEST_REQUIRE(statements.figures.size() == 1u);
    BOOST_TEST(statements.figures[0].section == 0);
    BOOST_TEST(statements.figures[0].place.page == 3);
    BOOST_TEST(statements.figures[0].place.box.x1 == 9);
}

BOOST_AUTO_TEST_CASE(closing_and_captions_hold_none) {
    grammar::Statements statements = statements_of("Có 15 hồ sơ.\nCó 15 hồ sơ.\nCó 15 hồ sơ.");
    statements.paragraphs[0].kind = grammar::ParagraphKind::closing;
    statements.paragraphs[1].kind = grammar::ParagraphKind::caption;
    grammar::find_figures(statements, built_in_lexicon());
    BOOST_TEST(statements.figures.size() == 1u);
}

BOOST_AUTO_TEST_CASE(hostile_text_ends_soon) {
    std::string text;
    for (int i = 0; i < 30000; ++i) text += "(1, 2/3 và 4.5.6 trong đó gồm: không có; 7% hồ sơ. ";
    grammar::Statements statements;
    statements.paragraphs.resize(2);
    statements.paragraphs[0].text.text = text;
    statements.paragraphs[1].text.text = std::string(300000, '0') + " hồ sơ \xff\xfe\x80 " + std::string(300000, '(');
    grammar::find_dates(statements, built_in_lexicon());
    grammar::find_citations(statements, built_in_lexicon());
    grammar::find_figures(statements, built_in_lexicon());
    grammar::find_breakdowns(statements, built_in_lexicon());
    BOOST_TEST(statements.figures.size() > 1000u);
}

BOOST_AUTO_TEST_CASE(more_figures_than_are_read_are_said) {
    grammar::Statements statements = statements_of("Có 12 hồ sơ.\nCó 13 hồ sơ.\nCó 14 hồ sơ.");
    BOOST_TEST_REQUIRE(statements.figures.size() == 3u);
    BOOST_TEST(statements.diagnostics.empty());
    grammar::find_figures(statements, built_in_lexicon(), 3);
    BOOST_TEST(statements.figures.size() == 3u);
    BOOST_TEST(statements.diagnostics.empty());
    grammar::find_figures(statements, built_in_lexicon(), 2);
    BOOST_TEST(statements.figures.size() == 2u);
    BOOST_TEST_REQUIRE(statements.diagnostics.size() == 1u);
    BOOST_TEST(statements.diagnostics[0].code == "too-many-figures");
    BOOST_TEST((statements.diagnostics[0].severity == Severity::warning));
}

BOOST_AUTO_TEST_SUITE_END()
