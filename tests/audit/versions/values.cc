#include "audit/versions/values.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::audit;
using Outcome = Judgement::Outcome;

BOOST_AUTO_TEST_SUITE(values_tests)

namespace {

struct Cell {
    std::string written, unit;
    float confidence = 1;
    bool recognised = false;
    std::vector<normalize::OtherReading> readings = {};
};

Judgement judged(const Cell& before, const Cell& after) {
    const Lexicon& lexicon = built_in_lexicon();
    WordBook book;
    normalize::Quantity quantities[2];
    normalize::Unit units[2];
    VersionValue values[2];
    for (int i = 0; i < 2; ++i) {
        const Cell& cell = i == 0 ? before : after;
        quantities[i] = normalize::read_cell(cell.written, cell.unit, lexicon);
        units[i] = normalize::unit_of(cell.unit, lexicon);
        values[i] = {.quantity = &quantities[i],
                     .unit = &units[i],
                     .written = cell.written,
                     .confidence = cell.confidence,
                     .recognised = cell.recognised,
                     .readings = cell.readings};
    }
    return judge(values[0], values[1], book);
}

Outcome outcome(const Cell& before, const Cell& after) {
    return judged(before, after).outcome;
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_number_may_be_written_in_several_ways) {
    BOOST_TEST((outcome({"1.872", "Thủ tục"}, {"1872", "Thủ tục"}) == Outcome::same));
    BOOST_TEST((outcome({"05", "Văn bản"}, {"5", "Văn bản"}) == Outcome::same));
    BOOST_TEST((outcome({"100 %", "%"}, {"100", "%"}) == Outcome::same));
    BOOST_TEST((outcome({"1,5", "tỷ đồng"}, {"1.500", "triệu đồng"}) == Outcome::same));
    BOOST_TEST((outcome({"12/26", ""}, {"12 / 26", ""}) == Outcome::same));
    BOOST_TEST((outcome({"", "Người"}, {"-", "Người"}) == Outcome::same));
}

BOOST_AUTO_TEST_CASE(words_beside_the_same_number_may_differ) {
    BOOST_TEST((outcome({"45", "Hồ sơ"}, {"45 (dự kiến)", "Hồ sơ"}) == Outcome::words));
    BOOST_TEST((outcome({"45 (ước)", "Hồ sơ"}, {"45 (dự kiến)", "Hồ sơ"}) == Outcome::words));
    BOOST_TEST((outcome({"45 (Dự  kiến)", "Hồ sơ"}, {"45 (dự kiến)", "Hồ sơ"}) == Outcome::same));
    BOOST_TEST((outcome({"45", "Hồ sơ"}, {"45 hồ sơ", "Hồ sơ"}) == Outcome::same));
    BOOST_TEST((outcome({"45", "Hồ sơ"}, {"45 (dự kiến)", "Hồ sơ", 1, true}) == Outcome::same));
}

BOOST_AUTO_TEST_CASE(more_decimals_are_a_remark) {
    BOOST_TEST((outcome({"99,8", "%"}, {"99,80", "%"}) == Outcome::precision));
}

BOOST_AUTO_TEST_CASE(another_number_is_another_number) {
    BOOST_TEST((outcome({"402", "Thủ tục"}, {"420", "Thủ tục"}) == Outcome::differ));
    BOOST_TEST((outcome({"12/26", ""}, {"13/26", ""}) == Outcome::differ));
    BOOST_TEST((outcome({"28 (huyện 27, xã 01)", ""}, {"28 (huyện 26, xã 02)", ""}) == Outcome::differ));
    BOOST_TEST((outcome({"3.018", "triệu đồng"}, {"3.018", "tỷ đồng"}) == Outcome::unit));
    BOOST_TEST((outcome({"", "Người"}, {"12", "Người"}) == Outcome::appears));
    BOOST_TEST((outcome({"12", "Người"}, {"", "Người"}) == Outcome::vanishes));
    BOOST_TEST((outcome({"0", "Người"}, {"", "Người"}) == Outcome::vanishes));
}

BOOST_AUTO_TEST_CASE(words_are_no_numbers) {
    BOOST_TEST((outcome({"Chưa thực hiện", ""}, {"chưa\nthực hiện", ""}) == Outcome::same));
    BOOST_TEST((outcome({"Chưa thực hiện", ""}, {"Đã thực hiện", ""}) == Outcome::words));
}

BOOST_AUTO_TEST_CASE(what_was_not_read_surely_is_in_doubt) {
    const Judgement judgement = judged({"402", ""}, {.written = "482", .confidence = 0.8F, .recognised = true});
    BOOST_TEST((judgement.outcome == Outcome::differ && judgement.doubt == Doubt::unsure));
    BOOST_TEST((judged({"402", ""}, {.written = "482", .confidence = 0.99F, .recognised = true}).doubt == Doubt::none));
    // The other version says what the same pixels may show.
    const Cell scan{.written = "482",
                    .confidence = 0.99F,
                    .recognised = true,
                    .readings = {{.value = parse_plain("402").value(), .text = "402", .probability = 0.1F}}};
    BOOST_TEST((judged({"402", ""}, scan).doubt == Doubt::other_reading));
    BOOST_TEST((judged({"403", ""}, scan).doubt == Doubt::none));
    // An empty cell of a picture may have been overlooked.
    BOOST_TEST((judged({"402", ""}, {.written = "", .recognised = true}).doubt == Doubt::not_read));
    BOOST_TEST((judged({"402", ""}, {.written = ""}).doubt == Doubt::none));
}

BOOST_AUTO_TEST_SUITE_END()
