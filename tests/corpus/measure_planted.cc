// Plants errors into reports and prints how many are noticed and how often the number that was changed is the first
// suspect. See plant.h.
//
// usage: solieu_measure_planted [--missed] REPORT…

#include <cstdio>
#include <exception>
#include <string_view>

#include "tests/corpus/plant.h"

namespace {

using namespace solieu::corpus;

void print(std::string_view name, const Tally& tally) {
    const auto percent = [](int part, int whole) { return whole > 0 ? 100.0 * part / whole : 0.0; };
    std::printf("%-20.*s %8d %8d %8d %7d %6.1f %% %7d %6.1f %% %6.1f %% %6.1f %%\n", static_cast<int>(name.size()),
                name.data(), tally.planted, tally.related, tally.visible, tally.found,
                percent(tally.found, tally.visible), tally.first, percent(tally.first, tally.found),
                percent(tally.among, tally.found), percent(tally.alone, tally.found));
}

}  // namespace

int main(int count, char** arguments) {
    bool missed = false;
    Planted all;
    std::printf("%-20s %8s %8s %8s %7s %8s %7s %8s %8s %8s\n", "", "planted", "related", "visible", "found", "",
                "first", "", "among", "alone");
    for (int i = 1; i < count; ++i) {
        if (std::string_view(arguments[i]) == "--missed") {
            missed = true;
            continue;
        }
        try {
            const Planted planted = plant_all(arguments[i]);
            Tally together;
            for (std::size_t kind = 0; kind < all_plants.size(); ++kind) {
                together += planted.tallies[kind];
                all.tallies[kind] += planted.tallies[kind];
            }
            all.errors_before += planted.errors_before;
            const std::string_view path = arguments[i];
            print(path.substr(path.rfind('/') + 1), together);
            for (const std::string& line : planted.missed)
                if (missed) std::printf("  %s\n", line.c_str());
        } catch (const std::exception& trouble) {
            std::fprintf(stderr, "solieu_measure_planted: %s\n", trouble.what());
            return 1;
        }
    }
    Tally together;
    for (std::size_t kind = 0; kind < all_plants.size(); ++kind) {
        print(name_of(all_plants[kind]), all.tallies[kind]);
        together += all.tallies[kind];
    }
    print("all", together);
    std::printf("errors on the untouched reports: %d\n", all.errors_before);
    return 0;
}
