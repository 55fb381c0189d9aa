#include "app/batch/hands_in_order.h"

#include <signal.h>

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(hands_in_order_tests)

namespace {

Hands::Work make_work() {
    return [](std::string_view job) {
        if (job == "4") ::raise(SIGKILL);
        return "did " + std::string(job);
    };
}

}  // namespace

BOOST_AUTO_TEST_CASE(answers_come_in_the_order_of_jobs) {
    constexpr std::size_t jobs = 60;
    for (const int beside : {1, 2, 5}) {
        int most_threads = 0;
        HandsInOrder answers({.beside = beside, .jobs = jobs}, make_work, [&](std::size_t index, int threads) {
            most_threads = std::max(most_threads, threads);
            return index == 7 ? std::string() : std::to_string(index);
        });
        for (std::size_t i = 0; i < jobs; ++i) {
            if (i == 20 || i == 21) continue;  // nobody asks for them
            const std::optional<std::string> answer = answers.of(i);
            BOOST_TEST(answer.has_value() == (i != 4 && i != 7), i);
            if (answer) BOOST_TEST(*answer == "did " + std::to_string(i));
        }
        BOOST_TEST(most_threads <= beside);
        BOOST_TEST(!answers.of(3).has_value());  // it was given away
    }
}

BOOST_AUTO_TEST_CASE(one_job_has_all_threads) {
    int given = 0;
    HandsInOrder answers({.beside = 3, .jobs = 1}, make_work, [&](std::size_t, int threads) {
        given = threads;
        return std::string("0");
    });
    BOOST_TEST(answers.of(0).value_or("") == "did 0");
    BOOST_TEST(given == 3);
}

BOOST_AUTO_TEST_SUITE_END()
