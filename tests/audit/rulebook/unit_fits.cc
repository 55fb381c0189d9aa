#include "audit/rulebook/unit_fits.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using solieu::audit::unit_fits;
using solieu::normalize::unit_of;

BOOST_AUTO_TEST_SUITE(unit_fits_tests)

BOOST_AUTO_TEST_CASE(kinds_and_names) {
    auto fits = [](const char* wanted, const char* written) {
        return unit_fits({wanted, unit_of(wanted, built_in_lexicon())}, unit_of(written, built_in_lexicon()));
    };
    BOOST_TEST(fits("count", "Hồ sơ"));
    BOOST_TEST(fits("percent", "%"));
    BOOST_TEST(fits("money", "Triệu đồng"));
    BOOST_TEST(fits("codes", "Có = 1; Không = 0"));
    BOOST_TEST(fits("none", ""));
    BOOST_TEST(fits("hồ sơ", "Hồ sơ"));
    BOOST_TEST(fits("tỷ đồng", "Tỷ đồng"));
    BOOST_TEST(!fits("tỷ đồng", "Triệu đồng"));
    BOOST_TEST(!fits("Người", "Hồ sơ"));
    BOOST_TEST(!fits("count", "%"));
}

BOOST_AUTO_TEST_SUITE_END()
