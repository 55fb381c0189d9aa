#include "normalize/values/quantity.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(quantity_tests)

namespace {

// 1465 -> "1.465" with that mark between groups of three.
std::string grouped(std::string digits, std::string_view mark) {
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, mark);
    return digits;
}

std::string random_digits(std::mt19937_64& random, std::size_t most) {
    std::string digits;
    const std::size_t size = 1 + random() % most;
    while (digits.size() < size) digits += static_cast<char>('0' + random() % 10);
    if (digits[0] == '0') digits[0] = '7';
    return digits;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_count_reads_back) {
    std::mt19937_64 random(1);
    for (int run = 0; run < 3000; ++run) {
        const std::string digits = random_digits(random, 15);
        for (const std::string_view mark : {"", ".", ",", " "}) {
            const auto reading = read_number(grouped(digits, mark), false);
            BOOST_REQUIRE_MESSAGE(reading && to_plain(reading->value) == digits, grouped(digits, mark));
            BOOST_REQUIRE(!reading->digits_rejoined);
        }
        const Quantity cell = read_cell(grouped(digits, "."), "Hồ sơ", built_in_lexicon());
        BOOST_REQUIRE(cell.kind == QuantityKind::count);
        BOOST_REQUIRE(to_plain(*cell.value) == digits);
    }
}

BOOST_AUTO_TEST_CASE(every_decimal_reads_back) {
    std::mt19937_64 random(2);
    for (int run = 0; run < 3000; ++run) {
        const std::string whole = random_digits(random, 9), part = random_digits(random, 5);
        const std::string plain = whole + "." + part;
        for (const std::string& written : {whole + "," + part, grouped(whole, ".") + "," + part, plain}) {
            const auto reading = read_number(written, true);
            BOOST_REQUIRE_MESSAGE(reading && to_string(reading->value) == plain, written);
        }
        const Quantity cell = read_cell(grouped(whole, ".") + "," + part + " %", "", built_in_lexicon());
        BOOST_REQUIRE(cell.kind == QuantityKind::percent);
        BOOST_REQUIRE(to_string(*cell.value) == plain);
        BOOST_REQUIRE(cell.decimals == static_cast<int>(part.size()));
    }
}

// A number torn at any place behind its first mark is put together when only a short end was torn off.
BOOST_AUTO_TEST_CASE(torn_amounts_are_rejoined) {
    const std::string whole = "69.843,532";
    for (const std::size_t cut : {8U, 9U}) {
        for (const char* gap : {" ", "\n"}) {
            const Quantity cell =
                read_cell(whole.substr(0, cut) + gap + whole.substr(cut), "triệu đồng", built_in_lexicon());
            BOOST_TEST(to_plain(*cell.value) == "69843.532");
            BOOST_TEST(cell.digits_rejoined);
        }
    }
}

// Whatever stands in a cell is read in time that grows with its length, and never as a value without a number.
BOOST_AUTO_TEST_CASE(hostile_cells) {
    std::mt19937_64 random(3);
    const std::string letters = "0123456789.,/%-() \nxđ=;:";
    for (int run = 0; run < 3000; ++run) {
        std::string text;
        for (std::size_t size = random() % 40; text.size() < size;) text += letters[random() % 24];
        for (const std::string_view unit : {"", "%", "Người", "Có = 1; Không = 0", "triệu đồng"}) {
            const Quantity cell = read_cell(text, unit, built_in_lexicon());
            const bool has_digit = text.find_first_of("0123456789") != std::string::npos;
            BOOST_REQUIRE_MESSAGE(!cell.value || has_digit, text);
            if (cell.kind == QuantityKind::count) BOOST_REQUIRE(cell.value && cell.value->decimals == 0);
            if (cell.kind == QuantityKind::fraction) BOOST_REQUIRE(cell.numerator && cell.denominator);
            if (cell.kind == QuantityKind::text || cell.kind == QuantityKind::missing) BOOST_REQUIRE(!cell.value);
        }
    }
    for (const char* piece : {"1", "1 ", "1.", "12/", "1,2 3 ", "- ", "(", "%", "đ", "1%", "=", "xã 1 và "}) {
        std::string text;
        while (text.size() < 100'000) text += piece;
        const Quantity cell = read_cell(text, "Người", built_in_lexicon());
        BOOST_TEST(cell.parts.size() <= 64U);
        BOOST_TEST(!read_number(text, true).has_value());
        (void)read_cell("1", text, built_in_lexicon());
        (void)read_cell("12 " + text, "", built_in_lexicon());
        (void)read_figure(text, text, text, built_in_lexicon());
    }
}

BOOST_AUTO_TEST_CASE(names_are_those_of_the_contract) {
    BOOST_TEST(name_of(QuantityKind::count) == "count");
    BOOST_TEST(name_of(QuantityKind::fraction) == "fraction");
    BOOST_TEST(name_of(QuantityKind::missing) == "missing");
}

BOOST_AUTO_TEST_CASE(decomposed_and_narrow_forms_are_read) {
    BOOST_TEST(to_plain(*read_cell("1\u00A0872", "Hồ sơ", built_in_lexicon()).value) == "1872");
    BOOST_TEST((read_cell("12 đồ\u0300ng", "", built_in_lexicon()).kind == QuantityKind::count));  // no such unit
    BOOST_TEST((read_cell("12 đo\u0302\u0300ng", "", built_in_lexicon()).kind == QuantityKind::money));
}

BOOST_AUTO_TEST_SUITE_END()
