#include "app/commands/batch_looks.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "app/batch/batch_files.h"
#include "app/batch/estimate.h"
#include "app/batch/stale.h"
#include "app/batch/verify_batch.h"
#include "app/commands/batch_plan.h"
#include "app/messages.h"
#include "app/print_text.h"
#include "app/worker/knowledge.h"
#include "output/batch/batch_report.h"

namespace solieu::app {

namespace {

bool is_there(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
}

ExitCode tell_state(const BatchRequest& request, output::Manifest& manifest, bool full) {
    const Result<output::BatchState> state = output::batch_state(manifest, full);
    if (!state) return end_with(state.error());
    std::string text;
    const output::Sink sink = [&](std::string_view piece) { text += piece; };
    if (request.form == BatchRequest::Form::json) {
        output::write_batch_json(*state, sink);
    } else if (request.form == BatchRequest::Form::html) {
        output::write_batch_html(*state, request.language, sink);
    } else {
        output::write_batch_text(*state, request.language, sink);
    }
    return print_text(text);
}

}  // namespace

ExitCode no_batch(const BatchRequest& request) {
    return end_with(
        {ErrorKind::unreadable, request.manifest, "there is no batch", "begin one: solieu batch INPUT --out …"});
}

ExitCode tell_counts(const BatchRequest& request, output::Manifest& manifest) {
    return tell_state(request, manifest, false);
}

ExitCode tell_batch(const BatchRequest& request) {
    if (!is_there(request.manifest)) return no_batch(request);
    const auto manifest = open_manifest(request.manifest, ManifestUse::look);
    if (!manifest) return end_with(manifest.error());
    return tell_state(request, **manifest, request.what == BatchRequest::What::report);
}

ExitCode tell_damage(const BatchRequest& request) {
    if (!is_there(request.manifest)) return no_batch(request);
    const auto manifest = open_manifest(request.manifest, ManifestUse::look);
    if (!manifest) return end_with(manifest.error());
    const Result<Verified> verified = verify_batch(**manifest, request.folder, true);
    if (!verified) return end_with(verified.error());
    for (const Damaged& one : verified->damaged) print_line(one.path + ": " + one.what);
    std::size_t damaged = verified->damaged.size();
    if (!request.database.empty()) {
        auto known = reports_in(request.database);
        if (!known) return end_with(known.error());
        const auto missing =
            stale_documents(**manifest, {.options = std::nullopt, .formats = {}, .in_database = std::move(*known)});
        if (!missing) return end_with(missing.error());
        for (const Stale& one : *missing)
            print_line(one.document + ": " + request.output + " does not have its report");
        damaged += missing->size();
    }
    print_line(counted(static_cast<std::size_t>(verified->results), "result", "results") + ", " +
               std::to_string(damaged) + " damaged; " +
               counted(static_cast<std::size_t>(verified->waiting), "document", "documents") + " not read yet");
    return damaged == 0 && verified->waiting == 0 ? ExitCode::done : ExitCode::some_failed;
}

ExitCode tell_work(const BatchRequest& request, int beside) {
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
    const auto manifest = open_manifest("", ManifestUse::work);
    if (!manifest) return end_with(manifest.error());
    if (const Result<void> planned = plan_inputs(request, **manifest); !planned) return end_with(planned.error());
    if (!request.force && is_there(request.manifest)) {
        const auto earlier = open_manifest(request.manifest, ManifestUse::look);
        if (!earlier) return end_with(earlier.error());
        Result<void> known = (*manifest)->take_over(**earlier);
        if (known && request.retry_failed) known = (*manifest)->wait_again("failed");
        if (!known) return end_with(known.error());
    }
    const auto documents = (*manifest)->waiting();
    if (!documents) return end_with(documents.error());
    const ExitCode told = tell_counts(request, **manifest);
    if (documents->empty() || told != ExitCode::done) return told;
    const Estimate estimate = estimate_batch(**manifest, *documents, request.read, *knowledge, beside);
    print_line("about " + std::to_string(static_cast<std::int64_t>(estimate.seconds + 0.5)) + " s with -j " +
               std::to_string(beside) + ", by a sample of " +
               counted(static_cast<std::size_t>(estimate.sample), "document", "documents"));
    return ExitCode::done;
}

}  // namespace solieu::app
