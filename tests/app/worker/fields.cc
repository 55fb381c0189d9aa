#include "app/worker/fields.h"

#include <boost/test/unit_test.hpp>
#include <limits>

#include "audit/rulebook/rulebook.h"
#include "base/wire.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(fields_tests)

namespace {

// Through the wire and back; both must give the same bytes.
template <class T>
T sent(const T& value) {
    const std::string bytes = bytes_of(value);
    WireReader reader(bytes);
    T out{};
    reader.read(out);
    BOOST_TEST(reader.complete());
    BOOST_TEST((bytes_of(out) == bytes));
    return out;
}

template <class T>
bool can_be_read(std::string_view bytes) {
    WireReader reader(bytes);
    T out{};
    reader.read(out);
    return reader.complete();
}

extract::Word a_word() {
    return {.text = "1.872",
            .raw = "1.87 2",
            .box = {1, 2.5, 3, 4},
            .font_size = 13,
            .confidence = 0.5F,
            .bold = true,
            .readings = {{"1.872", 0.75F}, {"1.812", 0.25F}}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_keep_every_field) {
    const extract::Word word = sent(a_word());
    BOOST_TEST(word.text == "1.872");
    BOOST_TEST(word.raw == "1.87 2");
    BOOST_TEST(word.box.y0 == 2.5);
    BOOST_TEST(word.bold);
    BOOST_TEST(!word.italic);
    BOOST_TEST_REQUIRE(word.readings.size() == 2u);
    BOOST_TEST(word.readings[1].text == "1.812");
}

BOOST_AUTO_TEST_CASE(decimals_keep_their_precision_however_long) {
    for (const char* text : {"0", "-0.50", "9223372036854775807", "-9223372036854775808", "99.80",
                             "123456789012345678901234567890.125", "-123456789012345678901234567890"}) {
        const auto value = parse_plain(text);
        BOOST_TEST_REQUIRE(value.has_value(), text);
        BOOST_TEST(to_string(sent(*value)) == text);
    }
    const Rational third(1, 3);
    BOOST_TEST((sent(third) == third));
    const auto large = power_of_ten(40) / 7;
    BOOST_TEST((sent(-large) == -large));
}

BOOST_AUTO_TEST_CASE(relations_come_with_the_id_of_their_rule) {
    const audit::Relation relation{
        .kind = audit::RelationKind::ratio, .parts = {{.fact = 3}, {.fact = 4}}, .rule = "a.rule"};
    const audit::Relation came = sent(relation);
    BOOST_TEST((came.kind == audit::RelationKind::ratio));
    BOOST_TEST((came.parts == relation.parts));
    BOOST_TEST(came.rule == "a.rule");
}

BOOST_AUTO_TEST_CASE(what_is_cut_or_has_more_cannot_be_read) {
    extract::Line line;
    line.words = {a_word(), a_word()};
    const std::string bytes = bytes_of(line);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        BOOST_TEST(!can_be_read<extract::Line>(std::string_view(bytes).substr(0, size)));
    }
    BOOST_TEST(!can_be_read<extract::Line>(bytes + "x"));
}

BOOST_AUTO_TEST_CASE(lengths_are_held_against_what_is_there) {
    const std::string many = bytes_of(std::numeric_limits<std::uint32_t>::max());
    BOOST_TEST(!can_be_read<std::string>(many + "abc"));
    BOOST_TEST(!can_be_read<std::vector<extract::Word>>(many + "abc"));
}

BOOST_AUTO_TEST_CASE(enums_are_held_against_their_last_value) {
    BOOST_TEST(can_be_read<Severity>(std::string(1, '\2')));
    BOOST_TEST(!can_be_read<Severity>(std::string(1, '\3')));
    BOOST_TEST(can_be_read<audit::Slip>(bytes_of(audit::Slip::other)));
    BOOST_TEST(!can_be_read<audit::Slip>(std::string(1, static_cast<char>(audit::Slip::other) + 1)));
}

BOOST_AUTO_TEST_CASE(numbers_that_cannot_be_are_refused) {
    const Decimal far{.coefficient = 1, .decimals = 2'000'000'000};
    BOOST_TEST(!can_be_read<Decimal>(bytes_of(far)));
    // A fraction by nothing.
    BOOST_TEST(!can_be_read<Rational>(bytes_of(Decimal{.coefficient = 1}).substr(0, 9) +
                                      bytes_of(Decimal{.coefficient = 0}).substr(0, 9)));
}

BOOST_AUTO_TEST_SUITE_END()
