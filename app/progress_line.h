#pragma once
// How far the reading of a long document is, on a terminal: one line on standard error that is written over again and
// is gone at the end.
//
//   Đang đọc / Reading: page 12 of 96
//
// Nothing is written when the descriptor is no terminal (a log, a pipe) or a dumb one, nor before the work has lasted
// `quiet`. Clear it before anything else is written there.
//
// Example:
//   ProgressLine progress;
//   read.progress = progress.callback();
//   Result<Analysis> analysis = analyze(file, read);
//   progress.clear();

#include <unistd.h>

#include <chrono>
#include <functional>
#include <string>

namespace solieu::app {

class ProgressLine {
  public:
    explicit ProgressLine(int descriptor = STDERR_FILENO,
                          std::chrono::milliseconds quiet = std::chrono::milliseconds(1000));
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    // Whether anything is ever written.
    [[nodiscard]] bool is_shown() const { return shown_on_terminal_; }

    // "Đang đọc / Reading: WHAT", when it is time to write again.
    void say(const std::string& what);

    // For ReadOptions::progress; valid as long as the ProgressLine. Empty where nothing would be written.
    [[nodiscard]] std::function<void(int done, int all)> callback();

    void clear();

  private:
    int descriptor_;
    bool shown_on_terminal_;
    bool line_stands_ = false;
    std::chrono::steady_clock::time_point next_;  // when to write again
};

}  // namespace solieu::app
