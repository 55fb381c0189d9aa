#include "audit/findings/likely_change.h"

#include <boost/test/unit_test.hpp>

#include "normalize/find_cell.h"
#include "tests/audit/make_table.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(likely_change_tests)

namespace {

struct Report {
    explicit Report(const std::string& lines)
        : document(tests::make_document(lines)),
          judged(tests::relations_of(document.statements, document.facts)),
          equations(judged, document.facts),
          changes(document.facts, equations) {}

    // "297 swap": what the value of the row would be if it had to be that number.
    std::string told(int row, std::int64_t meant) {
        const int variable = equations.find({.fact = fact_of_cell(document.facts, 0, row, 0)});
        BOOST_TEST_REQUIRE(variable >= 0);
        const std::optional<Trial> trial =
            changes.trial_of(variable, {.low = Rational(meant), .high = Rational(meant)});
        return trial ? to_plain(trial->value) + " " + std::string(name_of(trial->slip)) : "none";
    }

    tests::Document document;
    std::vector<Judged> judged;
    Equations equations;
    LikelyChanges changes;
};

constexpr const char* rows =
    "1 | Tổng số TTHC | Thủ tục | 1.931\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 279\n"
    "1.2 | Số TTHC cấp huyện | Thủ tục | 279\n1.3 | Số TTHC cấp xã | Thủ tục | 132\n";

}  // namespace

BOOST_AUTO_TEST_CASE(the_likeliest_slip_explains_the_value) {
    Report report(rows);
    BOOST_TEST(report.told(1, 297) == "297 swap");
    BOOST_TEST(report.told(3, 192) == "192 digit");
    BOOST_TEST(report.told(3, 1320) == "1320 lost-digit");
    BOOST_TEST(report.told(1, 1520) == "1520 neighbour");
    BOOST_TEST(report.told(3, 1520) == "1520 other");
}

BOOST_AUTO_TEST_CASE(what_stays_as_it_is_is_no_change) {
    BOOST_TEST(Report(rows).told(3, 132) == "none");
}

BOOST_AUTO_TEST_CASE(another_reading_of_the_pixels_comes_first) {
    Report report(rows);
    normalize::Fact& fact = report.document.facts.facts[3];
    fact.place.confidence = 0.6F;
    fact.readings = {{.value = {.coefficient = 182}, .text = "182", .probability = 0.4F}};
    BOOST_TEST(report.told(3, 182) == "182 misread");
}

BOOST_AUTO_TEST_SUITE_END()
