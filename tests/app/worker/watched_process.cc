#include "app/worker/watched_process.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <thread>
#include <utility>

#include "tests/app/sanitized.h"

using namespace solieu;
using namespace solieu::app;
using solieu::tests::sanitized;
using std::chrono::milliseconds;

BOOST_AUTO_TEST_SUITE(watched_process_tests)

namespace {

constexpr WorkLimits ample{.wall = milliseconds(100'000), .cpu = milliseconds(100'000)};

Worked work(const std::function<void(WorkerSide&)>& what, const WorkLimits& limits = ample,
            const WorkWatch& watch = {}) {
    return work_watched(what, limits, watch);
}

}  // namespace

BOOST_AUTO_TEST_CASE(results_arrive_whole_and_in_order) {
    const std::string large(5'000'000, 'x');
    const Worked worked = work([&](WorkerSide& side) {
        side.send("one");
        side.send("");
        side.send(large);
    });
    BOOST_TEST((worked.ending == Ending::done));
    BOOST_TEST_REQUIRE(worked.results.size() == 3u);
    BOOST_TEST(worked.results[0] == "one");
    BOOST_TEST(worked.results[1] == "");
    BOOST_TEST((worked.results[2] == large));
    BOOST_TEST(!worked.short_of_memory);
}

BOOST_AUTO_TEST_CASE(the_work_is_done_in_another_process) {
    int here = 0;
    const Worked worked = work([&](WorkerSide& side) {
        here = 1;
        side.send(std::to_string(::getpid()));
    });
    BOOST_TEST(here == 0);
    BOOST_TEST(worked.results.at(0) != std::to_string(::getpid()));
}

BOOST_AUTO_TEST_CASE(progress_is_told_here) {
    std::vector<std::pair<int, int>> told;
    const Worked worked = work(
        [](WorkerSide& side) {
            side.tell_progress(2, 7);
            side.send("read");
        },
        ample, {.progress = [&](int done, int all) { told.emplace_back(done, all); }});
    BOOST_TEST((worked.ending == Ending::done));
    BOOST_TEST_REQUIRE(told.size() == 1u);
    BOOST_TEST((told[0] == std::pair(2, 7)));
}

BOOST_AUTO_TEST_CASE(what_was_sent_before_a_crash_stays) {
    const Worked worked = work([](WorkerSide& side) {
        side.send("before");
        std::fputs("the last words\n", stderr);
        std::fflush(stderr);
        ::signal(SIGILL, SIG_DFL);
        ::raise(SIGILL);
        side.send("after");
    });
    BOOST_TEST((worked.ending == Ending::crashed));
    BOOST_TEST(worked.results.size() == 1u);
    BOOST_TEST(worked.last_words == "SIGILL: the last words");
    const Error error = error_of(worked, ample);
    BOOST_TEST((error.kind == ErrorKind::internal));
    BOOST_TEST(error.reason.find("SIGILL") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_was_ended_from_outside_is_no_defect) {
    const Worked worked = work([](WorkerSide&) { ::raise(SIGKILL); });
    BOOST_TEST((worked.ending == Ending::killed));
    BOOST_TEST(error_of(worked, ample).reason.find("from outside (SIGKILL)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(times_are_said_as_they_are) {
    WorkLimits limits = ample;
    limits.wall = milliseconds(2'000);
    limits.wall_per_page = milliseconds(166);
    Worked worked;
    worked.ending = Ending::wall_time;
    BOOST_TEST(error_of(worked, limits).reason == "reading it takes more than 2 s without computing and 166 ms a page");
}

BOOST_AUTO_TEST_CASE(a_result_that_is_cut_is_none) {
    // Those that whoever runs the test left open are not the worker's: a log that is longer than it may write ends it.
    std::vector<int> of_worker;
    for (int descriptor = 3; descriptor < 256; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) < 0) of_worker.push_back(descriptor);
    }
    const Worked worked = work([&](WorkerSide&) {
        // Eight bytes of length, then too little.
        const std::uint64_t size = 100;
        for (const int descriptor : of_worker) {
            [[maybe_unused]] const auto told = ::write(descriptor, &size, sizeof size);
        }
        ::_exit(0);
    });
    BOOST_TEST((worked.ending == Ending::done));
    BOOST_TEST(worked.results.empty());
    BOOST_TEST((error_of(worked, ample).kind == ErrorKind::internal));
}

BOOST_AUTO_TEST_CASE(an_exception_is_a_crash_with_its_words) {
    const Worked worked = work([](WorkerSide&) {
        ::signal(SIGABRT, SIG_DFL);  // not the test's own handler
        throw std::runtime_error("a thing that cannot be");
    });
    BOOST_TEST((worked.ending == Ending::crashed));
    BOOST_TEST(worked.last_words.find("a thing that cannot be") != std::string::npos, worked.last_words);
}

BOOST_AUTO_TEST_CASE(endless_computing_is_ended) {
    WorkLimits limits = ample;
    limits.cpu = milliseconds(100);
    limits.cpu_per_page = {};
    const Worked worked = work(
        [](WorkerSide& side) {
            side.send("begun");
            for (unsigned i = 0;; ++i) side.tell_progress(0, static_cast<int>(i % 2));
        },
        limits);
    BOOST_TEST((worked.ending == Ending::cpu_time));
    BOOST_TEST(worked.results.size() == 1u);
    BOOST_TEST((error_of(worked, limits).kind == ErrorKind::over_limit));
    BOOST_TEST(error_of(worked, limits).reason.find("of computing") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(endless_waiting_is_ended) {
    WorkLimits limits = ample;
    limits.wall = milliseconds(100);
    const Worked worked = work([](WorkerSide&) { std::this_thread::sleep_for(std::chrono::hours(1)); }, limits);
    BOOST_TEST((worked.ending == Ending::wall_time));
    BOOST_TEST((error_of(worked, limits).kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(pages_that_are_done_give_more_time) {
    WorkLimits limits = ample;
    limits.wall = milliseconds(50);
    limits.wall_per_page = milliseconds(100'000);
    const Worked worked = work(
        [](WorkerSide& side) {
            side.tell_progress(1, 2);
            std::this_thread::sleep_for(milliseconds(300));
            side.send("read");
        },
        limits);
    BOOST_TEST((worked.ending == Ending::done));
}

BOOST_AUTO_TEST_CASE(too_much_memory_is_said_so) {
    if (sanitized) return;  // no limit there
    WorkLimits limits = ample;
    limits.memory = 64u << 20;
    limits.memory_per_thread = 0;
    std::vector<std::unique_ptr<char[]>> kept;
    const auto take_all = [&] {
        ::signal(SIGABRT, SIG_DFL);  // not the test's own handler
        for (;;) kept.push_back(std::make_unique<char[]>(1 << 20));
    };
    const Worked died = work([&](WorkerSide&) { take_all(); }, limits);
    BOOST_TEST((died.ending == Ending::out_of_memory));
    BOOST_TEST((error_of(died, limits).kind == ErrorKind::over_limit));
    BOOST_TEST(error_of(died, limits).reason.find("64 MB") != std::string::npos);
    // Whoever catches it goes on; that it happened is known.
    const Worked caught = work(
        [&](WorkerSide& side) {
            try {
                take_all();
            } catch (const std::bad_alloc&) {
                kept.clear();
            }
            side.send("went on");
        },
        limits);
    BOOST_TEST((caught.ending == Ending::done));
    BOOST_TEST(caught.short_of_memory);
    BOOST_TEST(caught.results.size() == 1u);
    // Libraries that do not throw.
    const Worked aborted = work(
        [](WorkerSide&) {
            std::fputs("Out of memory\n", stderr);
            std::fflush(stderr);
            ::signal(SIGABRT, SIG_DFL);  // not the test's own handler
            std::abort();
        },
        limits);
    BOOST_TEST((aborted.ending == Ending::out_of_memory));
}

BOOST_AUTO_TEST_CASE(it_is_ended_when_asked) {
    int asked = 0;
    const Worked worked = work([](WorkerSide&) { std::this_thread::sleep_for(std::chrono::hours(1)); }, ample,
                               {.stop = [&] { return ++asked > 2; }});
    BOOST_TEST((worked.ending == Ending::stopped));
}

BOOST_AUTO_TEST_SUITE_END()
