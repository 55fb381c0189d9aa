#include "audit/rulebook/find_rows.h"

#include <boost/test/unit_test.hpp>

#include "audit/rule_example.h"
#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(find_rows_tests)

namespace {

Rulebook rulebook_of(const std::string& keys) {
    Rulebook rulebook;
    const auto problems = add_rules(rulebook,
                                    "[[rule]]\nid = \"a\"\nseverity = \"error\"\nsource = \"s\"\nexplain.vi = \"v\"\n"
                                    "explain.en = \"e\"\nholds = \"h\"\nfails = \"f\"\n" +
                                        keys,
                                    "f", built_in_lexicon());
    for (const RuleProblem& problem : problems) BOOST_ERROR(problem.reason);
    return rulebook;
}

std::size_t applied(const Rulebook& rulebook, const std::string& lines) {
    const ExampleDocument document = read_example(lines, built_in_lexicon());
    return RowFinder(document.statements, document.facts, rulebook, built_in_lexicon()).applications().size();
}

const std::string rows = "1 | Tổng số đơn | Đơn | 5\n1.1 | Số đơn cũ | Đơn | 2\n1.2 | Số đơn mới | Đơn | 3\n";

}  // namespace

BOOST_AUTO_TEST_CASE(parts_are_below_the_row_or_beside_it) {
    const Rulebook rulebook =
        rulebook_of("relation = \"sum\"\ntotal = \"tổng số đơn\"\nparts = [\"số đơn cũ\", \"số đơn mới\"]\n");
    BOOST_TEST(applied(rulebook, rows) == 1u);
    BOOST_TEST(applied(rulebook, "1 | Tổng số đơn | Đơn | 5\n2 | Số đơn cũ | Đơn | 2\n3 | Số đơn mới | Đơn | 3\n") ==
               1u);
    BOOST_TEST(applied(rulebook, "1 | Tổng số đơn | Đơn | 5\n2 | Số đơn cũ | Đơn | 2\n") == 0u);
    // Two that fit alike.
    BOOST_TEST(applied(rulebook, rows + "1.3 | Số đơn mới | Đơn | 3\n") == 0u);
}

BOOST_AUTO_TEST_CASE(rows_are_chosen_by_unit_number_and_what_stands_above) {
    const std::string parts = "parts = [\"số đơn cũ\"]\nrelation = \"at-most\"\n";
    BOOST_TEST(applied(rulebook_of(parts + "whole = { label = \"tổng số đơn\", unit = \"count\" }\n"), rows) == 1u);
    BOOST_TEST(applied(rulebook_of(parts + "whole = { label = \"tổng số đơn\", unit = \"money\" }\n"), rows) == 0u);
    BOOST_TEST(applied(rulebook_of(parts + "whole = { label = \"tổng số đơn\", stt = \"1\" }\n"), rows) == 1u);
    BOOST_TEST(applied(rulebook_of(parts + "whole = { label = \"tổng số đơn\", stt = \"3.*\" }\n"), rows) == 0u);
    const Rulebook under = rulebook_of(parts + "whole = { label = \"tổng số đơn\", under = \"… thể chế\" }\n");
    BOOST_TEST(applied(under, rows) == 0u);
    BOOST_TEST(applied(under, "= II | Cải cách thể chế\n" + rows) == 1u);
    const Rulebook unless = rulebook_of(parts + "whole = { label = \"tổng số đơn\", unless = \"… trực tuyến …\" }\n");
    BOOST_TEST(applied(unless, "1 | Tổng số đơn (trực tuyến) | Đơn | 5\n1.1 | Số đơn cũ | Đơn | 2\n") == 0u);
}

// No pattern knows this wording; the catalogue does.
BOOST_AUTO_TEST_CASE(rows_are_chosen_by_indicator) {
    const std::string levels =
        "1 | Tổng số thủ tục hành chính tại địa phương | Thủ tục | 5\n"
        "1.1 | Số TTHC cấp tỉnh | Thủ tục | 2\n1.2 | Số TTHC cấp huyện | Thủ tục | 3\n";
    const std::string keys = "relation = \"sum\"\ntotal = { indicator = \"procedures.total\" }\n";
    BOOST_TEST(applied(rulebook_of(keys + "parts = [{ indicator = \"procedures.total.province\" },\n"
                                          "{ label = \"không có\", indicator = \"procedures.total.district\" }]\n"),
                       levels) == 1u);
    BOOST_TEST(applied(rulebook_of(keys + "parts = [{ indicator = \"procedures.total.province\" },\n"
                                          "{ indicator = \"procedures.total.commune\" }]\n"),
                       levels) == 0u);
}

BOOST_AUTO_TEST_CASE(a_report_with_two_such_rows_is_unclear) {
    const Rulebook rulebook =
        rulebook_of("relation = \"at-most\"\nreach = \"report\"\nwhole = \"tổng số đơn\"\nparts = [\"số đơn cũ\"]\n");
    BOOST_TEST(applied(rulebook, "1 | Tổng số đơn | Đơn | 5\n---\n7 | Số đơn cũ | Đơn | 2\n") == 1u);
    BOOST_TEST(applied(rulebook, rows + "---\n1 | Tổng số đơn | Đơn | 5\n") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
