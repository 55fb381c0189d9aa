#include "app/worker/interrupt.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <functional>

using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(interrupt_tests)

namespace {

// How a process that does this ends: its exit code, or 1000 and the signal.
int ending_of(const std::function<int()>& what) {
    const pid_t process = ::fork();
    if (process == 0) {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::signal(signal, SIG_DFL);
        ::_exit(what());
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFSIGNALED(status) ? 1000 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_first_signal_is_noted) {
    BOOST_TEST(ending_of([] {
                   catch_signals();
                   if (stop_signal() != 0) return 1;
                   ::raise(SIGTERM);
                   return stop_signal() == SIGTERM ? 0 : 2;
               }) == 0);
}

BOOST_AUTO_TEST_CASE(the_second_ends_the_program) {
    BOOST_TEST(ending_of([] {
                   catch_signals();
                   ::raise(SIGINT);
                   ::raise(SIGINT);
                   return 0;
               }) == 1000 + SIGINT);
}

BOOST_AUTO_TEST_CASE(it_ends_as_if_the_signal_had_ended_it) {
    BOOST_TEST(ending_of([] {
                   catch_signals();
                   end_as_signalled();  // none came
                   ::raise(SIGHUP);
                   end_as_signalled();
                   return 0;
               }) == 1000 + SIGHUP);
}

BOOST_AUTO_TEST_CASE(what_is_ignored_stays_ignored) {
    BOOST_TEST(ending_of([] {
                   ::signal(SIGHUP, SIG_IGN);
                   catch_signals();
                   ::raise(SIGHUP);
                   return stop_signal();
               }) == 0);
}

BOOST_AUTO_TEST_CASE(in_a_worker_signals_end_it_again) {
    BOOST_TEST(ending_of([] {
                   catch_signals();
                   let_signals_end_it();
                   ::raise(SIGTERM);
                   return 0;
               }) == 1000 + SIGTERM);
}

BOOST_AUTO_TEST_SUITE_END()
