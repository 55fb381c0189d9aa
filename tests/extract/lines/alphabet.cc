#include "extract/lines/alphabet.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

BOOST_AUTO_TEST_SUITE(alphabet_tests)

namespace {

using solieu::extract::line_alphabet;

BOOST_AUTO_TEST_CASE(each_letter_once_and_the_space_first) {
    const auto letters = line_alphabet();
    BOOST_TEST(letters.size() == 234U);
    BOOST_TEST(letters[0] == " ");
    BOOST_TEST(std::set<std::string>(letters.begin(), letters.end()).size() == letters.size());
}

BOOST_AUTO_TEST_CASE(letters_digits_and_signs_of_documents) {
    const auto letters = line_alphabet();
    for (const char* letter : {"ẵ", "Ợ", "đ", "Đ", "ỹ", "0", "9", "%", "/", "…", "²"}) {
        BOOST_TEST((std::find(letters.begin(), letters.end(), letter) != letters.end()), letter);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
