#pragma once
// When work on a page or a file is given up: by the processor time of the threads that do it, so that a busy machine
// gives the same results as an idle one.
//
// Deadline: a moment on the clock of the calling thread. It means nothing on another thread.
// FileTime: what all pages of a file may take together, on all threads.
//
// Example:
//   FileTime time(std::chrono::seconds(20));
//   const FileTime::Piece piece = time.piece(std::chrono::seconds(10));   // a page; TooSlow when the file's time is
//   over if (ProcessorClock::now() > piece.deadline()) …                       // at most 10 s, and what the file has
//   left

#include <atomic>
#include <chrono>
#include <exception>

#include "base/result.h"

namespace solieu::extract {

// Processor time of the calling thread.
struct ProcessorClock {
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<ProcessorClock>;
    static constexpr bool is_steady = true;
    [[nodiscard]] static time_point now() noexcept;
};

using Deadline = ProcessorClock::time_point;

// A page took longer than it may; thrown where only an exception leaves a library's loops.
class PageTooSlow : public std::exception {
  public:
    [[nodiscard]] const char* what() const noexcept override { return "the page took longer to draw than is allowed"; }
};

// Looks at a deadline of the calling thread, cheap enough for each small step: the clock of the processor is a call of
// the system, so it is asked only when some time has passed at all.
class DeadlineWatch {
  public:
    explicit DeadlineWatch(Deadline deadline) : deadline_(deadline) {}

    [[nodiscard]] bool passed() {
        if (passed_) return true;
        const auto now = std::chrono::steady_clock::now();
        if (now < next_look_) return false;
        next_look_ = now + std::chrono::milliseconds(10);
        passed_ = ProcessorClock::now() > deadline_;
        return passed_;
    }

  private:
    Deadline deadline_;
    std::chrono::steady_clock::time_point next_look_;  // the first look is at once
    bool passed_ = false;
};

// The file took too long as a whole; error_of says so: over_limit.
class TooSlow : public std::exception {
  public:
    [[nodiscard]] const char* what() const noexcept override { return "its pages take longer to read than is allowed"; }
};

[[nodiscard]] Error error_of(const TooSlow& slow);

class FileTime {
  public:
    explicit FileTime(ProcessorClock::duration most) : left_(most.count()) {}

    // Work on the calling thread from now until its end of life, at most `most`.
    class Piece {
      public:
        Piece(FileTime& file, ProcessorClock::duration most);
        ~Piece();
        Piece(const Piece&) = delete;
        Piece& operator=(const Piece&) = delete;
        [[nodiscard]] Deadline deadline() const { return deadline_; }

      private:
        FileTime& file_;
        ProcessorClock::time_point begin_;
        Deadline deadline_;
    };

    // Throws TooSlow when nothing is left.
    [[nodiscard]] Piece piece(ProcessorClock::duration most) { return {*this, most}; }

  private:
    std::atomic<ProcessorClock::rep> left_;
};

// What a file of that many bytes and pages may take. A file that costs more than its size explains was made to.
[[nodiscard]] ProcessorClock::duration time_for(std::size_t bytes, int pages);

}  // namespace solieu::extract
