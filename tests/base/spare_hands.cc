#include "base/spare_hands.h"

#include <algorithm>
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(spare_hands_tests)

namespace {

struct Tool {
    std::atomic<bool> used{false};
    int parts = 0;
};

// Counts each part; a tool that two threads use at once is told by `clash`.
struct Counted {
    std::vector<int> times;
    std::atomic<bool> clash{false};

    explicit Counted(int parts) : times(static_cast<std::size_t>(parts)) {}
    SpareHands<Tool>::Work work() {
        return [this](int part, Tool& tool) {
            if (tool.used.exchange(true)) clash = true;
            ++times[static_cast<std::size_t>(part)];
            ++tool.parts;
            std::this_thread::sleep_for(std::chrono::microseconds(100));
            tool.used = false;
        };
    }
    [[nodiscard]] bool each_once() const {
        return std::all_of(times.begin(), times.end(), [](int count) { return count == 1; });
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(alone) {
    SpareHands<Tool> hands(1);
    Tool own;
    Counted counted(20), none(0);
    hands.share(20, own, counted.work());
    hands.share(0, own, none.work());
    BOOST_TEST(counted.each_once());
    BOOST_TEST(own.parts == 20);
    hands.piece_done();
    hands.help(own);  // nothing is left: returns at once
}

// The parts wait for the helper, so that it must have had one.
BOOST_AUTO_TEST_CASE(an_idle_thread_takes_parts) {
    SpareHands<Tool> hands(1);
    Tool own, other;
    std::jthread idle([&] { hands.help(other); });
    std::atomic<bool> helped{false};
    std::vector<int> times(50);
    hands.share(50, own, [&](int part, Tool& tool) {
        ++times[static_cast<std::size_t>(part)];
        if (&tool == &other) helped = true;
        while (!helped) std::this_thread::yield();
    });
    BOOST_TEST(std::count(times.begin(), times.end(), 1) == 50);
    hands.piece_done();
}

BOOST_AUTO_TEST_CASE(several_pieces_several_helpers) {
    constexpr int pieces = 3, helpers = 4, parts = 100;
    SpareHands<Tool> hands(pieces);
    std::vector<Tool> tools(pieces + helpers);
    std::vector<std::unique_ptr<Counted>> done;
    for (int piece = 0; piece < pieces; ++piece) done.push_back(std::make_unique<Counted>(parts));
    {
        std::vector<std::jthread> threads;
        for (std::size_t piece = 0; piece < pieces; ++piece) {
            threads.emplace_back([&, piece] {
                hands.share(parts, tools[piece], done[piece]->work());
                hands.piece_done();
                hands.help(tools[piece]);
            });
        }
        for (std::size_t i = 0; i < helpers; ++i) threads.emplace_back([&, i] { hands.help(tools[pieces + i]); });
    }
    int all = 0;
    for (const Tool& tool : tools) all += tool.parts;
    BOOST_TEST(all == pieces * parts);
    for (const auto& piece : done) {
        BOOST_TEST(piece->each_once());
        BOOST_TEST(!piece->clash);
    }
}

BOOST_AUTO_TEST_CASE(a_throw_costs_no_other_part) {
    for (const bool helped : {false, true}) {
        SpareHands<Tool> hands(1);
        Tool own, other;
        std::jthread idle([&] {
            if (helped) hands.help(other);
        });
        Counted counted(40);
        const auto usual = counted.work();
        BOOST_CHECK_EXCEPTION(hands.share(40, own,
                                          [&](int part, Tool& tool) {
                                              usual(part, tool);
                                              if (part == 30 || part == 5)
                                                  throw std::runtime_error(std::to_string(part));
                                          }),
                              std::runtime_error,
                              [](const std::runtime_error& error) { return std::string(error.what()) == "5"; });
        BOOST_TEST(counted.each_once());
        hands.piece_done();
    }
}

BOOST_AUTO_TEST_SUITE_END()
