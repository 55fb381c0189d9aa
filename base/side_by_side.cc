#include "base/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace solieu {
namespace {

class Queue {
  public:
    explicit Queue(const Pieces& what) : what_(what), thrown_by_(what.pieces) {}

    void work(const Worker& worker) {
        for (int piece = next_++; piece < what_.pieces; piece = next_++) {
            try {
                worker.piece(piece);
            } catch (...) {
                keep(piece);
            }
            try {
                tell();
            } catch (...) {
                keep(piece);
            }
        }
        if (worker.then) worker.then();
    }

    void throw_again() const {
        if (thrown_) std::rethrow_exception(thrown_);
    }

  private:
    void keep(int piece) {
        const std::lock_guard lock(mutex_);
        if (piece >= thrown_by_) return;
        thrown_by_ = piece;
        thrown_ = std::current_exception();
    }

    void tell() {
        if (!what_.progress) return;
        const std::lock_guard lock(telling_);
        what_.progress(++done_, what_.pieces);
    }

    const Pieces& what_;
    std::atomic<int> next_{0};
    std::mutex mutex_, telling_;
    int thrown_by_ = 0, done_ = 0;
    std::exception_ptr thrown_;
};

}  // namespace

void side_by_side(const Pieces& what, const Worker& own, const std::function<Worker()>& make_other) {
    Queue queue(what);
    const auto help = [&] {
        try {
            if (const Worker other = make_other(); other.piece) queue.work(other);
        } catch (...) {
            // No worker here: the other threads do the pieces, the calling one at least.
        }
    };
    {
        std::vector<std::jthread> others;
        try {
            for (int i = 1; i < what.threads; ++i) others.emplace_back(help);
        } catch (const std::system_error&) {
            // The system gives no more threads.
        }
        queue.work(own);
    }
    queue.throw_again();
}

int thread_count(int wanted, int most) {
    const int machine = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return std::clamp(wanted > 0 ? wanted : machine, 1, std::max(1, most));
}

}  // namespace solieu
