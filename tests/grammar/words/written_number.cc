#include "grammar/words/written_number.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(written_number_tests)

BOOST_AUTO_TEST_CASE(forms_of_numbers) {
    for (const char* good : {"0", "05", "1872", "1.706", "99,61", "97.36", "14.244,081", "1,118,402", "1.118.402"}) {
        BOOST_TEST(is_written_number(good), good);
    }
    for (const char* bad : {"", "3.1.1", "1.25.423", "1.706.4", ",5", "1.", "12,5,3", "1.234,567.8"}) {
        BOOST_TEST(!is_written_number(bad), bad);
    }
    BOOST_TEST(!is_written_number(std::string(61, '1')));
}

BOOST_AUTO_TEST_CASE(groups_make_an_amount) {
    BOOST_TEST(has_groups("1.706"));
    BOOST_TEST(has_groups("14.244,081"));
    BOOST_TEST(!has_groups("1872"));
    BOOST_TEST(!has_groups("01.872"));
    BOOST_TEST(!has_groups("18.72"));
}

BOOST_AUTO_TEST_CASE(years) {
    BOOST_TEST(looks_like_year("2031"));
    BOOST_TEST(!looks_like_year("1872"));
    BOOST_TEST(!looks_like_year("2.031"));
    BOOST_TEST(!looks_like_year("20313"));
}

BOOST_AUTO_TEST_CASE(torn_digits_are_joined_only_when_unmistakable) {
    BOOST_TEST(torn_number_end("1.118. 402 người", 0, solieu::built_in_lexicon()) == 10u);
    BOOST_TEST(torn_number_end("1.118 .402 người", 0, solieu::built_in_lexicon()) == 10u);
    BOOST_TEST(torn_number_end("71.220,40 2 triệu đồng", 0, solieu::built_in_lexicon()) == 11u);
    BOOST_TEST(torn_number_end("71.220,40 2 hồ sơ", 0, solieu::built_in_lexicon()) == 0u);
    BOOST_TEST(torn_number_end("25. 423 hồ sơ", 0, solieu::built_in_lexicon()) == 0u);
    BOOST_TEST(torn_number_end("1.118. 4025", 0, solieu::built_in_lexicon()) == 0u);
    BOOST_TEST(torn_number_end("1.118. 40", 0, solieu::built_in_lexicon()) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
