#include "extract/file_words.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "base/lexicon/lexicon.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(file_words_tests)

BOOST_AUTO_TEST_CASE(what_the_packs_say) {
    const auto words = extract::file_words(built_in_lexicon());
    BOOST_REQUIRE_EQUAL(words->scan_phrases.size(), 1U);
    BOOST_TEST(words->scan_phrases.front().find("sure\ttinh giản") != std::string::npos);
    BOOST_TEST(words->calendar.weekdays.front() == "Chủ nhật");
    BOOST_TEST(words->calendar.weekdays.back() == "Thứ Bảy");
    BOOST_TEST(words->calendar.month == "Tháng");
    BOOST_TEST(words->calendar.morning == "SA");
    BOOST_TEST(words->calendar.afternoon == "CH");
}

BOOST_AUTO_TEST_CASE(no_packs_say_nothing) {
    const auto words = extract::file_words(Lexicon(std::vector<Pack>{}));
    BOOST_TEST(words->scan_phrases.empty());
    BOOST_TEST(words->calendar.weekdays.front().empty());
}

BOOST_AUTO_TEST_SUITE_END()
