#include "normalize/indicators/local_indicator.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(local_indicator_tests)

BOOST_AUTO_TEST_CASE(an_id_says_its_label_and_is_the_same_every_time) {
    const std::string id = local_indicator({"procedures", "Số TTHC lĩnh vực đất đai"});
    BOOST_TEST(id.starts_with("local.so-tthc-linh-vuc-dat-dai-"));
    BOOST_TEST(id.size() == std::string("local.so-tthc-linh-vuc-dat-dai-").size() + 8);
    BOOST_TEST(id == local_indicator({"procedures", "SỐ  TTHC lĩnh vực đất đai"}));
    BOOST_TEST(id != local_indicator({"digital", "Số TTHC lĩnh vực đất đai"}));
    BOOST_TEST(id != local_indicator({"Số TTHC lĩnh vực đất đai"}));
    BOOST_TEST(id == "local.so-tthc-linh-vuc-dat-dai-db4c8b46");  // ids live in databases: they must not change
}

BOOST_AUTO_TEST_CASE(a_long_label_is_cut_at_a_word) {
    const std::string id = local_indicator({std::string(20, 'a') + " " + std::string(30, 'b')});
    BOOST_TEST(id.starts_with("local.aaaaaaaaaaaaaaaaaaaa-"));
    BOOST_TEST(local_indicator({std::string(500, 'c')}).size() < 70U);
}

BOOST_AUTO_TEST_CASE(what_has_no_words_has_no_id) {
    BOOST_TEST(local_indicator({}) == "");
    BOOST_TEST(local_indicator({"procedures", ""}) == "");
    BOOST_TEST(local_indicator({"procedures", " … "}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
