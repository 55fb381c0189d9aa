// One number at a time is changed in reports that agree with themselves: is the change noticed, and is the number that
// was changed the first suspect? The floors are what was measured (tools/measure-planted prints the table).

#define BOOST_TEST_MODULE planted
#include <boost/test/unit_test.hpp>

#include "tests/corpus/plant.h"

namespace {

using namespace solieu::corpus;

// In tenths of a percent.
void check(const std::string& path, int found_floor, int first_floor) {
    const Planted planted = plant_all(path);
    Tally all;
    for (const Tally& tally : planted.tallies) all += tally;
    BOOST_REQUIRE(all.visible > 0);
    BOOST_REQUIRE(all.found > 0);
    const int found = 1000 * all.found / all.visible, first = 1000 * all.first / all.found;
    std::string missed;
    for (const std::string& line : planted.missed) missed += "\n  " + line;
    BOOST_TEST_MESSAGE(path << ": " << all.planted << " planted, " << all.related << " of numbers in a relation, "
                            << all.visible << " of them visible, " << all.found << " found, " << all.first
                            << " with the first suspect right" << missed);
    BOOST_TEST(planted.errors_before == 0);
    BOOST_TEST(found >= found_floor);
    BOOST_TEST(first >= first_floor);
}

BOOST_AUTO_TEST_CASE(a_province_report) {
    check("corpus/samples/province-sound.pdf", 970, 850);
}
BOOST_AUTO_TEST_CASE(a_district_report) {
    check("corpus/samples/district-sound.pdf", 970, 850);
}
BOOST_AUTO_TEST_CASE(tables_by_year) {
    check("corpus/samples/years-narrow.pdf", 970, 850);
}
BOOST_AUTO_TEST_CASE(seven_forms) {
    check("corpus/samples/forms.pdf", 970, 850);
}
BOOST_AUTO_TEST_CASE(a_department_report) {
    check("corpus/samples/department-sound.pdf", 970, 850);
}

}  // namespace
