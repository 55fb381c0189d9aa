#pragma once
// Random numbers that are the same on every machine: a seed gives the same sequence whatever the library.
//
// Example: Random random{7}; random.chance(0.25); random.between(0.5, 2.0); random.below(10);

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace solieu::generate {

struct Random {
    std::uint64_t state = 0;

    // splitmix64 of Steele, Lea and Flood.
    std::uint64_t next() {
        state += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }
    double uniform() { return static_cast<double>(next() >> 11U) * 0x1p-53; }  // [0, 1)
    double between(double low, double high) { return low + (high - low) * uniform(); }
    int below(int count) { return static_cast<int>(uniform() * count); }  // 0 … count - 1
    int from_to(int first, int last) { return first + below(last - first + 1); }
    bool chance(double probability) { return uniform() < probability; }
    double normal() {  // mean 0, standard deviation 1
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        return radius * std::cos(6.283185307179586 * uniform());
    }
    template <class Values>
    const auto& pick(const Values& values) {
        return values[static_cast<std::size_t>(below(static_cast<int>(std::size(values))))];
    }
};

}  // namespace solieu::generate
