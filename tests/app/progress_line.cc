#include "app/progress_line.h"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <string>

using solieu::app::ProgressLine;
using std::chrono::milliseconds;

BOOST_AUTO_TEST_SUITE(progress_line_tests)

namespace {

// A terminal and what was written to it.
class Terminal {
  public:
    Terminal() {
        ::setenv("TERM", "xterm", 1);
        master_ = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
        if (master_ < 0 || ::grantpt(master_) != 0 || ::unlockpt(master_) != 0) return;
        slave_ = ::open(::ptsname(master_), O_RDWR | O_NOCTTY);
    }
    ~Terminal() {
        if (slave_ >= 0) ::close(slave_);
        if (master_ >= 0) ::close(master_);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    [[nodiscard]] int descriptor() const { return slave_; }
    // What has come through, after waiting for it: the kernel passes on what was written in its own time.
    [[nodiscard]] std::string written(int patience = 2000) const {
        std::string text;
        pollfd ready{.fd = master_, .events = POLLIN, .revents = 0};
        while (::poll(&ready, 1, text.empty() ? patience : 100) > 0) {
            char buffer[4096];
            const ssize_t count = ::read(master_, buffer, sizeof buffer);
            if (count <= 0) break;
            text.append(buffer, static_cast<std::size_t>(count));
        }
        return text;
    }
    [[nodiscard]] bool is_silent() const { return written(200).empty(); }

  private:
    int master_ = -1, slave_ = -1;
};

}  // namespace

BOOST_AUTO_TEST_CASE(one_line_that_goes_away) {
    const Terminal terminal;
    BOOST_TEST_REQUIRE(terminal.descriptor() >= 0);
    ProgressLine progress(terminal.descriptor(), milliseconds(0));
    progress.callback()(12, 96);
    progress.callback()(13, 96);  // too soon after the last
    BOOST_TEST(terminal.written() == "\rĐang đọc / Reading: page 12 of 96\x1b[K");
    progress.clear();
    BOOST_TEST(terminal.written() == "\r\x1b[K");
    progress.clear();
    BOOST_TEST(terminal.is_silent());
}

BOOST_AUTO_TEST_CASE(its_end_clears_it) {
    const Terminal terminal;
    { ProgressLine(terminal.descriptor(), milliseconds(0)).callback()(1, 2); }
    BOOST_TEST(terminal.written().ends_with("\r\x1b[K"));
}

BOOST_AUTO_TEST_CASE(short_work_is_silent) {
    const Terminal terminal;
    ProgressLine progress(terminal.descriptor());
    progress.callback()(1, 2);
    progress.clear();
    ProgressLine(terminal.descriptor(), milliseconds(0)).callback()(1, 1);  // a single page
    BOOST_TEST(terminal.is_silent());
}

BOOST_AUTO_TEST_CASE(no_terminal_no_line) {
    int ends[2];
    BOOST_TEST_REQUIRE(::pipe(ends) == 0);
    BOOST_TEST(!ProgressLine(ends[1], milliseconds(0)).callback());
    ::close(ends[0]);
    ::close(ends[1]);
    const Terminal terminal;
    ::setenv("TERM", "dumb", 1);
    BOOST_TEST(!ProgressLine(terminal.descriptor(), milliseconds(0)).callback());
}

BOOST_AUTO_TEST_SUITE_END()
