#include "audit/findings/localise.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "audit/find_relations.h"
#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(localise_tests)

namespace {

std::string told(const audit::Correction& correction, const grammar::Statements& statements) {
    std::string text;
    for (const audit::Change& change : correction.changes) {
        text += (text.empty() ? "" : " + ") + tests::name_of(change.ref, statements) + " " + change.expected + " " +
                std::string(audit::name_of(change.slip));
    }
    return text;
}

struct Localised {
    tests::Document document;
    audit::Localisation localisation;
};

Localised localise(const std::string& lines, const audit::LocaliseLimits& limits = {}) {
    Localised result{tests::make_document(lines), {}};
    const auto judged = tests::relations_of(result.document.statements, result.document.facts);
    result.localisation = audit::localise(judged, result.document.facts, limits);
    return result;
}

// The likeliest correction of each cause: "row 1.2 297 swap".
std::string best(const std::string& lines) {
    const Localised result = localise(lines);
    std::string text;
    for (const audit::Cause& cause : result.localisation.causes) {
        text += text.empty() ? "" : "; ";
        text += cause.corrections.empty() ? "none" : told(cause.corrections.front(), result.document.statements);
        if (cause.limited) text += " (limited)";
    }
    return text.empty() ? "nothing" : text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_agrees_has_no_cause) {
    BOOST_TEST(best("1 | Tổng số TTHC | Thủ tục | 3\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 1\n1.2 | Số TTHC cấp xã | Thủ "
                    "tục | 2\n") == "nothing");
}

// 777 = 7 + 105 + 665: a swap explains 150, no single slip the others.
BOOST_AUTO_TEST_CASE(the_smallest_slip_is_likeliest) {
    BOOST_TEST(best("1 | Tổng số đơn vị | Đơn vị | 777\n1.1 | Số đơn vị thuộc UBND tỉnh | Đơn vị | 7\n"
                    "1.2 | Số đơn vị thuộc sở, ngành | Đơn vị | 150\n1.3 | Số đơn vị thuộc UBND cấp huyện | Đơn vị | "
                    "665\n") == "row 1.2 105 swap");
}

// 1.1 is vouched for by its own parts: to change it two numbers would have to change.
BOOST_AUTO_TEST_CASE(relations_that_hold_must_go_on_holding) {
    const Localised result = localise(
        "1 | Tổng số hồ sơ | Hồ sơ | 60\n1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 30\n1.1.1 | Số hồ sơ trực tuyến | Hồ sơ | "
        "10\n1.1.2 | Số hồ sơ trực tiếp | Hồ sơ | 20\n1.2 | Số hồ sơ cấp xã | Hồ sơ | 20\n");
    BOOST_REQUIRE(result.localisation.causes.size() == 1u);
    for (const audit::Correction& correction : result.localisation.causes[0].corrections) {
        const std::string text = told(correction, result.document.statements);
        BOOST_TEST((correction.changes.size() > 1 || text.find("row 1.1 ") == std::string::npos), text);
    }
}

// One number in two violated relations explains both.
BOOST_AUTO_TEST_CASE(one_number_that_mends_several_relations_is_found) {
    BOOST_TEST(best("1 | Tổng số hồ sơ | Hồ sơ | 60\n1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 38\n1.1.1 | Số hồ sơ trực tuyến "
                    "| Hồ sơ | 11\n1.1.2 | Số hồ sơ trực tiếp | Hồ sơ | 19\n1.2 | Số hồ sơ cấp xã | Hồ sơ | 30\n") ==
               "row 1.1 30 digit");
}

// Two independent slips in relations that share a number: no single change will do.
BOOST_AUTO_TEST_CASE(two_wrong_numbers_are_found_together) {
    const Localised result = localise(
        "1 | Tổng số hồ sơ | Hồ sơ | 6.010\n1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 3.105\n1.1.1 | Số hồ sơ trực tuyến | Hồ "
        "sơ "
        "| 1.041\n1.1.2 | Số hồ sơ trực tiếp | Hồ sơ | 2.604\n1.2 | Số hồ sơ cấp xã | Hồ sơ | 3.295\n");
    BOOST_REQUIRE(result.localisation.causes.size() == 1u);
    BOOST_REQUIRE(!result.localisation.causes[0].corrections.empty());
    BOOST_TEST(result.localisation.causes[0].violated.size() == 2u);
    BOOST_TEST(result.localisation.causes[0].corrections[0].changes.size() == 2u);
}

// 12.480 stands in the text too: the row, not its parts, has the slip.
BOOST_AUTO_TEST_CASE(a_value_that_stands_elsewhere_too_is_believed) {
    BOOST_TEST(best("> Toàn tỉnh tiếp nhận [12.480|hồ sơ] trong năm.\n"
                    "1 | Tổng số hồ sơ | Hồ sơ | 12.490\n1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 7.320\n"
                    "1.2 | Số hồ sơ cấp xã | Hồ sơ | 5.160\n") == "row 1 12480 digit");
}

BOOST_AUTO_TEST_CASE(the_value_of_the_row_below_is_a_slip_of_its_own) {
    BOOST_TEST(best("1 | Tổng số TTHC | Thủ tục | 1.931\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 297\n"
                    "1.2 | Số TTHC cấp huyện | Thủ tục | 297\n1.3 | Số TTHC cấp xã | Thủ tục | 132\n") ==
               "row 1.1 1502 neighbour");
}

// Another reading of the pixels that fits is the likeliest explanation.
BOOST_AUTO_TEST_CASE(a_number_read_with_doubt_is_suspected_first) {
    tests::Document document = tests::make_document(
        "1 | Tổng số TTHC | Thủ tục | 85\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 51\n1.2 | Số TTHC cấp xã | Thủ tục | "
        "33\n");
    document.facts.facts[1].place.confidence = 0.6F;
    document.facts.facts[1].readings = {{.value = {.coefficient = 52}, .text = "52", .probability = 0.35F}};
    const auto judged = tests::relations_of(document.statements, document.facts);
    const auto localisation = audit::localise(judged, document.facts);
    BOOST_REQUIRE(localisation.causes.size() == 1u);
    BOOST_TEST(told(localisation.causes[0].corrections.front(), document.statements) == "row 1.1 52 misread");
}

// All rows conflict: the work ends at its limit, and the causes that were not looked at say so.
BOOST_AUTO_TEST_CASE(hostile_tables_end_at_the_limit) {
    std::string lines;
    for (int i = 0; i < 10'000; i += 4) {
        const std::string stt = std::to_string(i / 4 + 1);
        lines += stt + " | Tổng số TTHC | Thủ tục | " + std::to_string(7 * i + 11) + "\n";
        lines += stt + ".1 | Số TTHC cấp tỉnh | Thủ tục | " + std::to_string(3 * i + 5) + "\n";
        lines += stt + ".2 | Số TTHC cấp huyện | Thủ tục | " + std::to_string(5 * i + 9) + "\n";
        lines += stt + ".3 | Số TTHC cấp xã | Thủ tục | " + std::to_string(9 * i + 1) + "\n";
    }
    const audit::LocaliseLimits limits{.steps = 5'000};
    const Localised result = localise(lines, limits);
    BOOST_TEST(result.localisation.causes.size() >= 2'500u);
    BOOST_TEST(result.localisation.steps <= 5'000 + 100);
    BOOST_TEST(result.localisation.causes.back().limited);
    const auto& causes = result.localisation.causes;
    BOOST_TEST(std::any_of(causes.begin(), causes.end(), [](const audit::Cause& one) { return !one.limited; }));
    BOOST_TEST(causes.back().corrections.empty());
}

// One number in every relation: a group too large to be mended together is looked at relation by relation.
BOOST_AUTO_TEST_CASE(a_large_group_is_looked_at_relation_by_relation) {
    std::string lines = "> [100|hồ sơ]";
    for (int i = 0; i < 40; ++i) lines += ", [" + std::to_string(i + 3) + "|hồ sơ], [" + std::to_string(i + 1) + "|%]";
    lines += ".\n";
    for (int i = 0; i < 40; ++i)
        lines += "@ ratio " + std::to_string(2 * i + 1) + " 0 " + std::to_string(2 * i + 2) + "\n";
    const Localised result = localise(lines);
    BOOST_TEST(result.localisation.causes.size() == 40u);
    BOOST_TEST(result.localisation.causes.front().alone);
    BOOST_TEST(result.localisation.causes.front().limited);
    BOOST_TEST(!result.localisation.causes.front().corrections.empty());
}

BOOST_AUTO_TEST_SUITE_END()
