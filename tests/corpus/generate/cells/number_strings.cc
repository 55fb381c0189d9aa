#include "corpus/generate/cells/number_strings.h"

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <set>

BOOST_AUTO_TEST_SUITE(number_strings_tests)

namespace {

using namespace solieu::generate;

BOOST_AUTO_TEST_CASE(digits_are_even_and_all_forms_come) {
    Random random{1};
    std::array<int, 10> digits{};
    std::set<std::string> seen;
    constexpr int count = 100'000;
    for (int i = 0; i < count; ++i) {
        const std::string text = number_string(random);
        BOOST_REQUIRE(text.size() < 120U);
        if (text.size() < 8) seen.insert(text);
        if (text.size() == 1 && text[0] >= '0' && text[0] <= '9') ++digits[static_cast<std::size_t>(text[0] - '0')];
    }
    for (const int times : digits) {
        BOOST_TEST(times > count / 60);
        BOOST_TEST(times < count / 30);
    }
    for (const char* text : {"", "-", "x", "I", "VII", "a)", "%", "Có", "05", "100%", "100 %", "1.1", "1/2"}) {
        BOOST_TEST(seen.contains(text), text);
    }
}

BOOST_AUTO_TEST_CASE(strings_of_strokes_have_a_bar_or_a_cross) {
    Random random{2};
    std::set<std::string> seen;
    for (int i = 0; i < 5000; ++i) {
        const std::string text = stroke_string(random);
        BOOST_TEST(text.find_first_of("1IVX-x") != std::string::npos, text);
        seen.insert(text);
    }
    for (const char* text : {"1", "I", "-", "x", "1.", "11", "II"}) BOOST_TEST(seen.contains(text), text);
}

BOOST_AUTO_TEST_CASE(a_seed_gives_the_same_strings) {
    Random one{5}, other{5}, third{6};
    bool differs = false;
    for (int i = 0; i < 100; ++i) {
        const std::string text = number_string(one);
        BOOST_TEST(text == number_string(other));
        differs = differs || text != number_string(third);
        BOOST_TEST(!some_words(one).empty());
        (void)some_words(other);
    }
    BOOST_TEST(differs);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
