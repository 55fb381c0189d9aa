#include "app/batch/run_batch.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "app/batch/hands.h"
#include "app/batch/results_place.h"
#include "app/courier/courier.h"
#include "app/messages.h"
#include "app/summary.h"
#include "app/worker/interrupt.h"
#include "output/dataset/database_place.h"
#include "output/open_database.h"
#include "store/address.h"

namespace solieu::app {

namespace {

constexpr std::chrono::milliseconds look_every{200};

// Whether a database on a server takes anything: it is opened.
Result<void> can_reach(const std::string& database, const Lexicon& lexicon) {
    if (!output::is_database_url(database)) return {};
    const auto opened = output::open_report_database(database, output::database_knowledge(lexicon));
    return opened ? Result<void>() : tl::unexpected(opened.error());
}

class Run {
  public:
    Run(output::Manifest& manifest, const std::vector<output::Waiting>& documents, const BatchReading& reading,
        BatchProgress& progress)
        : manifest_(manifest),
          reading_(reading),
          progress_(progress),
          place_(results_place(reading.writing.folder)),
          hands_({.count = reading.beside}, [&reading] {
              const auto work = std::make_shared<BatchWork>(reading.settings, reading.knowledge, reading.writing);
              return Hands::Work([work](std::string_view bytes) {
                  const std::optional<BatchJob> job = decode_job(bytes);
                  return job ? encode((*work)(*job)) : std::string();
              });
          }) {
        for (const output::Waiting& one : documents) queue_.push_back(one.id);
    }

    Result<BatchEnd> run() {
        bool stopped = false;
        while (!error_ && (!queue_.empty() || hands_.busy() > 0 || !alone_.empty())) {
            if (stop_signal() != 0 && !std::exchange(stopped, true)) {
                queue_.clear();
                alone_.clear();
                hands_.ask_to_end();
            }
            give_out();
            for (const Hands::Done& done : hands_.wait(look_every)) take(done);
            progress_.tick();
        }
        tell_removed();
        if (error_) return tl::unexpected(*error_);
        return stopped ? BatchEnd::stopped : BatchEnd::done;
    }

  private:
    void give_out() {
        while (!error_ && !queue_.empty() && hands_.idle() > 0) {
            const std::int64_t id = queue_.front();
            if (!give(id, hands_.threads_for_next(queue_.size()))) return;
            queue_.pop_front();
        }
        if (!error_ && queue_.empty() && hands_.busy() == 0 && !alone_.empty()) {
            if (give(alone_.front(), reading_.beside)) alone_.pop_front();
        }
    }

    bool give(std::int64_t id, int threads) {
        if (const Result<void> begun = manifest_.begin_attempt(id); !begun) return fail(begun.error());
        Result<output::Record> record = manifest_.document(id);
        if (!record) return fail(record.error());
        if (!hands_.give(encode(BatchJob{.document = record->planned, .threads = threads}), id))
            return fail({ErrorKind::internal, "", "the system gives no process to read in", "end other programs"});
        reading_now_[id] = std::move(*record);
        return true;
    }

    void take(const Hands::Done& done) {
        const auto known = reading_now_.find(done.id);
        if (known == reading_now_.end()) return;
        const output::Record record = std::move(known->second);
        reading_now_.erase(known);
        std::optional<output::Outcome> outcome;
        if (done.answer) {
            outcome = decode_outcome(*done.answer);
        } else {
            outcome.emplace();
            outcome->state = name_of(FileState::failed);
            outcome->reason = "the process that read it died (" + done.death + ")";
            outcome->died = true;
        }
        // What was stopped in its middle waits for the next run; so does what died while all of it ends.
        if (!outcome || (outcome->died && stop_signal() != 0)) return;
        if (outcome->unwritten) {
            Result<void> writable = place_->try_writing();
            if (writable) writable = can_reach(reading_.writing.database, *reading_.knowledge.lexicon);
            if (!writable) {
                static_cast<void>(fail(writable.error()));
                return;
            }
        }
        if (outcome->unfetched) {
            if (const Result<void> there = is_in_reach(record.planned.file); !there) {
                static_cast<void>(fail(there.error()));
                return;
            }
        }
        // A store may have been out of reach meanwhile.
        const bool of_store = outcome->unfetched || (outcome->unwritten && store::is_stored(reading_.writing.folder));
        if (of_store && stop_signal() == 0 && asked_again_.insert(done.id).second) return queue_.push_back(done.id);
        const bool once_more = (outcome->died || outcome->over_limit) && tried_alone_.insert(done.id).second;
        if (once_more && stop_signal() == 0) return alone_.push_back(done.id);
        if (const Result<void> set = manifest_.set_outcome(done.id, reading_.run, *outcome); !set) {
            static_cast<void>(fail(set.error()));
            return;
        }
        remove_earlier(record, *outcome);
        if (outcome->state == name_of(FileState::failed)) {
            progress_.clear();
            print_note(record.planned.name + ": " + outcome->reason);
        }
        progress_.took(record, *outcome);
    }

    // Results of an earlier reading, of other bytes or with other options, that this one did not write anew.
    void remove_earlier(const output::Record& record, const output::Outcome& outcome) {
        for (const output::ResultFile& file : record.outcome.results) {
            if (std::ranges::find(outcome.results, file.path, &output::ResultFile::path) != outcome.results.end())
                continue;
            removed_ += place_->remove(file.path) ? 1 : 0;
        }
    }

    void tell_removed() {
        if (removed_ == 0) return;
        progress_.clear();
        print_note(counted(removed_, "result", "results") +
                   " of an earlier reading removed that this one did not write anew");
    }

    // Whether the store of an object answers: it is asked what it has of that name.
    static Result<void> is_in_reach(const std::string& object) {
        return list_stored(object, [](const store::Object&) { return false; });
    }

    bool fail(const Error& error) {
        if (!error_) error_ = error;
        return false;
    }

    output::Manifest& manifest_;
    const BatchReading& reading_;
    BatchProgress& progress_;
    std::unique_ptr<ResultsPlace> place_;
    Hands hands_;
    std::deque<std::int64_t> queue_, alone_;
    std::set<std::int64_t> tried_alone_, asked_again_;
    std::map<std::int64_t, output::Record> reading_now_;
    std::optional<Error> error_;
    std::size_t removed_ = 0;  // results of earlier readings
};

}  // namespace

Result<BatchEnd> run_batch(output::Manifest& manifest, const std::vector<output::Waiting>& documents,
                           const BatchReading& reading, BatchProgress& progress) {
    return Run(manifest, documents, reading, progress).run();
}

}  // namespace solieu::app
