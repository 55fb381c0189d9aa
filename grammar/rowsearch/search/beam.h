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
            if (states[i].score >= best - depth_) order_.push_back({states[i].score, static_cast<std::uint32_t>(i)});
        // Few are taken of many: a heap gives them one by one.
        const auto worse = [](const Place& a, const Place& b) {
            return a.score < b.score || (a.score == b.score && a.index > b.index);
        };
        std::make_heap(order_.begin(), order_.end(), worse);
        kept_.clear();
        for (auto end = order_.end(); end != order_.begin() && kept_.size() < width_; --end) {
            std::pop_heap(order_.begin(), end, worse);
            const State& state = states[(end - 1)->index];
            if (std::none_of(kept_.begin(), kept_.end(), [&](const State& other) { return same(other, state); }))
                kept_.push_back(state);
        }
        std::swap(states, kept_);
    }

  private:
    struct Place {
        float score;
        std::uint32_t index;
    };

    std::size_t width_;
    float depth_;
    std::vector<Place> order_;  // of the states that are good enough; kept for its memory, as is
    std::vector<State> kept_;
};

}  // namespace solieu::grammar
