#include "app/commands/batch_command.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/batch/estimate.h"
#include "app/batch/plan_batch.h"
#include "app/batch/run_batch.h"
#include "app/batch/shards.h"
#include "app/batch/verify_batch.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/print_text.h"
#include "app/summary.h"
#include "app/worker/interrupt.h"
#include "app/worker/warm_up.h"
#include "base/side_by_side.h"
#include "output/batch/batch_report.h"
#include "output/file_writers.h"

namespace solieu::app {

namespace {

namespace fs = std::filesystem;
using What = BatchRequest::What;

// Nobody else works on the batch as long as this is there.
class Lock {
  public:
    explicit Lock(const std::string& manifest)
        : descriptor_(::open((manifest + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
        if (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) taken_ = true;
    }
    ~Lock() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    [[nodiscard]] bool by_other() const { return taken_; }

  private:
    int descriptor_;
    bool taken_ = false;
};

Result<std::unique_ptr<output::Manifest>> open_manifest(const std::string& path, bool only_read) {
    const Result<const output::FileWriting*> library = output::file_writing();
    if (!library) return tl::unexpected(library.error());
    return (*library)->open_manifest(path, only_read);
}

bool is_there(const std::string& path) {
    std::error_code error;
    return fs::exists(path, error);
}

// "kq/batch.3-of-8.sqlite"
std::string manifest_of_shard(const BatchRequest& request, int shard) {
    const fs::path path(request.manifest);
    return (path.parent_path() /
            (path.stem().string() + "." + std::to_string(shard) + "-of-" + std::to_string(request.shards) + ".sqlite"))
        .string();
}

// The names that stand for others: "@danh-sach.txt".
Result<std::vector<std::string>> expanded(const std::vector<std::string>& named) {
    std::vector<std::string> inputs;
    for (const std::string& name : named) {
        if (!name.starts_with('@')) {
            inputs.push_back(name);
            continue;
        }
        std::ifstream file(name.substr(1), std::ios::binary);
        if (!file) return tl::unexpected(Error{ErrorKind::unreadable, name.substr(1), "there is no such list", ""});
        for (std::string line; std::getline(file, line);) {
            if (!line.empty() && line.back() == '\r') line.pop_back();
            if (!line.empty()) inputs.push_back(std::move(line));
        }
    }
    return inputs;
}

class Batch {
  public:
    explicit Batch(const BatchRequest& request)
        : request_(request), beside_(thread_count(request.read.options.threads, request.read.options.max_pages)) {}

    ExitCode run() {
        if (request_.what == What::status || request_.what == What::report) return tell();
        if (request_.what == What::verify) return verify();
        if (request_.dry_run) return dry_run();
        if (const auto made = make_directory(request_.folder.empty() ? "." : request_.folder); !made)
            return end_with(made.error());
        const std::string path = request_.shard > 0 ? manifest_of_shard(request_, request_.shard) : request_.manifest;
        const Lock lock(path);
        if (lock.by_other()) {
            print_note(path + ": another run is working on it");
            return ExitCode::write_failed;
        }
        if (request_.what == What::run && !is_there(request_.manifest)) return no_batch();
        if (request_.what == What::merge && !is_there(request_.manifest)) return no_batch();
        auto manifest = open_manifest(path, false);
        if (!manifest) return end_with(manifest.error());
        const ExitCode code = work(**manifest);
        if (const auto sealed = (*manifest)->seal(); !sealed) return end_with(sealed.error());
        return code;
    }

  private:
    ExitCode work(output::Manifest& manifest) {
        if (request_.what == What::merge) return merge(manifest);
        if (request_.shard > 0) {
            if (const auto copied = copy_share(manifest); !copied) return end_with(copied.error());
        } else if (request_.what != What::run) {
            FoundInputs found;
            if (const auto planned = plan(manifest, found); !planned) return end_with(planned.error());
            if (found.inputs.empty() && found.problems.empty()) {
                print_error({ErrorKind::unreadable, "", "nothing to read was found", "name a folder with some files"});
                return ExitCode::unreadable;
            }
        }
        if (request_.what == What::plan) return tell_counts(manifest);
        return read(manifest);
    }

    Result<void> plan(output::Manifest& manifest, FoundInputs& found) {
        const auto inputs = expanded(request_.inputs);
        if (!inputs) return tl::unexpected(inputs.error());
        found = find_inputs(*inputs, {.pages_of = request_.pages_of, .not_inputs = not_inputs()});
        for (const Error& left : found.left) print_note(left.place + ": left, for " + left.reason);
        const auto counts = plan_batch(found, manifest, request_.folder, request_.since);
        if (!counts) return tl::unexpected(counts.error());
        std::string text = counted(static_cast<std::size_t>(counts->documents), "document", "documents") + " found";
        if (counts->earlier > 0) text += ", " + std::to_string(counts->earlier) + " left that did not change since";
        if (found.junk > 0) text += ", " + std::to_string(found.junk) + " left out that are no documents";
        print_note(text);
        return {};
    }

    [[nodiscard]] std::vector<std::string> not_inputs() const {
        // What stands in the folder of the results is no input, unless that is the folder that one stands in.
        std::vector<std::string> paths = {request_.manifest, request_.database};
        if (request_.database.empty()) paths.push_back(request_.folder);
        return paths;
    }

    // The part of the plan that this machine reads, where it is not in its own manifest yet.
    Result<void> copy_share(output::Manifest& manifest) {
        const auto whole = open_manifest(request_.manifest, true);
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
        return manifest.plan(share);
    }

    ExitCode merge(output::Manifest& manifest) {
        int missing = 0;
        for (int shard = 1; shard <= request_.shards; ++shard) {
            const std::string path = manifest_of_shard(request_, shard);
            if (!is_there(path)) {
                print_note(path + ": it is not there; that part was not run");
                ++missing;
                continue;
            }
            const auto part = open_manifest(path, true);
            if (!part) return end_with(part.error());
            if (const auto taken = manifest.take_over(**part); !taken) return end_with(taken.error());
        }
        const ExitCode code = finish(manifest);
        return code == ExitCode::done && missing > 0 ? ExitCode::some_failed : code;
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
        return {};
    }

    ExitCode read(output::Manifest& manifest) {
        const std::optional<Knowledge> knowledge = read_knowledge(request_.knowledge);
        if (!knowledge) return ExitCode::unreadable;
        if (const auto chosen = choose(manifest); !chosen) return end_with(chosen.error());
        const auto documents = manifest.waiting();
        if (!documents) return end_with(documents.error());
        std::optional<Error> problem;
        BatchCounts counts;
        if (!documents->empty()) {
            remove_remnants(manifest);
            const auto done = read_these(manifest, *documents, *knowledge, counts);
            if (!done) problem = done.error();
        }
        if (problem) return end_with(*problem);
        if (counts.stopped) {
            print_note("stopped; call it again to go on");
            return ExitCode::some_failed;
        }
        return finish(manifest);
    }

    Result<void> read_these(output::Manifest& manifest, const std::vector<output::Waiting>& documents,
                            const Knowledge& knowledge, BatchCounts& counts) {
        warm_up_for(manifest, documents, knowledge);
        const auto run = manifest.begin_run(stamp_of(knowledge), request_.read.named, time_now());
        if (!run) return tl::unexpected(run.error());
        const BatchWriting writing{.folder = request_.folder,
                                   .formats = request_.formats,
                                   .database = request_.database,
                                   .forms = {.language = request_.language, .csv = request_.csv}};
        ToRead all{.documents = static_cast<std::int64_t>(documents.size()), .bytes = 0};
        for (const output::Waiting& one : documents) all.bytes += one.size;
        BatchProgress progress(all, request_.progress);
        const auto done = run_batch(
            manifest, documents,
            {.settings = request_.read, .knowledge = knowledge, .writing = writing, .beside = beside_, .run = *run},
            progress);
        if (done) {
            counts = *done;
            progress.clear();
            print_note(progress.line());
        }
        Result<void> finished = progress.finish();
        return done ? finished : tl::unexpected(done.error());
    }

    static void warm_up_for(output::Manifest& manifest, const std::vector<output::Waiting>& documents,
                            const Knowledge& knowledge) {
        // Some of them tell which parts of the program will be needed.
        constexpr std::size_t enough = 50;
        std::vector<std::string> names;
        const std::size_t step = std::max<std::size_t>(1, documents.size() / enough);
        for (std::size_t i = 0; i < documents.size(); i += step) {
            if (const auto record = manifest.document(documents[i].id)) names.push_back(record->planned.name);
        }
        warm_up_now(*knowledge.lexicon, names);
    }

    // What runs that died left where results go.
    void remove_remnants(output::Manifest& manifest) const {
        std::set<std::string> folders;
        const auto all = manifest.each([&](const output::Record& record) {
            folders.insert(fs::path(record.planned.result).parent_path().string());
            return true;
        });
        static_cast<void>(all);
        for (const std::string& folder : folders)
            remove_remnants_beside((fs::path(request_.folder) / folder / "x").string());
        remove_remnants_beside(request_.manifest);
    }

    // summary.csv, and how it ended.
    ExitCode finish(output::Manifest& manifest) {
        // Of a part of several machines it would tell too little.
        Summary summary(request_.shard > 0 ? "" : summary_path(request_.output, request_.database.empty()));
        std::int64_t waiting = 0, failed = 0;
        const auto all = manifest.each([&](const output::Record& record) {
            const auto state = state_of(record.state);
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
        print_note(summary.closing_line(0) + (waiting > 0 ? "; " + std::to_string(waiting) + " not read yet" : ""));
        return failed > 0 || waiting > 0 ? ExitCode::some_failed : ExitCode::done;
    }

    ExitCode dry_run() {
        const std::optional<Knowledge> knowledge = read_knowledge(request_.knowledge);
        if (!knowledge) return ExitCode::unreadable;
        const auto manifest = open_manifest("", false);
        if (!manifest) return end_with(manifest.error());
        FoundInputs found;
        if (const auto planned = plan(**manifest, found); !planned) return end_with(planned.error());
        if (is_there(request_.manifest)) {
            const auto earlier = open_manifest(request_.manifest, true);
            if (!earlier) return end_with(earlier.error());
            if (const auto taken = (*manifest)->take_over(**earlier); !taken) return end_with(taken.error());
        }
        if (request_.force) static_cast<void>((*manifest)->wait_again(""));
        if (request_.retry_failed) static_cast<void>((*manifest)->wait_again("failed"));
        const auto documents = (*manifest)->waiting();
        if (!documents) return end_with(documents.error());
        const ExitCode told = tell_counts(**manifest);
        if (documents->empty() || told != ExitCode::done) return told;
        const Estimate estimate = estimate_batch(**manifest, *documents, request_.read, *knowledge, beside_);
        print_line("about " + std::to_string(static_cast<std::int64_t>(estimate.seconds + 0.5)) + " s with -j " +
                   std::to_string(beside_) + ", by a sample of " +
                   counted(static_cast<std::size_t>(estimate.sample), "document", "documents"));
        return ExitCode::done;
    }

    ExitCode tell_counts(output::Manifest& manifest) {
        const auto state = output::batch_state(manifest, false);
        if (!state) return end_with(state.error());
        std::string text;
        output::write_batch_text(*state, request_.language, [&](std::string_view piece) { text += piece; });
        return print_text(text);
    }

    ExitCode tell() {
        if (!is_there(request_.manifest)) return no_batch();
        // A run may be working on it.
        const auto manifest = open_manifest(request_.manifest, true);
        if (!manifest) return end_with(manifest.error());
        const auto state = output::batch_state(**manifest, request_.what == What::report);
        if (!state) return end_with(state.error());
        std::string text;
        const output::Sink sink = [&](std::string_view piece) { text += piece; };
        if (request_.form == BatchRequest::Form::json) {
            output::write_batch_json(*state, sink);
        } else if (request_.form == BatchRequest::Form::html) {
            output::write_batch_html(*state, request_.language, sink);
        } else {
            output::write_batch_text(*state, request_.language, sink);
        }
        return print_text(text);
    }

    ExitCode verify() {
        if (!is_there(request_.manifest)) return no_batch();
        const auto manifest = open_manifest(request_.manifest, true);
        if (!manifest) return end_with(manifest.error());
        const auto verified = verify_batch(**manifest, request_.folder, true);
        if (!verified) return end_with(verified.error());
        for (const Damaged& one : verified->damaged) print_line(one.path + ": " + one.what);
        print_line(counted(static_cast<std::size_t>(verified->results), "result", "results") + ", " +
                   std::to_string(verified->damaged.size()) + " damaged; " +
                   counted(static_cast<std::size_t>(verified->waiting), "document", "documents") + " not read yet");
        return verified->damaged.empty() && verified->waiting == 0 ? ExitCode::done : ExitCode::some_failed;
    }

    ExitCode no_batch() const {
        print_error(
            {ErrorKind::unreadable, request_.manifest, "there is no batch", "begin one: solieu batch INPUT --out …"});
        return ExitCode::unreadable;
    }

    static std::optional<FileState> state_of(const std::string& name) {
        for (const FileState state :
             {FileState::read, FileState::partly, FileState::same, FileState::skipped, FileState::failed}) {
            if (name == name_of(state)) return state;
        }
        return std::nullopt;
    }

    // "0.1.0 cchc-581@1:9f3c… rules:…"
    [[nodiscard]] std::string stamp_of(const Knowledge& knowledge) const {
        const output::Engine made = engine(*knowledge.lexicon, "", knowledge.book().version);
        std::string stamp = made.version + " rules:" + made.rules;
        for (const auto& pack : made.packs) stamp += " " + pack.id + ":" + pack.fingerprint;
        return stamp;
    }

    const BatchRequest& request_;
    int beside_;
};

}  // namespace

ExitCode batch_command(const BatchRequest& request) {
    return Batch(request).run();
}

}  // namespace solieu::app
