#pragma once
// Threads that have no piece left (side_by_side.h) help with the parts of the pieces that others still have: the last
// page of a file is read by all of them, and so is the only one.
//
// `Tool` is what a thread works with and no other may use at the same time.
//
// In:  share: how many parts, the tool of the calling thread, and the work for one part with any tool.
//      help: the tool of a thread that has nothing to do.
// Out: share: every part was done once; which thread did it is open, so the work writes to the place of its part only.
//      help: returns when piece_done was called for every piece.
// Fails: what the work throws is thrown by share when all parts are done, of several that of the first part.
//
// Example:
//   SpareHands<Reader> hands(pages);
//   hands.share(cells.size(), reader, [&](int cell, Reader& any) { texts[cell] = any.read(cells[cell]); });

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <vector>

namespace solieu {

template <typename Tool>
class SpareHands {
  public:
    using Work = std::function<void(int part, Tool& tool)>;

    explicit SpareHands(int pieces) : pieces_left_(pieces) {}

    void share(int parts, Tool& own, const Work& work) {
        Job job{.work = work, .parts = parts};
        {
            const std::lock_guard lock(mutex_);
            jobs_.push_back(&job);
        }
        changed_.notify_all();
        job.run(own);
        std::unique_lock lock(mutex_);
        std::erase(jobs_, &job);
        changed_.wait(lock, [&] { return job.helpers == 0; });
        if (job.thrown) std::rethrow_exception(job.thrown);
    }

    void help(Tool& tool) {
        std::unique_lock lock(mutex_);
        while (pieces_left_ > 0) {
            const auto open =
                std::find_if(jobs_.begin(), jobs_.end(), [](const Job* job) { return job->next < job->parts; });
            if (open == jobs_.end()) {
                changed_.wait(lock);
                continue;
            }
            Job& job = **open;
            ++job.helpers;
            lock.unlock();
            job.run(tool);
            lock.lock();
            --job.helpers;
            changed_.notify_all();
        }
    }

    void piece_done() {
        const std::lock_guard lock(mutex_);
        --pieces_left_;
        changed_.notify_all();
    }

  private:
    struct Job {
        const Work& work;
        int parts = 0;
        std::atomic<int> next{0};
        int helpers = 0;  // threads in run, but for the one that shares
        std::mutex failing{};
        int thrown_by = 0;
        std::exception_ptr thrown{};

        void run(Tool& tool) {
            for (int part = next++; part < parts; part = next++) {
                try {
                    work(part, tool);
                } catch (...) {
                    const std::lock_guard lock(failing);
                    if (thrown && thrown_by < part) continue;
                    thrown_by = part;
                    thrown = std::current_exception();
                }
            }
        }
    };

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Job*> jobs_;  // of threads in share
    int pieces_left_;
};

}  // namespace solieu
