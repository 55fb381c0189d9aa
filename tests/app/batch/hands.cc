#include "app/batch/hands.h"

#include <signal.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(hands_tests)

namespace {

constexpr std::chrono::milliseconds long_enough{20'000};

// What each does, by its job.
std::string work(std::string_view job) {
    if (job == "who") return std::to_string(::getpid());
    if (job == "die") ::raise(SIGKILL);
    if (job == "leave") ::_exit(7);
    if (job == "long") return std::string(3'000'000, 'x');
    return "did " + std::string(job);
}

Hands::Work make_work() {
    return work;
}

Hands::Done one_of(Hands& hands) {
    const std::vector<Hands::Done> done = hands.wait(long_enough);
    BOOST_TEST_REQUIRE(done.size() == 1U);
    return done.front();
}

}  // namespace

BOOST_AUTO_TEST_CASE(jobs_are_done_beside_each_other) {
    Hands hands({.count = 3, .renew_after = 100}, make_work);
    for (int id = 0; id < 3; ++id) BOOST_TEST(hands.give("job " + std::to_string(id), id));
    BOOST_TEST(hands.idle() == 0);
    BOOST_TEST(!hands.give("too many", 9));
    std::map<std::int64_t, std::string> answers;
    while (answers.size() < 3) {
        for (const Hands::Done& done : hands.wait(long_enough)) answers[done.id] = done.answer.value_or("none");
    }
    BOOST_TEST(answers[2] == "did job 2");
    BOOST_TEST(hands.busy() == 0);
    BOOST_TEST(hands.wait(std::chrono::milliseconds(1)).empty());
}

BOOST_AUTO_TEST_CASE(one_that_dies_costs_its_job_only) {
    Hands hands({.count = 1, .renew_after = 100}, make_work);
    const std::pair<const char*, const char*> deaths[] = {{"die", "SIGKILL"}, {"leave", "exit code 7"}};
    for (const auto& [job, death] : deaths) {
        BOOST_TEST(hands.give(job, 1));
        const Hands::Done done = one_of(hands);
        BOOST_TEST(!done.answer.has_value());
        BOOST_TEST(done.death == death);
        BOOST_TEST(hands.give("next", 2));
        BOOST_TEST(one_of(hands).answer.value_or("") == "did next");
    }
}

BOOST_AUTO_TEST_CASE(long_answers_come_whole_and_hands_are_renewed) {
    Hands hands({.count = 1, .renew_after = 2}, make_work);
    BOOST_TEST(hands.give("long", 1));
    BOOST_TEST(one_of(hands).answer.value_or("").size() == 3'000'000U);
    std::set<std::string> processes;
    for (int i = 0; i < 5; ++i) {
        BOOST_TEST(hands.give("who", i));
        processes.insert(one_of(hands).answer.value_or(""));
    }
    BOOST_TEST(processes.size() == 3U);  // of the six jobs each did two
}

BOOST_AUTO_TEST_SUITE_END()
