#pragma once
// Two lists of things, one beside the other: which belong together, and which of these stand elsewhere now.
//
// In:    keys or scores of the things, by their places in the two lists.
// Out:   for each thing its partner in the other list, -1 for none.
// Fails: never. Lists too long for every pair to be looked at (AlignmentRoom) are paired by their keys alone.
//
// Example:
//   Pairing pairing(3, 3);                                   // a b c against c a b
//   pair_unique({1, 2, 3}, {3, 1, 2}, pairing);
//   pairing.after == {1, 2, 0};  out_of_order({1, 2, 0}) == {false, false, true}

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace solieu::audit {

struct Pairing {
    Pairing(std::size_t before_count, std::size_t after_count) : after(before_count, -1), before(after_count, -1) {}
    std::vector<int> after;   // by place in the list before
    std::vector<int> before;  // by place in the list after

    void pair(int in_before, int in_after);
};

// How many pairs may be looked at one by one in all: some tenths of a second.
struct AlignmentRoom {
    std::size_t pairs = 3'000'000;
};

// Those whose key stands once in each list, wherever; 0 is no key. Who has a partner keeps it.
void pair_unique(std::span<const std::uint64_t> before, std::span<const std::uint64_t> after, Pairing& pairing);

// Those without a partner, between those that have one and kept their order: in order, so that the sum of the scores is
// the greatest. A score below `least` pairs nothing. `same`: keys of things that are surely the same, for lists without
// room.
struct Alignment {
    std::function<int(int before, int after)> score;
    int least = 0;
    std::span<const std::uint64_t> same_before, same_after;
};
void pair_in_order(const Alignment& alignment, AlignmentRoom& room, Pairing& pairing);

// Which have to be taken away so that the partners of the rest ascend: as few as possible, and rather those that stand
// elsewhere among them than one that kept its place. -1: no partner, never taken.
[[nodiscard]] std::vector<bool> out_of_order(std::span<const int> partners);

}  // namespace solieu::audit
