#include "app/worker/large_pages.h"

#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <cstring>

#include "tests/app/run.h"
#include "tests/app/sanitized.h"

using namespace solieu::app;
using solieu::tests::content_of;
using solieu::tests::sanitized;

BOOST_AUTO_TEST_SUITE(large_pages_tests)

namespace {

// How many pages of 4 KB come one by one, in hundreds, where eight megabytes are used in small pieces.
int hundreds_of_faults(bool large) {
    const pid_t process = ::fork();
    if (process == 0) {
        ::mallopt(M_MMAP_THRESHOLD, 32 << 20);  // as app/main.cc
        ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
        if (large) ask_for_large_pages();
        rusage before{}, after{};
        ::getrusage(RUSAGE_SELF, &before);
        for (int i = 0; i < (8 << 20) / 1024; ++i) {
            void* const piece = std::malloc(1000);
            if (piece == nullptr) ::_exit(255);
            std::memset(piece, 1, 1000);
        }
        ::getrusage(RUSAGE_SELF, &after);
        ::_exit(static_cast<int>((after.ru_minflt - before.ru_minflt) / 100));
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_new_comes_in_large_pages) {
    const std::string allowed = content_of("/sys/kernel/mm/transparent_hugepage/enabled");
    if (sanitized || allowed.empty() || allowed.find("[never]") != std::string::npos) return;
    BOOST_TEST(hundreds_of_faults(false) >= 15);
    BOOST_TEST(hundreds_of_faults(true) <= 10);
}

BOOST_AUTO_TEST_SUITE_END()
