#include "output/list/whose.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;
using normalize::CalendarDate;
using normalize::Level;

BOOST_AUTO_TEST_SUITE(whose_tests)

namespace {

normalize::ReportFacts commune_of(const std::string& province_code, const CalendarDate& day) {
    normalize::ReportFacts facts;
    facts.issuer = "UBND XÃ AN HÒA";
    facts.level = Level::commune;
    facts.territory.name = "An Hòa";
    facts.territory.level = Level::commune;
    facts.territory.province_code = province_code;
    facts.date = day;
    return facts;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_commune_has_the_name_of_its_province) {
    const Provinces provinces = provinces_of(built_in_lexicon());
    BOOST_TEST(body_of(commune_of("04", {2025, 7, 5}), provinces) == "An Hòa (Cao Bằng)");
    BOOST_TEST(body_of(commune_of("", {2025, 7, 5}), provinces) == "An Hòa");
    BOOST_TEST(body_of(commune_of("04", {2025, 7, 5}), {}) == "An Hòa");
    // A code that changed hands.
    BOOST_TEST(body_of(commune_of("52", {2025, 6, 30}), provinces) == "An Hòa (Bình Định)");
    BOOST_TEST(body_of(commune_of("52", {2025, 7, 1}), provinces) == "An Hòa (Gia Lai)");
    BOOST_TEST(name_of_province(provinces, "52", {}) == "Gia Lai");
    BOOST_TEST(name_of_province(provinces, "", {}) == "");
}

BOOST_AUTO_TEST_CASE(a_department_has_what_its_issuer_does_not_say) {
    const Provinces provinces = provinces_of(built_in_lexicon());
    normalize::ReportFacts facts = commune_of("04", {2025, 7, 5});
    facts.level = Level::department;
    facts.issuer = "PHÒNG KINH TẾ";
    BOOST_TEST(body_of(facts, provinces) == "PHÒNG KINH TẾ (An Hòa, Cao Bằng)");
    facts.issuer = "UBND XÃ AN HÒA\nPHÒNG KINH TẾ";
    BOOST_TEST(body_of(facts, provinces) == "UBND XÃ AN HÒA PHÒNG KINH TẾ (Cao Bằng)");
    facts.territory = {.name = "Cà Mau", .level = Level::province, .code = "96", .province_code = "96"};
    facts.issuer = "SỞ NỘI VỤ";
    BOOST_TEST(body_of(facts, provinces) == "SỞ NỘI VỤ (Cà Mau)");
    facts.issuer.clear();
    BOOST_TEST(body_of(facts, provinces) == "");
}

BOOST_AUTO_TEST_CASE(words_are_whole) {
    BOOST_TEST(has_words("ubnd tinh ha nam", "ha nam"));
    BOOST_TEST(!has_words("ubnd huyen tha nam", "ha nam"));
    BOOST_TEST(has_words("an hoa (cao bang)", "an hoa"));
}

BOOST_AUTO_TEST_SUITE_END()
