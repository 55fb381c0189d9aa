#include "app/batch/hands_in_order.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/worker/interrupt.h"

namespace solieu::app {

namespace {

constexpr std::chrono::milliseconds look_every{200};

}  // namespace

HandsInOrder::HandsInOrder(const Form& form, std::function<Hands::Work()> make_work, Job job)
    : ahead_(form.ahead * static_cast<std::size_t>(std::max(1, form.beside))),
      jobs_(form.jobs),
      job_(std::move(job)),
      hands_({.count = form.beside}, std::move(make_work)) {}

void HandsInOrder::give_out(std::size_t index) {
    next_ = std::max(next_, index);
    while (next_ < jobs_ && next_ < index + ahead_ && hands_.idle() > 0) {
        const std::string job = job_(next_, hands_.threads_for_next(jobs_ - next_));
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
