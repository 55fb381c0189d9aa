#include "app/batch/hands_in_order.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/worker/interrupt.h"

namespace solieu::app {

namespace {

constexpr int renew_after = 100;     // jobs
constexpr std::size_t ahead_of = 8;  // jobs a hand, before the answer that is asked for
constexpr std::chrono::milliseconds look_every{200};

}  // namespace

HandsInOrder::HandsInOrder(int beside, std::size_t jobs, std::function<Hands::Work()> make_work, Job job)
    : ahead_(ahead_of * static_cast<std::size_t>(std::max(1, beside))),
      jobs_(jobs),
      job_(std::move(job)),
      hands_({.count = beside, .renew_after = renew_after}, std::move(make_work)) {}

void HandsInOrder::give_out(std::size_t index) {
    next_ = std::max(next_, index);
    while (next_ < jobs_ && next_ < index + ahead_ && hands_.idle() > 0) {
        const int left = static_cast<int>(std::min<std::size_t>(jobs_ - next_, 1'000));
        const std::string job = job_(next_, std::max(1, hands_.idle() - left + 1));
        if (job.empty() || !hands_.give(job, static_cast<std::int64_t>(next_))) answers_[next_] = std::nullopt;
        ++next_;
    }
}

std::optional<std::string> HandsInOrder::of(std::size_t index) {
    while (stop_signal() == 0) {
        give_out(index);
        if (const auto found = answers_.find(index); found != answers_.end()) {
            std::optional<std::string> answer = std::move(found->second);
            answers_.erase(answers_.begin(), std::next(found));
            return answer;
        }
        if (index < next_ && hands_.busy() == 0) return std::nullopt;  // asked for again
        for (Hands::Done& done : hands_.wait(look_every))
            answers_[static_cast<std::size_t>(done.id)] = std::move(done.answer);
    }
    return std::nullopt;
}

}  // namespace solieu::app
