#include "app/batch/list_readings.h"

#include <map>
#include <utility>

#include "app/inputs/read_input.h"
#include "app/worker/interrupt.h"
#include "app/worker/product_wire.h"
#include "app/worker/wire.h"
#include "base/side_by_side.h"

namespace solieu::app {

template <>
inline constexpr int field_count<FileOutcome> = 9;
template <>
inline constexpr FileState last_value<FileState> = FileState::failed;

namespace {

struct Job {
    std::size_t index = 0;
    int threads = 1, spots = 0;
};

// A file's reading on its way from a hand.
struct Answer {
    std::optional<Error> error;
    FileOutcome outcome;
    output::ListedPart part;
    std::string analysis, rules;  // of a whole report: as a worker sends them
};

}  // namespace

template <>
inline constexpr int field_count<Job> = 3;
template <>
inline constexpr int field_count<Answer> = 5;

namespace {

template <class Struct>
std::string bytes_of(const Struct& value) {
    WireWriter to;
    to.write(value);
    return to.take();
}

template <class Struct>
std::optional<Struct> struct_in(std::string_view bytes) {
    WireReader from(bytes);
    Struct value;
    from.read(value);
    return from.complete() ? std::optional(std::move(value)) : std::nullopt;
}

output::ListedPart part_of(const FileReading& reading, const ListToRead& list) {
    std::map<int, output::ListedPicture> pictures;
    if (reading.spots) {
        for (const SpotPicture& spot : *reading.spots) {
            const extract::PagePicture& picture = spot.picture;
            pictures[spot.finding] = {.media_type = picture.media_type,
                                      .bytes = picture.bytes,
                                      .width = picture.width,
                                      .height = picture.height};
        }
    }
    return output::part_of(report_of(reading), list.list_knowledge, std::move(pictures));
}

// What a hand does.
std::string answer_to(std::string_view bytes, const ListToRead& list) {
    const std::optional<Job> job = struct_in<Job>(bytes);
    if (!job || job->index >= list.found.inputs.size()) return {};
    ReadSettings settings = list.settings;
    settings.options.threads = job->threads;
    const Result<FileReading> reading =
        read_input(list.found.inputs[job->index], settings, list.knowledge, {.spots = job->spots}, true);
    Answer answer;
    if (reading) {
        answer.outcome = outcome_of(report_of(*reading));
        answer.part = part_of(*reading, list);
        if (list.whole) {
            answer.analysis = encode(Result<Analysis>(reading->analysis));
            answer.rules = reading->engine.rules;
        }
    } else {
        answer.error = reading.error();
    }
    return bytes_of(answer);
}

// None where the answer is no answer, or an error of the process rather than of the file.
std::optional<Result<ListReading>> reading_in(const std::optional<std::string>& bytes, const ListToRead& list) {
    std::optional<Answer> answer = bytes ? struct_in<Answer>(*bytes) : std::nullopt;
    if (!answer) return std::nullopt;
    if (answer->error) {
        const ErrorKind kind = answer->error->kind;
        if (kind == ErrorKind::over_limit || kind == ErrorKind::internal) return std::nullopt;
        return Result<ListReading>(tl::unexpected(*answer->error));
    }
    ListReading reading{.outcome = std::move(answer->outcome), .part = std::move(answer->part), .whole = {}};
    if (list.whole) {
        Result<Analysis> analysis = decode<Analysis>(answer->analysis);
        if (!analysis) return std::nullopt;
        reading.whole = {.analysis = std::move(*analysis),
                         .engine = engine(*list.knowledge.lexicon, list.settings.named, answer->rules)};
    }
    return reading;
}

Result<ListReading> read_here(std::size_t index, const ListToRead& list) {
    ProgressLine progress;  // its line is gone when it ends
    ReadSettings settings = list.settings;
    settings.options.progress = progress.callback();
    Result<FileReading> reading =
        read_input(list.found.inputs[index], settings, list.knowledge, {.spots = list.spots()}, true);
    if (!reading) return tl::unexpected(reading.error());
    ListReading read{.outcome = outcome_of(report_of(*reading)), .part = part_of(*reading, list), .whole = {}};
    if (list.whole) read.whole = {.analysis = std::move(reading->analysis), .engine = std::move(reading->engine)};
    return read;
}

}  // namespace

ListReadings::ListReadings(const ListToRead& list) : list_(list) {
    const std::size_t files = list_.found.inputs.size();
    const int beside =
        thread_count(list_.settings.options.threads, static_cast<int>(std::min<std::size_t>(files, 256)));
    if (beside < 2 || !list_.settings.isolate) return;
    const auto make_work = [this] {
        return Hands::Work([this](std::string_view bytes) { return answer_to(bytes, list_); });
    };
    beside_ = std::make_unique<HandsInOrder>(beside, files, make_work, [this](std::size_t index, int threads) {
        if (!list_.found.inputs[index].same_as.empty()) return std::string();
        return bytes_of(Job{.index = index, .threads = threads, .spots = list_.spots()});
    });
}

Result<ListReading> ListReadings::of(std::size_t index) {
    if (!beside_) return read_here(index, list_);
    progress_.say(std::to_string(index) + " of " + std::to_string(list_.found.inputs.size()) + " documents");
    if (std::optional<Result<ListReading>> reading = reading_in(beside_->of(index), list_)) return std::move(*reading);
    progress_.clear();
    if (stop_signal() != 0) return tl::unexpected(Error{ErrorKind::internal, "", "stopped by a signal", ""});
    return read_here(index, list_);
}

}  // namespace solieu::app
