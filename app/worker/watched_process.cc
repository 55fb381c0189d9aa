#include "app/worker/watched_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <optional>
#include <thread>
#include <utility>

#include "app/worker/cage.h"
#include "app/worker/interrupt.h"
#include "app/worker/large_pages.h"

namespace solieu::app {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds look_every{100};     // at the clocks
constexpr milliseconds time_to_end{5'000};  // for a worker that sends nothing more
constexpr int pipe_size = 1 << 20;
constexpr std::uint64_t max_results = 2ull << 30;  // bytes
constexpr std::size_t most_results = 16;
constexpr std::size_t grown_by = 1 << 20;  // of a result that is arriving: what is said of its length may be a lie
constexpr nlink_t most_threads = 256;      // besides twice those that the work uses
constexpr std::uint64_t no_more = ~std::uint64_t{0};
constexpr std::size_t last_words_size = 300;

class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return number_; }
    void reset(int number = -1) {
        if (number_ >= 0) ::close(number_);
        number_ = number;
    }

  private:
    int number_;
};

// Memory that both processes see.
class SharedState {
  public:
    SharedState() {
        void* const memory =
            ::mmap(nullptr, sizeof(WorkerState), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (memory != MAP_FAILED) state_ = new (memory) WorkerState;
    }
    ~SharedState() {
        if (state_ != nullptr) ::munmap(state_, sizeof(WorkerState));
    }
    SharedState(const SharedState&) = delete;
    SharedState& operator=(const SharedState&) = delete;

    [[nodiscard]] WorkerState* get() const { return state_; }

  private:
    WorkerState* state_ = nullptr;
};

// ---- the worker's side -------------------------------------------------------------------------------------------

WorkerState* state_of_this_worker = nullptr;  // a new-handler takes no argument

void note_lack_of_memory() {
    state_of_this_worker->out_of_memory = true;
    throw std::bad_alloc();
}

void write_all(int descriptor, const char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t written = ::write(descriptor, bytes, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) ::_exit(EXIT_FAILURE);  // nobody listens any more
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
}

std::uint64_t memory_of(const WorkLimits& limits) {
    return limits.memory + limits.memory_per_thread * static_cast<std::uint64_t>(std::max(1, limits.threads));
}

// Databases, sockets, other files: what this process has open is no worker's.
void close_all_but(std::vector<int> kept) {
    std::ranges::sort(kept);
    int next = STDERR_FILENO + 1;
    for (const int one : kept) {
        if (one > next) ::close_range(static_cast<unsigned>(next), static_cast<unsigned>(one) - 1, 0);
        next = std::max(next, one + 1);
    }
    ::close_range(static_cast<unsigned>(next), ~0U, 0);
}

[[noreturn]] void be_worker(const std::function<void(WorkerSide&)>& work, const WorkLimits& limits, int results,
                            int messages, std::vector<int> reads, pid_t parent, WorkerState& state) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(EXIT_FAILURE);
    let_signals_end_it();
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(messages >= 0 ? messages : nothing, STDERR_FILENO);
    reads.push_back(results);
    close_all_but(std::move(reads));
    state_of_this_worker = &state;
    std::set_new_handler(note_lack_of_memory);
    ask_for_large_pages();
    enter_cage({.memory = memory_of(limits)});
    WorkerSide side(results, state);
    // An exception that leaves the work is a crash, with its words on standard error.
    [&]() noexcept { work(side); }();
    write_all(results, reinterpret_cast<const char*>(&no_more), sizeof no_more);
    ::_exit(EXIT_SUCCESS);  // no destructors: the memory goes with the process
}

// ---- the side of the one that asked ------------------------------------------------------------------------------

// A process that is waited for, at the latest when this goes.
class Child {
  public:
    explicit Child(pid_t process) : process_(process) {}
    ~Child() { wait(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // How it ended.
    int wait() {
        while (!waited_ && ::waitpid(process_, &status_, 0) < 0 && errno == EINTR) {
        }
        waited_ = true;
        return status_;
    }

    // The same, when it ends within a time.
    std::optional<int> wait(milliseconds time) {
        constexpr milliseconds step{10};
        for (const auto last = Clock::now() + time; !waited_; std::this_thread::sleep_for(step)) {
            const pid_t got = ::waitpid(process_, &status_, WNOHANG);
            waited_ = got == process_ || (got < 0 && errno != EINTR);
            if (!waited_ && Clock::now() > last) return std::nullopt;
        }
        return status_;
    }

    void end() {
        if (!waited_) ::kill(process_, SIGKILL);
    }

  private:
    pid_t process_;
    int status_ = 0;
    bool waited_ = false;
};

// Results as they arrive: eight bytes of length, then the result; `no_more` instead of a length after the last.
class Arriving {
  public:
    explicit Arriving(std::vector<std::string>& results) : results_(results) {}

    // Takes what is there; false at the end, or when what came makes no sense.
    bool take(int descriptor) {
        const bool in_result = wanted_.has_value();
        if (in_result && have_ == results_.back().size()) {
            const std::size_t grown = std::max(results_.back().size() * 2, grown_by);
            results_.back().resize(static_cast<std::size_t>(std::min<std::uint64_t>(grown, *wanted_)));
        }
        char* const to = in_result ? results_.back().data() + have_ : head_.data() + have_;
        const std::size_t more = (in_result ? results_.back().size() : head_.size()) - have_;
        const ssize_t got = ::read(descriptor, to, more);
        if (got < 0) return errno == EINTR;
        have_ += static_cast<std::size_t>(got);
        if (static_cast<std::size_t>(got) < more) return got > 0;
        if (!in_result) return begin_result();
        return have_ < *wanted_ || end_result();
    }

    [[nodiscard]] bool all_came() const { return all_came_; }
    [[nodiscard]] bool makes_no_sense() const { return no_sense_; }

    // Leaves only results that came whole.
    void drop_the_last_if_cut() {
        if (wanted_) results_.pop_back();
    }

  private:
    bool begin_result() {
        std::uint64_t size = 0;
        std::memcpy(&size, head_.data(), head_.size());
        have_ = 0;
        all_came_ = size == no_more;
        no_sense_ = !all_came_ && (size > max_results - taken_ || results_.size() == most_results);
        if (all_came_ || no_sense_) return false;
        taken_ += size;
        wanted_ = size;
        results_.emplace_back();
        return size > 0 || end_result();
    }
    bool end_result() {
        wanted_.reset();
        have_ = 0;
        return true;
    }

    std::vector<std::string>& results_;
    std::array<char, sizeof(std::uint64_t)> head_{};
    std::optional<std::uint64_t> wanted_;  // of the result that is arriving; else its head is
    std::size_t have_ = 0;                 // of either
    std::uint64_t taken_ = 0;              // bytes of all results
    bool all_came_ = false;
    bool no_sense_ = false;
};

milliseconds cpu_time_of(pid_t process) {
    clockid_t clock{};
    timespec time{};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &time) != 0) return {};
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                    std::chrono::nanoseconds(time.tv_nsec));
}

// Whether the worker took too long, or too many threads. On a busy machine it may wait for its turn for long: only time
// in which it computed counts, and time in which it did nothing at all.
class Clocks {
  public:
    Clocks(pid_t process, const WorkLimits& limits)
        : process_(process), tasks_("/proc/" + std::to_string(process) + "/task"), limits_(limits) {}

    std::optional<Ending> look(const WorkerState& state) {
        const auto now = Clock::now();
        const milliseconds cpu = cpu_time_of(process_);
        if (now - seen_ >= std::min(window, limits_.wall)) {
            if (cpu == cpu_seen_) idle_ += std::chrono::duration_cast<milliseconds>(now - seen_);
            seen_ = now;
            cpu_seen_ = cpu;
        }
        const int done = std::clamp(state.pages_done.load(), 0, limits_.most_pages);
        const int begun = std::clamp(std::min(state.pages - done, limits_.threads) - 1, 0, 1'000);
        const milliseconds wall = limits_.wall + done * limits_.wall_per_page;
        if (idle_ >= wall || now - start_ > most_waiting * wall) return Ending::wall_time;
        if (cpu > limits_.cpu + (done + begun) * limits_.cpu_per_page) return Ending::cpu_time;
        // Each thread has a folder there.
        struct stat tasks {};
        const auto allowed = most_threads + 2 * static_cast<nlink_t>(std::max(1, limits_.threads));
        if (::stat(tasks_.c_str(), &tasks) == 0 && tasks.st_nlink > allowed) return Ending::threads;
        return std::nullopt;
    }

  private:
    static constexpr milliseconds window{1'000};  // without computing in it, it was idle
    static constexpr int most_waiting = 20;       // times `wall` for a worker that computes now and then

    pid_t process_;
    std::string tasks_;
    const WorkLimits& limits_;
    Clock::time_point start_ = Clock::now(), seen_ = start_;
    milliseconds cpu_seen_{-1}, idle_{0};
};

std::string last_words(int messages) {
    const off_t end = ::lseek(messages, 0, SEEK_END);
    std::string words(static_cast<std::size_t>(std::clamp<off_t>(end, 0, last_words_size)), '\0');
    const ssize_t got =
        ::pread(messages, words.data(), words.size(), std::max<off_t>(end, 0) - static_cast<off_t>(words.size()));
    words.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    std::replace(words.begin(), words.end(), '\n', ' ');
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

// From the exit status of a worker that was not ended by the watch.
void judge_end(int status, int messages, bool short_of_memory, Worked& worked) {
    if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS) return;
    const std::string words = last_words(messages);
    worked.ending = Ending::crashed;
    worked.last_words = end_of_process(status);
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        // Poppler and others that do not throw.
        const bool says_so =
            words.find("ut of memory") != std::string::npos || words.find("bad_alloc") != std::string::npos;
        if (short_of_memory || says_so) worked.ending = Ending::out_of_memory;
        if (signal == SIGXCPU) worked.ending = Ending::cpu_time;
        if (signal == SIGKILL || signal == SIGTERM || signal == SIGINT || signal == SIGHUP) {
            worked.ending = Ending::killed;
        }
    }
    if (!words.empty()) worked.last_words += ": " + words;
}

// Until all results came, the worker closed its end, or it is to be ended.
std::optional<Ending> listen(pid_t process, int results, const WorkLimits& limits, const WorkWatch& watch,
                             const WorkerState& state, Worked& worked) {
    Clocks clocks(process, limits);
    auto next_look = Clock::now() + look_every;
    Arriving arriving(worked.results);
    int told = 0;
    std::optional<Ending> ending;
    bool open = true;
    while (open && !ending) {
        pollfd what{.fd = results, .events = POLLIN, .revents = 0};
        const int ready = ::poll(&what, 1, static_cast<int>(look_every.count()));
        if (ready > 0) open = arriving.take(results);
        if (watch.stop && watch.stop()) {
            ending = Ending::stopped;
        } else if (open && Clock::now() > next_look) {
            next_look = Clock::now() + look_every;
            ending = clocks.look(state);
        }
        if (const int done = state.pages_done; watch.progress && done != told) {
            told = done;
            watch.progress(done, state.pages);
        }
    }
    arriving.drop_the_last_if_cut();
    if (arriving.all_came()) ending = Ending::done;
    if (arriving.makes_no_sense()) {
        ending = Ending::crashed;
        worked.last_words = "what it sent makes no sense";
    }
    return ending;
}

std::string seconds(milliseconds time) {
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time);
    return whole == time ? std::to_string(whole.count()) + " s" : std::to_string(time.count()) + " ms";
}

}  // namespace

std::string end_of_process(int status) {
    if (!WIFSIGNALED(status)) return "exit code " + std::to_string(WEXITSTATUS(status));
    const int signal = WTERMSIG(status);
    const char* const name = ::sigabbrev_np(signal);
    return "SIG" + std::string(name != nullptr ? name : std::to_string(signal));
}

void WorkerSide::send(std::string_view result) {
    const std::uint64_t size = result.size();
    write_all(descriptor_, reinterpret_cast<const char*>(&size), sizeof size);
    write_all(descriptor_, result.data(), result.size());
}

void WorkerSide::tell_progress(int done, int all) {
    state_.pages = all;
    state_.pages_done = done;
}

Worked work_watched(const std::function<void(WorkerSide&)>& work, const WorkLimits& limits, const WorkWatch& watch,
                    const std::vector<int>& reads) {
    Worked worked;
    const SharedState shared;
    int ends[2] = {-1, -1};
    if (shared.get() == nullptr || ::pipe2(ends, O_CLOEXEC) != 0) {
        worked.ending = Ending::no_process;
        worked.last_words = std::strerror(errno);
        return worked;
    }
    Descriptor from_worker(ends[0]), to_parent(ends[1]);
    const Descriptor messages(::memfd_create("solieu-messages", MFD_CLOEXEC));
    ::fcntl(from_worker.get(), F_SETPIPE_SZ, pipe_size);
    give_back_free_memory();
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process < 0) {
        worked.ending = Ending::no_process;
        worked.last_words = std::strerror(errno);
        return worked;
    }
    if (process == 0) be_worker(work, limits, to_parent.get(), messages.get(), reads, parent, *shared.get());
    to_parent.reset();
    const auto child = std::make_shared<Child>(process);
    const std::optional<Ending> ended = listen(process, from_worker.get(), limits, watch, *shared.get(), worked);
    worked.ending = ended.value_or(Ending::done);
    if (!ended) {
        if (const std::optional<int> status = child->wait(time_to_end)) {
            judge_end(*status, messages.get(), shared.get()->out_of_memory, worked);
        } else {
            worked.ending = Ending::crashed;
            worked.last_words = "it sent nothing more and did not end";
        }
    }
    if (worked.ending != Ending::done) child->end();
    worked.short_of_memory = shared.get()->out_of_memory;
    worked.process = child;
    return worked;
}

Error memory_error(const WorkLimits& limits) {
    return {.kind = ErrorKind::over_limit,
            .place = {},
            .reason = "reading it needs more than " + std::to_string(memory_of(limits) >> 20) + " MB of memory",
            .advice = "allow more with --memory-limit, use fewer threads with -j, or read a part of it with --pages"};
}

Error error_of(const Worked& worked, const WorkLimits& limits) {
    switch (worked.ending) {
        case Ending::wall_time:
        case Ending::cpu_time: {
            const bool cpu = worked.ending == Ending::cpu_time;
            return {.kind = ErrorKind::over_limit,
                    .place = {},
                    .reason = "reading it takes more than " + seconds(cpu ? limits.cpu : limits.wall) +
                              (cpu ? " of computing and " : " without computing and ") +
                              seconds(cpu ? limits.cpu_per_page : limits.wall_per_page) + " a page",
                    .advice = "allow more with --time-limit, or read a part of it with --pages"};
        }
        case Ending::out_of_memory:
            return memory_error(limits);
        case Ending::threads:
            return {.kind = ErrorKind::over_limit,
                    .place = {},
                    .reason = "reading it started more threads than any file needs",
                    .advice = "look at where the file comes from: it may be made to do harm"};
        case Ending::stopped:
            return {.kind = ErrorKind::internal, .place = {}, .reason = "stopped by a signal", .advice = {}};
        case Ending::no_process:
            return {.kind = ErrorKind::internal,
                    .place = {},
                    .reason = "the system gives no process to read it in: " + worked.last_words,
                    .advice = "end other programs, or use --no-isolation"};
        case Ending::killed:
            return {.kind = ErrorKind::internal,
                    .place = {},
                    .reason = "the process that read it was ended from outside (" + worked.last_words + ")",
                    .advice = "read it again; where the system ran out of memory, end other programs first"};
        case Ending::done:
        case Ending::crashed:
            break;
    }
    return {.kind = ErrorKind::internal,
            .place = {},
            .reason = "a defect of solieu ended the reading of it (" + worked.last_words + ")",
            .advice = "please report it together with the file"};
}

}  // namespace solieu::app
