#include "normalize/labels/all_places.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(all_places_tests)

BOOST_AUTO_TEST_CASE(labels_that_say_all_places_and_nothing_more) {
    for (const char* label : {"Toàn tỉnh", "TOÀN TỈNH", "  Cả nước ", "Toàn huyện:", "Toàn tỉnh (gồm 3 xã)"})
        BOOST_TEST(names_all_places(label, built_in_lexicon()), label);
    for (const char* label : {"Toàn tỉnh có 5 xã", "Số hộ toàn tỉnh", "Toàn tỉnh Bắc Lâm", "Tỉnh", "", "Toàn"})
        BOOST_TEST(!names_all_places(label, built_in_lexicon()), label);
}

BOOST_AUTO_TEST_CASE(labels_that_say_total_and_nothing_more) {
    for (const char* label : {"Tổng cộng", "CỘNG", "Tổng số:", "Tổng (1+2)"})
        BOOST_TEST(says_total_alone(label, built_in_lexicon()), label);
    for (const char* label : {"Tổng chi", "Tổng cộng hồ sơ", "Cộng đồng", ""})
        BOOST_TEST(!says_total_alone(label, built_in_lexicon()), label);
}

BOOST_AUTO_TEST_SUITE_END()
