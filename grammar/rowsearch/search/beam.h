#pragma once
// What a beam search keeps after a step: the best states, without those that are much worse and those that go on like a
// better one.
//
// In:    states with a `score`; how many may stay and by how many points one may be worse than the best; which two are
//        the same for what comes.
// Out:   the states that stay, best first. Of equally good ones the first stays first: a search has one result.
// Fails: never.
//
// Example, width 2, depth 5: scores 3 7 1 6 5 -> 7 6

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace solieu::grammar {

constexpr float impossible = -1e9F;  // the score of what cannot be

template <class State>
class Beam {
  public:
    Beam(std::size_t width, float depth) : width_(width), depth_(depth) {}

    [[nodiscard]] float depth() const { return depth_; }
    [[nodiscard]] std::size_t width() const { return width_; }

    template <class Same>
    void prune(std::vector<State>& states, Same same) {
        float best = impossible;
        for (const State& state : states) best = std::max(best, state.score);
        order_.clear();
        for (std::size_t i = 0; i < states.size(); ++i)
            if (states[i].score >= best - depth_) order_.push_back(key_of(states[i].score, i));
        // Few are taken of many: sorted as far as they are looked at.
        kept_.clear();
        for (std::size_t sorted = 0; sorted < order_.size() && kept_.size() < width_;) {
            const std::size_t next = std::min(sorted + width_, order_.size());
            const auto from = order_.begin() + static_cast<std::ptrdiff_t>(sorted);
            const auto to = order_.begin() + static_cast<std::ptrdiff_t>(next);
            if (to != order_.end()) std::nth_element(from, to, order_.end());
            std::sort(from, to);
            for (; sorted < next && kept_.size() < width_; ++sorted) {
                const State& state = states[static_cast<std::uint32_t>(order_[sorted])];
                if (std::none_of(kept_.begin(), kept_.end(), [&](const State& other) { return same(other, state); }))
                    kept_.push_back(state);
            }
        }
        std::swap(states, kept_);
    }

  private:
    // Ascending: the better score first, then the smaller index.
    static std::uint64_t key_of(float score, std::size_t index) {
        auto bits = std::bit_cast<std::uint32_t>(score + 0.0F);  // no minus zero
        bits = (bits >> 31) != 0 ? bits : ~bits & 0x7FFFFFFFU;
        return std::uint64_t{bits} << 32 | static_cast<std::uint32_t>(index);
    }

    std::size_t width_;
    float depth_;
    std::vector<std::uint64_t> order_;  // of the states that are good enough; kept for its memory, as is
    std::vector<State> kept_;
};

}  // namespace solieu::grammar
