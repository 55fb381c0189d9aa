#include "audit/misread.h"

#include <boost/test/unit_test.hpp>

#include "make_table.h"
#include "output/words/messages.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(misread_tests)

namespace {

constexpr const char* table =
    "1 | Tổng số TTHC | Thủ tục | 1.931\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 1.302\n"
    "1.2 | Số TTHC cấp huyện | Thủ tục | 297\n1.3 | Số TTHC cấp xã | Thủ tục | 132\n";

// 1.1 was read 1.302 with this confidence and these other readings.
tests::Document scanned(float confidence, const std::vector<normalize::OtherReading>& readings) {
    tests::Document document = tests::make_document(table);
    document.facts.facts[1].place.confidence = confidence;
    document.facts.facts[1].readings = readings;
    return document;
}

normalize::OtherReading reading(int value, float probability) {
    return {.value = {.coefficient = value}, .text = std::to_string(value), .probability = probability};
}

std::string value_of(const tests::Document& document, std::size_t fact) {
    return to_plain(*document.facts.facts[fact].quantity.value);
}

// How many numbers were mended.
std::size_t mend(tests::Document& document) {
    const auto repairs = audit::find_misread(document.statements, document.facts,
                                             built_in_lexicon().of<audit::PackRules>().book, built_in_lexicon());
    document.facts = normalize::apply(std::move(document.facts), repairs);
    return repairs.size();
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_one_reading_that_fits_is_taken_and_told) {
    tests::Document document = scanned(0.6F, {reading(1502, 0.35F), reading(1802, 0.04F)});
    BOOST_TEST(mend(document) == 1U);
    BOOST_TEST(value_of(document, 1) == "1502");
    BOOST_TEST(to_plain(*document.facts.facts[1].quantity.read) == "1302");
    const audit::Audit audit = tests::check(document);
    BOOST_TEST(tests::summary(audit, document.statements) == "info format: row 1.1: 1302 -> 1502");
    BOOST_TEST(
        output::text_of(audit.findings[0].message, output::Language::en) ==
        "Row 1.1 (Số TTHC cấp tỉnh) was read as 1,302, but only the reading 1,502 of the same picture agrees with "
        "the related figures; the value was repaired accordingly.");
}

BOOST_AUTO_TEST_CASE(no_reading_that_fits_no_repair) {
    tests::Document document = scanned(0.6F, {reading(1802, 0.35F)});
    BOOST_TEST(mend(document) == 0U);
    BOOST_TEST(value_of(document, 1) == "1302");
}

BOOST_AUTO_TEST_CASE(what_was_read_surely_is_not_touched) {
    tests::Document document = scanned(0.99F, {reading(1502, 0.005F)});
    BOOST_TEST(mend(document) == 0U);
}

// Both could have been misread: a person has to look.
BOOST_AUTO_TEST_CASE(two_numbers_that_could_be_misread_are_left) {
    tests::Document document = scanned(0.6F, {reading(1502, 0.35F)});
    document.facts.facts[0].place.confidence = 0.6F;
    document.facts.facts[0].readings = {reading(1731, 0.35F)};
    BOOST_TEST(mend(document) == 0U);
}

BOOST_AUTO_TEST_CASE(what_agrees_is_not_touched) {
    tests::Document document = scanned(0.6F, {reading(1802, 0.35F)});
    document.facts.facts[1].quantity.value = Decimal{.coefficient = 1502};
    BOOST_TEST(mend(document) == 0U);
    BOOST_TEST(value_of(document, 1) == "1502");
}

BOOST_AUTO_TEST_SUITE_END()
