// One number at a time is changed in reports that agree with themselves: is the change noticed, and is the number that
// was changed the first suspect? The floors are what was measured (tools/measure-planted prints the table).

#include <boost/test/unit_test.hpp>

#include "tests/corpus/plant.h"

BOOST_AUTO_TEST_SUITE(planted_tests)

namespace {

using namespace solieu::corpus;

struct Sample {
    const char* path;
    int found, first;  // floors, in tenths of a percent
};

// Tables by year hold few relations, each number in one only: there the first suspect is a guess more often.
constexpr Sample samples[] = {
    {"corpus/samples/province-sound.pdf", 970, 970},    {"corpus/samples/district-sound.pdf", 970, 890},
    {"corpus/samples/years-narrow.pdf", 1000, 980},     {"corpus/samples/forms.pdf", 990, 900},
    {"corpus/samples/department-sound.pdf", 1000, 870}, {"corpus/samples/handling.pdf", 990, 980},
    {"corpus/samples/statistics.pdf", 990, 970},        {"corpus/samples/budget.pdf", 990, 960},
};

int share(int part, int whole) {
    return whole > 0 ? 1000 * part / whole : 0;
}

BOOST_AUTO_TEST_CASE(planted_errors_are_found_and_the_changed_number_is_suspected_first) {
    Tally all;
    for (const Sample& sample : samples) {
        const Planted planted = plant_all(sample.path);
        Tally here;
        for (const Tally& tally : planted.tallies) here += tally;
        std::string missed;
        for (const std::string& line : planted.missed) missed += "\n  " + line;
        BOOST_TEST_MESSAGE(sample.path << ": " << here.planted << " planted, " << here.related
                                       << " in numbers that a relation has, " << here.visible << " of them visible, "
                                       << here.found << " found, " << here.first << " with the first suspect right"
                                       << missed);
        BOOST_TEST(planted.errors_before == 0, sample.path);
        BOOST_TEST(share(here.found, here.visible) >= sample.found, sample.path);
        BOOST_TEST(share(here.first, here.found) >= sample.first, sample.path);
        all += here;
    }
    BOOST_TEST(all.planted > 2000);
    BOOST_TEST(share(all.found, all.visible) >= 980);
    BOOST_TEST(share(all.first, all.found) >= 920);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
