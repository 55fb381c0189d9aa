#include "audit/prose/implied_sums.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(implied_sums_tests)

namespace {

// "likely 318 = 265 + 53", a line a sum.
std::string sums(const std::string& lines) {
    const tests::Document document = tests::make_document(lines);
    std::vector<Relation> relations;
    add_implied_sums({document.statements, document.facts, built_in_lexicon()}, relations);
    const auto told = [&](const Term& term) { return to_plain(*number_of(term, document.facts)); };
    std::string text;
    for (const Relation& relation : relations) {
        text += (text.empty() ? "" : "\n") +
                std::string(relation.certainty == Certainty::likely ? "likely " : "possible ") + told(relation.stated);
        for (const Term& part : relation.parts) text += (&part == &relation.parts.front() ? " = " : " + ") + told(part);
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_sentences_behind_divide_a_total) {
    BOOST_TEST(sums("> Tổng số nhiệm vụ được giao là [326|nhiệm vụ|tổng số nhiệm vụ được giao]. Đã hoàn thành "
                    "[271|nhiệm vụ|đã hoàn thành]. Chưa hoàn thành [55|nhiệm vụ|chưa hoàn thành].") ==
               "likely 326 = 271 + 55");
}

BOOST_AUTO_TEST_CASE(a_total_that_does_not_hold_is_claimed_all_the_same) {
    BOOST_TEST(sums("> Tổng số nhiệm vụ được giao là [326|nhiệm vụ|tổng số nhiệm vụ được giao]. Đã hoàn thành "
                    "[271|nhiệm vụ|đã hoàn thành]. Chưa hoàn thành [65|nhiệm vụ|chưa hoàn thành].") ==
               "likely 326 = 271 + 65");
}

BOOST_AUTO_TEST_CASE(other_things_are_no_parts) {
    BOOST_TEST(sums("> Tổng số nhiệm vụ được giao là [326|nhiệm vụ|tổng số nhiệm vụ được giao]. Đã mở [271|lớp|lớp tập "
                    "huấn]. Đã kiểm tra [55|đơn vị|đơn vị].") == "");
    // What has a breakdown of its own is divided already.
    BOOST_TEST(sums("> Tổng số nhiệm vụ được giao là [326|nhiệm vụ|tổng số nhiệm vụ được giao]. Đã hoàn thành "
                    "[271|nhiệm vụ|đã hoàn thành]. Chưa hoàn thành [55|nhiệm vụ|chưa hoàn thành].\n"
                    "@ including 0: 1 2\n") == "");
}

BOOST_AUTO_TEST_SUITE_END()
