#pragma once
// Errors planted one at a time into a report that agrees with itself: are they noticed, and is the number that was
// changed the first suspect?
//
// Every number of the tables and of the prose is changed in each way that applies to it: a digit is another, two are
// swapped, one is dropped, the decimal mark is lost, the value of the row below (or above) stands in its place, the
// values of two rows change places, that of the period beside is left standing; a figure of the prose tells what stands
// in the row beside its own. Of every row of three values and more all are copied from the row above, or stand one
// column too far. The report is read once; the change is made in what was recognised, and resolved and audited anew.
//
//   Planted planted = plant_all("corpus/samples/district-sound.pdf");

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::corpus {

enum class Plant { digit, swap, drop, separator, neighbour, rows, period, scope, copied_row, shifted };
inline constexpr std::array all_plants = {Plant::digit,      Plant::swap,   Plant::drop,   Plant::separator,
                                          Plant::neighbour,  Plant::rows,   Plant::period, Plant::scope,
                                          Plant::copied_row, Plant::shifted};
[[nodiscard]] std::string_view name_of(Plant plant);

struct Tally {
    int planted = 0;
    int related = 0;  // of a number that takes part in a relation the report claims; of scope: that is told twice, so
                      // that the words alone claim it (of a number that stands nowhere else it would be told)
    int visible = 0;  // and one of these relations no longer holds: 99,58 % of 126 others is not seen by anyone
    int found = 0;    // of the visible: a finding, error or warning, refers to the number (of several changed: to one)
    int first = 0;    // and it is the first suspect
    int among = 0;    // and it is one of the suspects
    int alone = 0;    // and no second finding, error or warning, refers to it

    Tally& operator+=(const Tally& other);
};

struct Planted {
    int errors_before = 0;                         // findings of severity error on the untouched report
    std::array<Tally, all_plants.size()> tallies;  // beside all_plants
    std::vector<std::string> missed;  // one line for each that was not found, or whose first suspect is wrong
};

// Throws std::runtime_error when the report cannot be read.
// Of each kind every `step`th change is made; 1 for all.
[[nodiscard]] Planted plant_all(const std::string& path, int step = 1);

}  // namespace solieu::corpus
