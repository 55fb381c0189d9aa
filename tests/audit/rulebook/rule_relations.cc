#include "audit/rulebook/rule_relations.h"

#include <boost/test/unit_test.hpp>

#include "audit/rule_example.h"
#include "audit/rulebook/pack_rules.h"
#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(rule_relations_tests)

namespace {

std::vector<Relation> relations_of(const ExampleDocument& document) {
    const Rulebook& rulebook = built_in_lexicon().of<PackRules>().book;
    const RowFinder finder(document.statements, document.facts, rulebook, built_in_lexicon());
    return rule_relations(document.statements, document.facts, rulebook, finder);
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_relation_a_value_column) {
    const ExampleDocument document = read_example(
        "% Năm 2023 ; Năm 2024\n3.4 | Tỷ lệ giải quyết PAKN | % | 50 ; 100\n"
        "3.4.1 | Tổng số PAKN đã tiếp nhận | PAKN | 4 ; 6\n3.4.2 | Số PAKN đã giải quyết xong | PAKN | 2 ; 6\n",
        built_in_lexicon());
    std::size_t bounds = 0;
    for (const Relation& relation : relations_of(document)) {
        BOOST_REQUIRE(!relation.rule.empty());
        bounds += relation.kind == RelationKind::at_most ? 1 : 0;
    }
    BOOST_TEST(bounds == 2u);
}

// The total of four kinds of units of which the rule knows three; the fourth may be a misread label too.
BOOST_AUTO_TEST_CASE(a_part_that_the_rule_does_not_know_makes_the_sum_unsure) {
    const auto sums = [](const std::string& first, const std::string& last) {
        const ExampleDocument document = read_example("1 | Tổng số ĐVSNCL | Đơn vị | 694\n" + first +
                                                          "1.2 | Số ĐVSNCL thuộc sở, ngành | Đơn vị | 88\n"
                                                          "1.3 | Số ĐVSNCL thuộc UBND cấp huyện | Đơn vị | 601\n" +
                                                          last,
                                                      built_in_lexicon());
        std::vector<Certainty> found;
        for (const Relation& relation : relations_of(document)) {
            if (relation.kind == RelationKind::sum) found.push_back(relation.certainty);
        }
        return found;
    };
    BOOST_TEST(sums("1.1 | Số ĐVSNCTL thuộc UBND tỉnh | Đơn vị | 5\n", "").empty());
    // A part that the rule does not know but that closes the sum belongs to it; the other sums stay unsure.
    BOOST_TEST(sums("", "1.4 | Số ĐVSNCL thuộc Ban Quản lý khu kinh tế | Đơn vị | 5\n").size() == 1u);
    BOOST_TEST((sums("", "1.4 | Tỷ lệ ĐVSNCL đã cắt giảm | % | 5\n") == std::vector<Certainty>{Certainty::sure}));
}

// Total and part of two rates in one flat list: nobody can tell which are whose, unless it holds.
BOOST_AUTO_TEST_CASE(rows_between_two_rates_claim_nothing_when_unclear) {
    const ExampleDocument document = read_example(
        "1 | Tổng số PAKN đã tiếp nhận | PAKN | 4\n2 | Số PAKN đã giải quyết xong | PAKN | 2\n"
        "3 | Tỷ lệ giải quyết PAKN của sở | % | 75\n"
        "4 | Tổng số PAKN đã tiếp nhận | PAKN | 8\n5 | Số PAKN đã giải quyết xong | PAKN | 5\n",
        built_in_lexicon());
    for (const Relation& relation : relations_of(document))
        BOOST_TEST((relation.kind != RelationKind::ratio || relation.certainty == Certainty::possible));
}

BOOST_AUTO_TEST_CASE(the_same_relation_stays_once_and_names_its_rule) {
    const ExampleDocument document =
        read_example("1 | Số đơn | Đơn | 3\n2 | Số đơn | Đơn | 1\n3 | Số đơn | Đơn | 2\n", built_in_lexicon());
    const Relation structural{
        .certainty = Certainty::likely, .stated = {.fact = 0}, .parts = {{.fact = 1}, {.fact = 2}}};
    Relation ruled = structural;
    ruled.certainty = Certainty::sure;
    ruled.rule = "a.rule";
    std::swap(ruled.parts[0], ruled.parts[1]);
    const auto joined = join_relations({structural}, {ruled}, document.facts);
    BOOST_REQUIRE(joined.size() == 1u);
    BOOST_TEST((joined[0].certainty == Certainty::sure));
    BOOST_TEST(joined[0].rule == "a.rule");
}

// What the rule does not name is no part. Other parts divide the total in another way: both are claimed.
BOOST_AUTO_TEST_CASE(a_rule_that_holds_takes_the_place_of_a_sum_that_fails_with_its_parts) {
    const ExampleDocument document = read_example(
        "1 | Số hồ sơ | Hồ sơ | 50\n2 | Trực tuyến | Hồ sơ | 30\n3 | Trực tiếp | Hồ sơ | 20\n4 | Đúng hạn | Hồ sơ | "
        "45\n5 | Quá hạn | Hồ sơ | 4\n",
        built_in_lexicon());
    const auto sum = [](std::vector<Term> parts) {
        return Relation{
            .kind = RelationKind::sum, .certainty = Certainty::likely, .stated = {.fact = 0}, .parts = parts};
    };
    Relation ruled = sum({{.fact = 1}, {.fact = 2}});
    ruled.rule = "a.rule";
    BOOST_TEST(join_relations({sum({{.fact = 1}, {.fact = 2}, {.fact = 4}})}, {ruled}, document.facts).size() == 1u);
    BOOST_TEST(join_relations({sum({{.fact = 3}, {.fact = 4}})}, {ruled}, document.facts).size() == 2u);
}

// Two rows that a scan made one: the indicator is the lower one's, the number the upper one's.
BOOST_AUTO_TEST_CASE(a_count_is_no_rate_whatever_its_indicator) {
    const auto ratios = [](const std::string& row) {
        std::size_t count = 0;
        for (const Relation& relation :
             relations_of(read_example(row + "3.4.1 | Tổng số PAKN đã tiếp nhận | PAKN | 40\n"
                                             "3.4.2 | Số PAKN đã giải quyết xong | PAKN | 20\n",
                                       built_in_lexicon())))
            count += relation.kind == RelationKind::ratio ? 1 : 0;
        return count;
    };
    BOOST_TEST(ratios("3.4 | Tỷ lệ giải quyết PAKN về quy định TTHC | % | 50\n") == 1u);
    BOOST_TEST(ratios("3.4 | Số PAKN về quy định TTHC đã công khai Tỷ lệ giải quyết PAKN | PAKN | 3094\n") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
