#include "extract/deadline.h"

#include <algorithm>
#include <ctime>

namespace solieu::extract {

using std::chrono::milliseconds;
using std::chrono::seconds;

ProcessorClock::time_point ProcessorClock::now() noexcept {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time_point(seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

Error error_of(const TooSlow& slow) {
    return {.kind = ErrorKind::over_limit,
            .place = {},
            .reason = slow.what(),
            .advice = "read fewer pages at a time, or print it to a new PDF and read that"};
}

FileTime::Piece::Piece(FileTime& file, ProcessorClock::duration most) : file_(file), begin_(ProcessorClock::now()) {
    const ProcessorClock::duration left(file.left_.load());
    if (left.count() <= 0) throw TooSlow();
    deadline_ = begin_ + std::min(left, most);
}

FileTime::Piece::~Piece() {
    file_.left_ -= (ProcessorClock::now() - begin_).count();
}

// Reports take 5 ms a page and at most half a second a megabyte.
ProcessorClock::duration time_for(std::size_t bytes, int pages) {
    constexpr ProcessorClock::duration least = seconds(8), most = seconds(600);
    constexpr std::size_t megabyte = 1'000'000;
    const ProcessorClock::duration wanted =
        least + milliseconds(3) * static_cast<long>(bytes * 1000 / megabyte) + milliseconds(3) * pages;
    return std::min(wanted, most);
}

}  // namespace solieu::extract
