#include "base/side_by_side.h"

#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(side_by_side_tests)

namespace {

constexpr int pieces = 200;

// How often each piece was done. The pieces take a moment, so that the others get some.
struct Done {
    std::vector<int> times = std::vector<int>(pieces);
    Worker worker() {
        return {[this](int piece) {
            ++times[static_cast<std::size_t>(piece)];
            std::this_thread::sleep_for(std::chrono::microseconds(50));
        }};
    }
    bool each_once() const {
        return std::all_of(times.begin(), times.end(), [](int count) { return count == 1; });
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(each_piece_once_and_each_thread_with_its_own_tool) {
    for (const int threads : {1, 2, 5}) {
        Done done;
        std::atomic<int> made{0}, held{0};
        side_by_side({.pieces = pieces, .threads = threads}, done.worker(), [&]() -> Worker {
            ++made;
            ++held;
            const std::shared_ptr<int> tool(new int, [&](const int* p) { delete p, --held; });
            return {[tool, worker = done.worker()](int piece) { worker.piece(piece); }};
        });
        BOOST_TEST(done.each_once());
        BOOST_TEST(made == threads - 1);
        BOOST_TEST(held == 0);
    }
}

BOOST_AUTO_TEST_CASE(what_a_thread_does_when_no_piece_is_left) {
    for (const int count : {0, 1, pieces}) {
        Done done;
        std::atomic<int> then{0};
        const Worker worker{.piece = done.worker().piece, .then = [&] { ++then; }};
        side_by_side({.pieces = count, .threads = 4}, worker, [&] { return worker; });
        BOOST_TEST(then == 4);
        BOOST_TEST(std::accumulate(done.times.begin(), done.times.end(), 0) == count);
    }
}

BOOST_AUTO_TEST_CASE(others_that_have_no_tool_stand_back) {
    Done without, thrown;
    side_by_side({.pieces = pieces, .threads = 4}, without.worker(), [] { return Worker(); });
    BOOST_TEST(without.each_once());
    side_by_side({.pieces = pieces, .threads = 4}, thrown.worker(),
                 []() -> Worker { throw std::runtime_error("no tool"); });
    BOOST_TEST(thrown.each_once());
}

BOOST_AUTO_TEST_CASE(threads_that_the_system_does_not_give) {
    pthread_attr_t usual, greedy;
    BOOST_REQUIRE_EQUAL(pthread_getattr_default_np(&usual), 0);
    BOOST_REQUIRE_EQUAL(pthread_getattr_default_np(&greedy), 0);
    BOOST_REQUIRE_EQUAL(pthread_attr_setstacksize(&greedy, std::size_t{1} << 47), 0);  // more than there are addresses
    BOOST_REQUIRE_EQUAL(pthread_setattr_default_np(&greedy), 0);
    Done done;
    bool made = false;
    side_by_side({.pieces = pieces, .threads = 4}, done.worker(), [&] {
        made = true;
        return done.worker();
    });
    BOOST_REQUIRE_EQUAL(pthread_setattr_default_np(&usual), 0);
    BOOST_TEST(!made);
    BOOST_TEST(done.each_once());
}

BOOST_AUTO_TEST_CASE(progress_counts_in_order) {
    Done done;
    std::vector<int> told;
    const auto progress = [&](int count, int all) {
        told.push_back(count);
        if (all != pieces) told.push_back(-1);
    };
    side_by_side({.pieces = pieces, .threads = 3, .progress = progress}, done.worker(), [&] { return done.worker(); });
    std::vector<int> expected(pieces);
    std::iota(expected.begin(), expected.end(), 1);
    BOOST_TEST(told == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_throw_costs_no_other_piece) {
    for (const int threads : {1, 3}) {
        Done done;
        const Worker worker{[&, usual = done.worker()](int piece) {
            usual.piece(piece);
            if (piece == 7 || piece == 90) throw std::runtime_error(std::to_string(piece));
        }};
        int last_told = 0;
        const auto progress = [&](int count, int) { last_told = count; };
        BOOST_CHECK_EXCEPTION(
            side_by_side({.pieces = pieces, .threads = threads, .progress = progress}, worker, [&] { return worker; }),
            std::runtime_error, [](const std::runtime_error& error) { return std::string(error.what()) == "7"; });
        BOOST_TEST(done.each_once());
        BOOST_TEST(last_told == pieces);
    }
}

BOOST_AUTO_TEST_CASE(how_many_threads) {
    BOOST_TEST(thread_count(3, 10) == 3);
    BOOST_TEST(thread_count(3, 2) == 2);
    BOOST_TEST(thread_count(3, 0) == 1);
    BOOST_TEST(thread_count(0, 1) == 1);
    BOOST_TEST(thread_count(0, 10'000) == std::max(1, static_cast<int>(std::thread::hardware_concurrency())));
}

BOOST_AUTO_TEST_SUITE_END()
