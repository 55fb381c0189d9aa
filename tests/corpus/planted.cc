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

// Of each kind every fourth change only: all of them are measured by tools/measure-planted. The floors leave room for
// which those are.
constexpr int step = 4;

// Tables by year hold few relations, each number in one only: there the first suspect is a guess more often.
constexpr Sample samples[] = {
    {"corpus/samples/province-sound.pdf", 990, 950},   {"corpus/samples/district-sound.pdf", 990, 930},
    {"corpus/samples/years-narrow.pdf", 990, 890},     {"corpus/samples/forms.pdf", 990, 890},
    {"corpus/samples/department-sound.pdf", 990, 920}, {"corpus/samples/handling.pdf", 990, 995},
    {"corpus/samples/statistics.pdf", 990, 975},       {"corpus/samples/budget.pdf", 990, 970},
};

int share(int part, int whole) {
    return whole > 0 ? 1000 * part / whole : 0;
}

BOOST_AUTO_TEST_CASE(planted_errors_are_found_and_the_changed_number_is_suspected_first) {
    Tally all, scope;
    for (const Sample& sample : samples) {
        const Planted planted = plant_all(sample.path, step);
        Tally here;
        for (std::size_t kind = 0; kind < all_plants.size(); ++kind)
            (all_plants[kind] == Plant::scope ? scope : here) += planted.tallies[kind];
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
    BOOST_TEST(all.planted > 1000);
    BOOST_TEST(share(all.found, all.visible) >= 990);
    BOOST_TEST(share(all.first, all.found) >= 975);
    // The number of the row beside it may be what the sentence means: only where its words fit no other row is it told.
    // Seen is what the words alone claim (plant.h).
    BOOST_TEST_MESSAGE("another scope: " << scope.visible << " visible, " << scope.found << " found, " << scope.first
                                         << " with the first suspect right");
    BOOST_TEST(scope.visible > 8);
    BOOST_TEST(share(scope.found, scope.visible) >= 700);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
