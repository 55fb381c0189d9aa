#include "app/commands/batch_command.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/batch/batch_files.h"
#include "app/batch/results_place.h"
#include "app/batch/run_batch.h"
#include "app/batch/shards.h"
#include "app/batch/stale.h"
#include "app/batch/verify_batch.h"
#include "app/commands/batch_looks.h"
#include "app/commands/batch_plan.h"
#include "app/courier/courier.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/summary.h"
#include "app/utc_time.h"
#include "app/worker/warm_up.h"
#include "base/side_by_side.h"
#include "output/dataset/database_place.h"
#include "store/address.h"

namespace solieu::app {

namespace {

namespace fs = std::filesystem;
using What = BatchRequest::What;

bool is_there(const std::string& path) {
    std::error_code error;
    return fs::exists(path, error);
}

std::string folder_of(const std::string& path) {
    return fs::path(path).parent_path().string();
}

// Where nothing was planned yet; what a plan has it tells itself (of_store_key).
bool asks_a_store(const BatchRequest& request) {
    const auto named = without_lists(request.inputs);
    return store::is_stored(request.folder) || (named && std::ranges::any_of(*named, store::is_stored));
}

// "0.1.0 rules:… cchc-581:9f3c…"
std::string stamp_of(const Knowledge& knowledge) {
    const output::Engine made = engine(*knowledge.lexicon, "", knowledge.book().version);
    std::string stamp = made.version + " rules:" + made.rules;
    for (const auto& pack : made.packs) stamp += " " + pack.id + ":" + pack.fingerprint;
    return stamp;
}

// Some of the documents tell which parts of the program will be needed.
void warm_up_for(output::Manifest& manifest, const std::vector<output::Waiting>& documents,
                 const Knowledge& knowledge) {
    constexpr std::size_t enough = 50;
    std::vector<std::string> names;
    const std::size_t step = std::max<std::size_t>(1, documents.size() / enough);
    for (std::size_t i = 0; i < documents.size(); i += step) {
        if (const auto record = manifest.document(documents[i].id)) names.push_back(record->planned.name);
    }
    warm_up_now(*knowledge.lexicon, names);
}

class Batch {
  public:
    explicit Batch(const BatchRequest& request)
        : request_(request),
          beside_(thread_count(request.read.options.threads, request.read.options.max_pages)),
          formats_(request.formats) {}

    ExitCode run() {
        if (request_.what == What::status || request_.what == What::report) return tell_batch(request_);
        if (asks_a_store(request_)) {
            if (const auto started = start_courier(); !started) return end_with(started.error());
        }
        if (request_.what == What::verify) return tell_damage(request_);
        if (request_.dry_run) return tell_work(request_, beside_);
        const bool planned = request_.what == What::run || request_.what == What::merge;
        if (planned && !is_there(request_.manifest)) return no_batch(request_);
        const std::string folder = store::is_stored(request_.folder) ? folder_of(request_.manifest) : request_.folder;
        if (const auto made = make_directory(folder.empty() ? "." : folder); !made) return end_with(made.error());
        const std::string path =
            request_.shard > 0 ? shard_manifest(request_.manifest, request_.shard, request_.shards) : request_.manifest;
        const BatchLock lock(path);
        if (lock.by_other()) return end_with({ErrorKind::write_failed, path, "another run is working on it", ""});
        auto manifest = open_manifest(path, ManifestUse::work);
        if (!manifest) return end_with(manifest.error());
        const ExitCode code = work(**manifest);
        if (const auto sealed = (*manifest)->seal(); !sealed) return end_with(sealed.error());
        return code;
    }

  private:
    ExitCode work(output::Manifest& manifest) {
        if (request_.what == What::merge) return merge(manifest);
        take_formats(manifest);
        // Before the plan, which knows again what fails before it is read.
        if (const auto chosen = choose(manifest); !chosen) return end_with(chosen.error());
        if (request_.shard > 0) {
            if (const auto copied = copy_share(manifest); !copied) return end_with(copied.error());
        } else if (request_.what != What::run) {
            if (const auto planned = plan_inputs(request_, manifest); !planned) return end_with(planned.error());
        }
        return request_.what == What::plan ? tell_counts(request_, manifest) : read(manifest);
    }

    // The part of the plan that this machine reads, where it is not in its own manifest yet.
    Result<void> copy_share(output::Manifest& manifest) {
        const auto whole = open_manifest(request_.manifest, ManifestUse::look);
        if (!whole) return tl::unexpected(whole.error());
        std::vector<output::Waiting> documents;
        std::vector<output::Planned> share;
        // By the whole plan, whatever was read of it: every machine comes to the same.
        const auto all = (*whole)->each([&](const output::Record& record) {
            if (record.state != "same")
                documents.push_back({.id = record.id, .size = record.planned.size, .attempts = 0});
            return true;
        });
        if (!all) return all;
        const auto shares = shares_of(documents, request_.shards);
        for (const output::Waiting& one : shares[static_cast<std::size_t>(request_.shard - 1)]) {
            auto record = (*whole)->document(one.id);
            if (!record) return tl::unexpected(record.error());
            if (record->state == "waiting") share.push_back(std::move(record->planned));
        }
        if (Result<void> kept = manifest.set(of_store_key, (*whole)->setting(of_store_key)); !kept) return kept;
        return manifest.plan(share);
    }

    ExitCode merge(output::Manifest& manifest) {
        int missing = 0;
        for (int shard = 1; shard <= request_.shards; ++shard) {
            const std::string path = shard_manifest(request_.manifest, shard, request_.shards);
            if (!is_there(path)) {
                print_note(path + ": it is not there; that part was not run");
                ++missing;
                continue;
            }
            const auto part = open_manifest(path, ManifestUse::look);
            if (!part) return end_with(part.error());
            if (const auto taken = manifest.take_over(**part); !taken) return end_with(taken.error());
        }
        const ExitCode code = finish(manifest);
        return code == ExitCode::done && missing > 0 ? ExitCode::some_failed : code;
    }

    // The forms of earlier runs are kept up: a batch has each document in all of its forms.
    void take_formats(output::Manifest& manifest) {
        std::istringstream earlier(manifest.setting(formats_key));
        for (std::string name; earlier >> name;) {
            for (const Format format : all_formats) {
                const bool new_one = std::ranges::find(formats_, format) == formats_.end();
                if (name == folder_ending_of(format) && new_one) formats_.push_back(format);
            }
        }
        if (formats_.empty() && request_.database.empty()) formats_ = {Format::json};
    }

    Result<void> keep_formats(output::Manifest& manifest) const {
        std::string names;
        for (const Format format : formats_)
            names += (names.empty() ? "" : " ") + std::string(folder_ending_of(format));
        return manifest.set(formats_key, names);
    }

    // As the manifest keeps them: what changes results.
    [[nodiscard]] std::string options() const {
        std::string named = request_.read.named;
        const auto writes = [this](Format format) { return std::ranges::find(formats_, format) != formats_.end(); };
        const auto add = [&named](std::string_view option) {
            named += (named.empty() ? "" : " ") + std::string(option);
        };
        const bool for_people = writes(Format::xlsx) || writes(Format::html);
        if (for_people && request_.language != output::Language::vi) add("--lang en");
        if (writes(Format::csv) && request_.csv.decimal_mark != output::CsvForm().decimal_mark) add("--csv-locale vi");
        return named;
    }

    // What was read otherwise than it is wanted now waits again.
    Result<void> choose_stale(output::Manifest& manifest) {
        Asked asked{.options = options(), .formats = formats_, .in_database = std::nullopt};
        if (!request_.database.empty()) {
            auto known = reports_in(request_.database);
            if (!known) return tl::unexpected(known.error());
            asked.in_database = std::move(*known);
        }
        const auto stale = stale_documents(manifest, asked);
        if (!stale) return tl::unexpected(stale.error());
        std::map<Stale::Why, std::size_t> counts;
        for (const Stale& one : *stale) {
            ++counts[one.why];
            if (auto done = manifest.wait_again(one.id); !done) return done;
        }
        const auto tell = [&counts](Stale::Why why, const std::string& reason) {
            if (counts[why] > 0) print_note(counted(counts[why], "document", "documents") + " read again: " + reason);
        };
        tell(Stale::Why::options, "an earlier run had other options");
        tell(Stale::Why::form, "an earlier run wrote other forms");
        tell(Stale::Why::database, request_.output + " does not have their reports");
        return {};
    }

    // What failed, what is not there any more and what is to be read anew waits again.
    Result<void> choose(output::Manifest& manifest) {
        if (request_.force) {
            if (auto done = manifest.wait_again(""); !done) return done;
        } else if (request_.retry_failed) {
            if (auto done = manifest.wait_again("failed"); !done) return done;
        }
        // A loss of power may have taken a result that the manifest knows.
        const auto verified = verify_batch(manifest, request_.folder, false);
        if (!verified) return tl::unexpected(verified.error());
        for (const Damaged& one : verified->damaged) {
            print_note(one.path + ": " + one.what + "; " + one.document + " is read again");
            if (auto done = manifest.wait_again(one.id); !done) return done;
        }
        if (request_.what != What::plan) {
            if (auto done = choose_stale(manifest); !done) return done;
        }
        results_place(request_.folder)->remove_remnants(verified->folders);
        return {};
    }

    ExitCode read(output::Manifest& manifest) {
        const std::optional<Knowledge> knowledge = read_knowledge(request_.knowledge);
        if (!knowledge) return ExitCode::unreadable;
        const auto documents = manifest.waiting();
        if (!documents) return end_with(documents.error());
        if (!documents->empty() && manifest.setting(of_store_key) == "yes") {
            if (const auto started = start_courier(); !started) return end_with(started.error());
        }
        const Result<BatchEnd> end = read_these(manifest, *documents, *knowledge);
        if (!end) return end_with(end.error());
        if (*end == BatchEnd::done) return finish(manifest);
        print_note("stopped; call it again to go on");
        return ExitCode::some_failed;
    }

    Result<BatchEnd> read_these(output::Manifest& manifest, const std::vector<output::Waiting>& documents,
                                const Knowledge& knowledge) {
        if (const auto kept = keep_formats(manifest); !kept) return tl::unexpected(kept.error());
        if (documents.empty()) return nothing_to_do();
        warm_up_for(manifest, documents, knowledge);
        const auto run = manifest.begin_run(stamp_of(knowledge), options(), utc_now());
        if (!run) return tl::unexpected(run.error());
        const BatchWriting writing{.folder = request_.folder,
                                   .formats = formats_,
                                   .database = request_.database,
                                   .forms = {.language = request_.language, .csv = request_.csv}};
        ToRead all{.documents = static_cast<std::int64_t>(documents.size()), .bytes = 0};
        for (const output::Waiting& one : documents) all.bytes += one.size;
        BatchProgress progress(all, request_.progress);
        Result<BatchEnd> end = run_batch(
            manifest, documents,
            {.settings = request_.read, .knowledge = knowledge, .writing = writing, .beside = beside_, .run = *run},
            progress);
        progress.clear();
        print_note(progress.line());
        const Result<void> finished = progress.finish();
        return finished || !end ? end : tl::unexpected(finished.error());
    }

    // Those who watch are told that, too.
    Result<BatchEnd> nothing_to_do() {
        BatchProgress progress({}, request_.progress);
        const Result<void> finished = progress.finish();
        return finished ? Result<BatchEnd>(BatchEnd::done) : tl::unexpected(finished.error());
    }

    // summary.csv, and how it ended.
    ExitCode finish(output::Manifest& manifest) {
        // Of a part of several machines it would tell too little.
        const bool whole = request_.shard == 0, stored = store::is_stored(request_.folder);
        std::string text;  // of a store, where nothing stands before it is whole
        Summary summary = stored ? Summary([&text](std::string_view piece) { text += piece; })
                                 : Summary(whole ? summary_of_batch() : "");
        std::int64_t waiting = 0, failed = 0;
        const auto all = manifest.each([&](const output::Record& record) {
            const auto state = file_state_of(record.state);
            if (!state) {
                ++waiting;
                return true;
            }
            failed += *state == FileState::failed ? 1 : 0;
            return bool(summary.add({.file = record.planned.name,
                                     .sha256 = record.outcome.sha256,
                                     .state = *state,
                                     .reason = record.outcome.reason,
                                     .pages = record.outcome.pages,
                                     .pages_not_read = record.outcome.pages_not_read,
                                     .errors = record.outcome.errors,
                                     .warnings = record.outcome.warnings,
                                     .remarks = record.outcome.remarks}));
        });
        if (!all) return end_with(all.error());
        if (const auto written = summary.finish(); !written) return end_with(written.error());
        if (stored && whole) {
            const auto put = results_place(request_.folder)->put(std::string(summary_name), text);
            if (!put) return end_with(put.error());
        }
        print_note(summary.closing_line(0) + (waiting > 0 ? "; " + std::to_string(waiting) + " not read yet" : ""));
        return failed > 0 || waiting > 0 ? ExitCode::some_failed : ExitCode::done;
    }

    // Beside the results, or beside the manifest where they are on a server.
    [[nodiscard]] std::string summary_of_batch() const {
        const bool on_server = output::is_database_url(request_.database);
        return summary_path(on_server ? request_.manifest : request_.output, request_.database.empty());
    }

    static constexpr const char* formats_key = "formats";

    const BatchRequest& request_;
    int beside_;
    std::vector<Format> formats_;
};

}  // namespace

ExitCode batch_command(const BatchRequest& request) {
    return Batch(request).run();
}

}  // namespace solieu::app
