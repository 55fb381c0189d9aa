#pragma once
// Processes of this program that do jobs one after another, beside each other: copies of the one that asks, as it is
// when the first job is given to each.
//
// In:    how many; after how many jobs one is replaced by a new one; what makes the work of each, in its own process.
//        Jobs and answers are bytes. The calling process must have one thread.
// Out:   an answer for each job; none for one whose hand died, with how it died. A hand that died is replaced with its
//        next job. None outlives the process that asked.
// Signals that ask the program to end reach the hands too (worker/interrupt.h): they answer soon.
//
// Example:
//   Hands hands({.count = 2, .renew_after = 100}, [] { return [](std::string_view job) { return read(job); }; });
//   hands.give("a.pdf", 7);
//   for (const Hands::Done& done : hands.wait(std::chrono::seconds(1))) take(done.id, done.answer);

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::app {

class Hands {
  public:
    using Work = std::function<std::string(std::string_view job)>;

    struct Form {
        int count = 1;
        int renew_after = 100;
    };
    struct Done {
        std::int64_t id = 0;
        std::optional<std::string> answer;
        std::string death;  // "SIGSEGV", "exit code 1"; "" with an answer
    };

    Hands(Form form, std::function<Work()> make_work);
    ~Hands();
    Hands(const Hands&) = delete;
    Hands& operator=(const Hands&) = delete;

    [[nodiscard]] int idle() const;
    // What the next job may use of so many threads as there are hands: at the end those that have nothing left to do
    // give theirs. `left`: jobs that are not given yet, that one among them.
    [[nodiscard]] int threads_for_next(std::size_t left) const;
    [[nodiscard]] int busy() const { return static_cast<int>(hands_.size()) - idle(); }

    // To one that is idle; false when the system gives no process.
    [[nodiscard]] bool give(const std::string& job, std::int64_t id);

    // What is done by then; at once when something is.
    [[nodiscard]] std::vector<Done> wait(std::chrono::milliseconds time);

    // Asks those that are busy to end: as the signal does that ends the program.
    void ask_to_end();

  private:
    struct Hand {
        pid_t process = 0;  // 0: none yet, or no more
        int socket = -1;
        int jobs = 0;  // done by it
        bool busy = false;
        std::int64_t id = 0;
    };

    [[nodiscard]] bool start(Hand& hand);
    [[noreturn]] void be_hand(int socket, pid_t parent);
    static std::string end(Hand& hand);
    [[nodiscard]] Done take(Hand& hand);

    Form form_;
    std::function<Work()> make_work_;
    std::vector<Hand> hands_;
};

}  // namespace solieu::app
