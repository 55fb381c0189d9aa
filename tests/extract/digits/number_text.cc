#include "extract/digits/number_text.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(number_text_tests)

namespace {

using solieu::extract::number_alphabet;
using solieu::extract::number_text;

BOOST_AUTO_TEST_CASE(texts_in_the_alphabet_of_the_reader) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"", ""},
        {"0", "0"},
        {"1.872", "1.872"},
        {"13.646,727", "13.646,727"},
        {"3.1.4.", "3.1.4."},
        {"VII", "VII"},
        {"IV.2", "IV.2"},
        {"a)", "a)"},
        {"x", "x"},
        {"X", "x"},
        {"X.", "X."},
        {"  100  % ", "100 %"},
        {"–3,2", "-3,2"},
        {"\u2212 5", "- 5"},
        {"Có", "~"},
        {"Văn bản", "~"},
        {"xã", "~"},
        {"cab", "~"},
        {"28 (huyện 27, xã 01)", "28 (~ 27, ~ 01)"},
        {"Bộ/ngành", "~/~"},
        {"Q1", "~1"},
        {"Quý I", "~ I"},
        {"2 = 3", "2 ~ 3"},
        {"§ ¶", "~"},
        {"\xFF\xFE", "~"},
    };
    for (const auto& [text, expected] : cases) BOOST_TEST(number_text(text) == expected, text);
}

BOOST_AUTO_TEST_CASE(nothing_outside_the_alphabet_comes_out) {
    std::string all;
    for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
    for (const char character : number_text(all)) BOOST_TEST((number_alphabet.find(character) != std::string::npos));
    BOOST_TEST(number_text(number_text("28 (huyện 27, xã 01)")) == "28 (~ 27, ~ 01)");
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
