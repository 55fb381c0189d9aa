#include "output/html/spots.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(spots_tests)

namespace {

std::string told(const std::vector<Spot>& spots) {
    std::string out;
    for (const Spot& spot : spots) {
        out += spot.id + " " + std::to_string(static_cast<int>(spot.box.x0)) + "," +
               std::to_string(static_cast<int>(spot.box.y0)) + "-" + std::to_string(static_cast<int>(spot.box.x1)) +
               ";";
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_figures_where_they_stand) {
    const tests::Sample sample = tests::sample();
    const Spots spots = spots_of(sample.report());
    BOOST_TEST(told(spots.at(1)) == "f1 72,300-190;");
    BOOST_TEST(told(spots.at(2)).starts_with("t1.r1.v1 400,100-440;t1.r2.v1 400,120-440;"), told(spots.at(2)));
}

// "1.030/1.240" at the end of a line, "hồ sơ" on the next.
BOOST_AUTO_TEST_CASE(a_figure_over_a_line_end_has_a_box_a_line) {
    tests::Sample sample = tests::sample();
    grammar::Paragraph paragraph;
    paragraph.text.text = "Nay 1.030/1.240 hồ sơ";
    const auto run = [&](std::uint32_t begin, std::uint32_t end, int page, const Box& box) {
        paragraph.text.runs.push_back({.begin = begin, .end = end, .place = {.page = page, .box = box}});
    };
    run(0, 3, 1, {60, 300, 80, 312});
    run(4, 15, 1, {400, 300, 470, 312});
    run(16, 20, 1, {60, 316, 75, 328});
    run(21, 25, 1, {78, 316, 90, 328});
    sample.statements.paragraphs.push_back(paragraph);
    grammar::Figure& figure = sample.statements.figures[0];
    figure.paragraph = static_cast<int>(sample.statements.paragraphs.size()) - 1;
    figure.begin = 4;
    figure.end = 25;
    BOOST_TEST(told(spots_of(sample.report()).at(1)) == "f1 400,300-470;f1 60,316-90;");
    sample.statements.paragraphs.back().text.runs[2].place.page = 2;  // and over the end of a page
    sample.statements.paragraphs.back().text.runs[3].place.page = 2;
    const Spots spots = spots_of(sample.report());
    BOOST_TEST(told(spots.at(1)) == "f1 400,300-470;");
    BOOST_TEST(told(spots.at(2)).find("f1 60,316-90;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(readings_in_doubt_are_marked) {
    tests::Sample sample = tests::sample();
    BOOST_TEST(!spots_of(sample.report()).at(1)[0].unsure);
    sample.statements.figures[0].place.confidence = 0.89F;
    BOOST_TEST(spots_of(sample.report()).at(1)[0].unsure);
}

BOOST_AUTO_TEST_CASE(what_was_not_read_where_its_place_is_known) {
    tests::Sample sample = tests::sample();
    sample.document.diagnostics = {{.code = "page-unsure", .message = "", .page = 1, .box = {}},
                                   {.code = "cell-not-read", .message = "", .page = 1, .box = {20, 30, 40, 50}}};
    BOOST_TEST(told(spots_of(sample.report()).at(1)) == "f1 72,300-190;n2 20,30-40;");
}

BOOST_AUTO_TEST_CASE(rows_and_sections_only_where_a_finding_speaks_of_them) {
    tests::Sample sample = tests::sample();
    const auto has = [&](int page, const std::string& id) {
        const Spots spots = spots_of(sample.report());
        return spots.contains(page) && std::ranges::find(spots.at(page), id, &Spot::id) != spots.at(page).end();
    };
    sample.audit.findings.clear();
    sample.statements.sections[0].place = {.page = 1, .box = {60, 50, 200, 62}};
    BOOST_TEST((!has(2, "t1.r1") && !has(1, "s1")));
    audit::Finding finding;
    finding.refs = {{.kind = audit::Ref::Kind::row, .table = 0, .index = 0},
                    {.kind = audit::Ref::Kind::section, .index = 0},
                    {.kind = audit::Ref::Kind::section, .index = 7}};
    sample.audit.findings.push_back(finding);
    BOOST_TEST((has(2, "t1.r1") && has(1, "s1") && !has(1, "s8")));
}

BOOST_AUTO_TEST_SUITE_END()
