#include "normalize/values/marks.h"

#include <boost/test/unit_test.hpp>
#include <initializer_list>

#include "normalize/values/numeral.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(marks_tests)

namespace {

MarkEvidence evidence_of(std::initializer_list<std::string_view> numbers) {
    MarkEvidence evidence;
    for (const std::string_view number : numbers) add_evidence(number, evidence);
    return evidence;
}

std::string read(std::string_view number, Expectation expectation, const Marks& marks = {}) {
    const auto reading = read_numeral(number, expectation, marks);
    return reading ? to_plain(reading->value) : "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_say_what_their_marks_are) {
    BOOST_TEST((mark_of(evidence_of({"2.418,5"})) == DecimalMark::comma));
    BOOST_TEST((mark_of(evidence_of({"2.118.402"})) == DecimalMark::comma));
    BOOST_TEST((mark_of(evidence_of({"12,340.5"})) == DecimalMark::point));
    BOOST_TEST((mark_of(evidence_of({"2,118,402"})) == DecimalMark::point));
    BOOST_TEST((mark_of(evidence_of({"0.720"})) == DecimalMark::point));
    BOOST_TEST((mark_of(evidence_of({"-36,5"})) == DecimalMark::comma));
    BOOST_TEST((mark_of(evidence_of({"2.418", "17", "1.2.3", "1.2.34"})) == DecimalMark::unknown));
    BOOST_TEST((mark_of(evidence_of({"36,5", "36.5"})) == DecimalMark::unknown));
    BOOST_TEST((mark_of(evidence_of({"36,5", "2.418,75", "3.118,5", "36.5"})) == DecimalMark::comma));
    BOOST_TEST(evidence_of({"36,5", "2.418,75"}).whole_digits == 4);
}

BOOST_AUTO_TEST_CASE(text_gives_its_numbers) {
    MarkEvidence evidence;
    add_evidence_of_text("98.4% của 12/5/2031, 3.5/2", false, evidence);
    BOOST_TEST((mark_of(evidence) == DecimalMark::unknown));
    add_evidence_of_text("98.4%", true, evidence);
    BOOST_TEST((mark_of(evidence) == DecimalMark::unknown));  // one may be a slip
    add_evidence_of_text("97.5%", true, evidence);
    BOOST_TEST((mark_of(evidence) == DecimalMark::point));
}

BOOST_AUTO_TEST_CASE(three_digits_behind_a_mark_are_read_by_it) {
    const Marks comma{.near = DecimalMark::comma, .whole_digits = 2},
        point{.near = DecimalMark::point, .whole_digits = 2};
    const Marks far_point{.far = DecimalMark::point}, stored{.stored = true};
    BOOST_TEST(read("3.180", Expectation::measure) == "3180");
    BOOST_TEST(read("3.180", Expectation::measure, point) == "3.18");
    BOOST_TEST(read("3.180", Expectation::measure, far_point) == "3.18");
    BOOST_TEST(read("13,620", Expectation::money) == "13.62");
    BOOST_TEST(read("13,620", Expectation::money, far_point) == "13620");
    BOOST_TEST(read("13,620", Expectation::score) == "13.62");
    BOOST_TEST(read("13,620", Expectation::plain) == "13620");
    BOOST_TEST(read("13,620", Expectation::plain, comma) == "13.62");
    BOOST_TEST(read("13.620", Expectation::plain, point) == "13.62");
    BOOST_TEST(read("1.872", Expectation::plain, point) == "1872");  // a count over a rate: "98.49"
    BOOST_TEST(read("1.872", Expectation::count, point) == "1872");
    BOOST_TEST(read("1,784", Expectation::count, stored) == "1.784");
    BOOST_TEST(read("1.784", Expectation::percent, stored) == "1784");
    BOOST_TEST(read("1.125", Expectation::percent, {.near = DecimalMark::comma, .whole_digits = 3}) == "1125");
    BOOST_TEST(read("1.125", Expectation::percent, comma) == "1.125");
}

BOOST_AUTO_TEST_SUITE_END()
