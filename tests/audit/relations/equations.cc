#include "audit/relations/equations.h"

#include <boost/test/unit_test.hpp>

#include "audit/find_relations.h"
#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(equations_tests)

namespace {

struct Fixture {
    explicit Fixture(const std::string& lines)
        : document(tests::make_document(lines)),
          judged(tests::relations_of(document.statements, document.facts)),
          equations(judged, document.facts) {}

    tests::Document document;
    std::vector<audit::Judged> judged;
    audit::Equations equations;

    // What the member of the first relation may be written as: "297" or "19650…19749".
    [[nodiscard]] std::string needed(std::size_t member) const {
        const int variable = equations.members(0)[member];
        const auto written = equations.written_within(variable, equations.solve(0, variable));
        if (!written) return "nothing";
        const std::string low = written->low.str(), high = written->high.str();
        return low == high ? low : low + "…" + high;
    }
};

constexpr const char* wrong_sum =
    "1 | Tổng số TTHC | Thủ tục | 1.931\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 1.502\n"
    "1.2 | Số TTHC cấp huyện | Thủ tục | 279\n1.3 | Số TTHC cấp xã | Thủ tục | 132\n";

}  // namespace

BOOST_AUTO_TEST_CASE(a_sum_is_solved_for_each_of_its_numbers) {
    const Fixture sum(wrong_sum);
    BOOST_TEST(!sum.equations.holds(0));
    BOOST_TEST(sum.needed(0) == "1913");
    BOOST_TEST(sum.needed(1) == "1520");
    BOOST_TEST(sum.needed(2) == "297");
    BOOST_TEST(sum.needed(3) == "150");
}

// 32 of 83 are 38,55 %; 84,21 % with a part of 32 leaves one whole.
BOOST_AUTO_TEST_CASE(a_rate_is_solved_for_rate_part_and_whole) {
    const Fixture rate(
        "1 | Tỷ lệ giải quyết PAKN | % | 84,21\n1.1 | Tổng số PAKN đã tiếp nhận | PAKN | 83\n"
        "1.2 | Số PAKN đã giải quyết xong | PAKN | 32\n");
    BOOST_TEST(rate.needed(0) == "3855");
    BOOST_TEST(rate.needed(2) == "38");
}

BOOST_AUTO_TEST_CASE(a_change_is_seen_by_all_equations_and_can_be_taken_back) {
    Fixture sum(wrong_sum);
    const int part = sum.equations.members(0)[2];
    const Decimal before = sum.equations.change(part, {.coefficient = 297});
    BOOST_TEST(sum.equations.holds(0));
    sum.equations.change(part, before);
    BOOST_TEST(!sum.equations.holds(0));
    BOOST_TEST(sum.needed(2) == "297");
}

BOOST_AUTO_TEST_CASE(a_number_below_zero_is_no_answer) {
    const Fixture sum(
        "1 | Tổng số TTHC | Thủ tục | 3\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 7\n1.2 | Số TTHC cấp xã | Thủ tục | 9\n");
    BOOST_TEST(sum.needed(1) == "nothing");
    BOOST_TEST(sum.needed(0) == "16");
}

BOOST_AUTO_TEST_CASE(violated_relations_that_share_a_number_stand_together) {
    const Fixture two(
        "1 | Tổng số hồ sơ | Hồ sơ | 60\n1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 35\n1.1.1 | Số hồ sơ trực tuyến | Hồ sơ | "
        "10\n"
        "1.1.2 | Số hồ sơ trực tiếp | Hồ sơ | 20\n1.2 | Số hồ sơ cấp xã | Hồ sơ | 30\n"
        "2 | Tổng số TTHC | Thủ tục | 4\n2.1 | Số TTHC cấp tỉnh | Thủ tục | 1\n2.2 | Số TTHC cấp xã | Thủ tục | 2\n");
    const auto groups = two.equations.violated_groups();
    BOOST_REQUIRE(groups.size() == 2u);
    BOOST_TEST(groups[0].size() + groups[1].size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
