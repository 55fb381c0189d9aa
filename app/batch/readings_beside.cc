#include "app/batch/readings_beside.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "app/inputs/read_input.h"
#include "app/worker/fields.h"
#include "app/worker/interrupt.h"
#include "base/side_by_side.h"
#include "base/wire.h"

namespace solieu {

namespace app {
namespace {

struct Job {
    std::size_t index = 0;
    int threads = 1;
    WantedOfFile wanted;
};

// A file's reading on its way from a hand.
struct Answer {
    std::optional<Error> error;
    std::string kept;
};

}  // namespace
}  // namespace app

SOLIEU_FIELDS(app::WantedOfFile, 3);
SOLIEU_FIELDS(app::Job, 3);
SOLIEU_FIELDS(app::Answer, 2);

namespace app {
namespace {

// What a hand does.
std::string answer_to(std::string_view bytes, const ToReadBeside& all) {
    const std::optional<Job> job = struct_in<Job>(bytes);
    if (!job || job->index >= all.found.inputs.size()) return {};
    ReadSettings settings = all.settings;
    settings.options.threads = job->threads;
    Result<std::string> kept =
        keep_input(all.found.inputs[job->index], settings, all.knowledge, job->wanted, all.unread_fails, all.kept);
    Answer answer;
    if (kept) {
        answer.kept = std::move(*kept);
    } else {
        answer.error = kept.error();
    }
    return bytes_of(answer);
}

}  // namespace

ReadingsBeside::ReadingsBeside(ToReadBeside all) : all_(std::move(all)) {
    const std::size_t files = all_.found.inputs.size();
    const int beside = thread_count(all_.settings.options.threads, static_cast<int>(std::min<std::size_t>(files, 256)));
    if (beside < 2 || !all_.settings.isolate) return;
    const auto make_work = [this] {
        return Hands::Work([this](std::string_view bytes) { return answer_to(bytes, all_); });
    };
    const auto job = [this](std::size_t index, int threads) {
        if (!all_.found.inputs[index].same_as.empty()) return std::string();
        return bytes_of(Job{.index = index, .threads = threads, .wanted = all_.wanted()});
    };
    hands_ = std::make_unique<HandsInOrder>(HandsInOrder::Form{.beside = beside, .jobs = files, .ahead = all_.ahead},
                                            make_work, job);
}

Result<std::string> ReadingsBeside::read_here(std::size_t index) {
    progress_.clear();
    ProgressLine progress;  // of its pages; gone when it ends
    ReadSettings settings = all_.settings;
    settings.options.progress = progress.callback();
    return keep_input(all_.found.inputs[index], settings, all_.knowledge, all_.wanted(), all_.unread_fails, all_.kept);
}

Result<std::string> ReadingsBeside::of(std::size_t index) {
    if (!hands_) return read_here(index);
    progress_.say(std::to_string(index) + " of " + std::to_string(all_.found.inputs.size()) + " documents");
    const std::optional<std::string> bytes = hands_->of(index);
    std::optional<Answer> answer = bytes ? struct_in<Answer>(*bytes) : std::nullopt;
    if (answer && !answer->error) return std::move(answer->kept);
    if (stop_signal() != 0) return tl::unexpected(Error{ErrorKind::internal, "", "stopped by a signal", ""});
    // An error of the process rather than of the file, or no answer: the file is read again.
    const bool of_file =
        answer && answer->error->kind != ErrorKind::over_limit && answer->error->kind != ErrorKind::internal;
    if (of_file) return tl::unexpected(std::move(*answer->error));
    return read_here(index);
}

}  // namespace app
}  // namespace solieu
