#pragma once
// Work in a process of its own that is watched: it ends by itself with its results, or it is ended.
//
// In:    the work, which runs in a caged copy of this process (cage.h) and sends its results one after another; how
//        much time and memory it may take; the descriptors that it reads from: it gets no other one that is open here.
//        The calling process must have one thread.
// Out:   the results that came whole, in order, and how it ended. What the work prints goes nowhere.
// Ends:  when `stop` says so, too. It never outlives the process that asked.
//
// Time: `wall` and `cpu`, and more for each page that is done, so that a file of many pages may take long but no page
// of it hangs for long. CPU time is that of all its threads; the pages that several threads have begun count as done.
//
// A worker that a file has taken over may still lie: what it sends is held only as it comes, up to 2 GB in all, and is
// decoded with care (wire.h); what it says of pages can give it the time of a file of `most_pages`. It may compute, and
// say anything of its own file. See cage.h for what it cannot do; tests/app/misdeed.cc tries each.
//
// Example:
//   const Worked worked = work_watched([](WorkerSide& side) { side.send(read(file)); }, limits, {});
//   if (worked.ending != Ending::done) return error_of(worked, limits);

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace solieu::app {

struct WorkLimits {
    std::chrono::milliseconds wall{60'000}, wall_per_page{5'000};
    std::chrono::milliseconds cpu{15'000}, cpu_per_page{5'000};
    std::uint64_t memory = 2ull << 30;               // bytes
    std::uint64_t memory_per_thread = 384ull << 20;  // what a thread needs to read a page from its picture
    int threads = 1;                                 // that the work uses
    int most_pages = 5'000;                          // whatever it says of more gives it no time
};

// What the worker tells while it works: shared memory.
struct WorkerState {
    std::atomic<int> pages_done{0}, pages{0};
    std::atomic<bool> out_of_memory{false};
};

// The worker's side: what the work may use.
class WorkerSide {
  public:
    WorkerSide(int descriptor, WorkerState& state) : descriptor_(descriptor), state_(state) {}

    void send(std::string_view result);
    void tell_progress(int done, int all);

  private:
    int descriptor_;
    WorkerState& state_;
};

enum class Ending {
    done,
    no_process,     // the system gave none
    wall_time,      // ended: it took too long
    cpu_time,       // ended: it computed too long
    threads,        // ended: it started too many
    out_of_memory,  // died of the limit
    stopped,        // ended: `stop` said so
    killed,         // somebody else ended it, or the system for lack of memory
    crashed,        // died of a defect
};

struct Worked {
    std::vector<std::string> results;
    Ending ending = Ending::done;
    bool short_of_memory = false;  // some allocation failed, whatever came of it
    std::string last_words;        // of a crash: the signal, and what was printed last
    // Waits for the end of the process when it goes: giving back its memory takes a while, in which one can go on.
    std::shared_ptr<void> process;
};

struct WorkWatch {
    std::function<void(int done, int all)> progress{};  // in this process; or none
    std::function<bool()> stop{};                       // asked often; or none
};

[[nodiscard]] Worked work_watched(const std::function<void(WorkerSide&)>& work, const WorkLimits& limits,
                                  const WorkWatch& watch, const std::vector<int>& reads = {});

// How a process ended, by its status: "SIGSEGV", "exit code 1".
[[nodiscard]] std::string end_of_process(int status);

// What an ending other than done means: over_limit that names the limit, internal.
[[nodiscard]] Error error_of(const Worked& worked, const WorkLimits& limits);
[[nodiscard]] Error memory_error(const WorkLimits& limits);

}  // namespace solieu::app
