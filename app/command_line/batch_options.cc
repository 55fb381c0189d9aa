#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/command_line/commands.h"
#include "app/command_line/day.h"
#include "app/output_plan.h"
#include "output/dataset/database_place.h"
#include "store/address.h"

namespace solieu::app {

namespace {

constexpr std::string_view text = "Read whole archives, for days if need be: it goes on where it was ended";

constexpr std::string_view footer =
    "solieu batch INPUT… --out FOLDER finds all documents in folders, ZIP archives and files (@LIST: a file with "
    "names,\n"
    "one a line), keeps them in FOLDER/batch.sqlite and reads those that were not read yet, several beside each "
    "other,\n"
    "each in a process of its own. Ended at any moment, by whatever, it goes on when it is called again: nothing is "
    "half\n"
    "there and nothing is done twice. A file that changed is read again. What crashes, hangs or takes too much is "
    "tried\n"
    "once more, alone, and then set aside with its reason. --out FILE.sqlite puts all reports into one database; its\n"
    "batch stands beside it, FILE.batch.sqlite. --out postgresql://USER@HOST/NAME puts them into a database on a "
    "server,\n"
    "to which several machines may write. The password comes from PGPASSWORD or ~/.pgpass; one in the URL is shown\n"
    "nowhere. INPUT and --out may be s3://BUCKET/PREFIX, in a store that speaks S3. Keys come from AWS_ACCESS_KEY_ID\n"
    "and AWS_SECRET_ACCESS_KEY, the address from AWS_ENDPOINT_URL. With results on a server or in a store the batch\n"
    "stands in the file that --manifest names.\n"
    "\n"
    "What earlier runs read with other options is read again; the forms of earlier runs (--format) are kept up: each\n"
    "document has all of them. A result of an earlier reading that is not written anew (the file cannot be read any\n"
    "more) is removed, which is said.\n"
    "\n"
    "  status   how far it is\n"
    "  report   what failed and why; --as json or html for others\n"
    "  verify   whether every result stands there as it was written\n"
    "  plan     only finds the documents; run reads them; on several machines that share FOLDER each runs a part:\n"
    "           run --shard 3/8; at the end merge --shards 8 puts together what each knows\n"
    "\n"
    "Examples:\n"
    "  solieu batch kho-luu-tru --out ket-qua -j 8\n"
    "  solieu batch kho-luu-tru --out ket-qua --retry-failed\n"
    "  solieu batch kho-luu-tru --out cchc.sqlite --since 2026-01-01\n"
    "  solieu batch kho-luu-tru --out postgresql://may-chu/cchc --manifest cchc.batch.sqlite\n"
    "  solieu batch s3://kho/2026 --out s3://kho/ket-qua --manifest kho.batch.sqlite\n"
    "  solieu batch status --out ket-qua\n"
    "  solieu batch plan kho-luu-tru --out ket-qua && solieu batch run --out ket-qua --shard 1/2";

struct Options {
    Common common;
    BatchRequest request;
    std::vector<Format> formats;
    std::string since, shard, manifest, as = "text";
};

// A database on a server; the complaint when that makes no sense.
std::optional<Stop> take_server(const Options& options, BatchRequest& request) {
    const std::string shown = output::without_password(request.output);
    if (const std::string complaint = output::why_no_place(request.output); !complaint.empty())
        return usage("--out " + shown + ": " + complaint, "batch");
    if (options.manifest.empty()) {
        return usage("--out " + shown + " needs --manifest FILE: what is kept of the batch stands in a file here",
                     "batch");
    }
    request.database = request.output;
    request.output = shown;
    request.manifest = options.manifest;
    request.folder = std::filesystem::path(options.manifest).parent_path().string();
    return std::nullopt;
}

// A prefix of a store; the complaint when that makes no sense.
std::optional<Stop> take_store(const Options& options, BatchRequest& request) {
    const Result<store::Address> address = store::address_of(request.output);
    if (!address) return usage("--out " + request.output + " " + address.error().reason, "batch");
    if (format_of_ending(request.output))
        return usage("--out " + request.output + ": in a store results are files of their own, below a prefix",
                     "batch");
    if (options.manifest.empty()) {
        return usage(
            "--out " + request.output + " needs --manifest FILE: what is kept of the batch stands in a file here",
            "batch");
    }
    while (request.output.ends_with('/')) request.output.pop_back();
    for (const std::string& input : request.inputs) {
        if ((input + "/").starts_with(request.output + "/"))
            return usage(input + " stands among the results: name another prefix", "batch");
    }
    request.folder = request.output;
    request.manifest = options.manifest;
    return std::nullopt;
}

// Where results go and what is kept of the batch; the complaint when that makes no sense.
std::optional<Stop> take_places(const Options& options, BatchRequest& request) {
    if (request.output.empty())
        return usage("--out FOLDER, FILE.sqlite, postgresql://… or s3://… is needed", "batch");
    if (store::is_stored(request.output)) return take_store(options, request);
    const std::optional<Format> ending = format_of_ending(request.output);
    if (ending == Format::postgres) return take_server(options, request);
    if (!options.manifest.empty()) {
        return usage("--manifest is for --out postgresql://… and s3://…; else the batch stands with its results",
                     "batch");
    }
    const std::filesystem::path path(request.output);
    if (ending && *ending != Format::sqlite && !names_a_folder(request.output))
        return usage(request.output + " is neither a folder nor a .sqlite file", "batch");
    if (ending && !names_a_folder(request.output)) {
        request.database = request.output;
        request.folder = path.parent_path().string();
        request.manifest = (path.parent_path() / (path.stem().string() + ".batch.sqlite")).string();
    } else {
        request.folder = request.output;
        request.manifest = (path / "batch.sqlite").string();
    }
    return std::nullopt;
}

std::int64_t nanoseconds_of(std::chrono::year_month_day day) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::sys_days(day).time_since_epoch()).count();
}

bool parse_shard(const std::string& written, int& number, int& of) {
    const char* const end = written.data() + written.size();
    const auto [slash, first] = std::from_chars(written.data(), end, number);
    if (first != std::errc() || slash == end || *slash != '/') return false;
    const auto [rest, second] = std::from_chars(slash + 1, end, of);
    return second == std::errc() && rest == end && number >= 1 && number <= of;
}

Request make_batch(const Options& options) {
    using What = BatchRequest::What;
    BatchRequest request = options.request;
    if (auto stop = take_common(options.common, "batch", request.inputs, request.read)) return *stop;
    request.knowledge = options.common.knowledge;
    request.pages_of = options.common.pages_of;
    if (auto stop = take_places(options, request)) return *stop;
    const bool finds = request.what == What::all || request.what == What::plan;
    if (finds && request.inputs.empty()) return usage("name what is to be read", "batch");
    if (!finds && !request.inputs.empty()) return usage(request.inputs.front() + ": that is planned already", "batch");
    request.formats = options.formats;
    if (std::ranges::find(request.formats, Format::sqlite) != request.formats.end())
        return usage("a database is --out FILE.sqlite", "batch");
    if (!options.since.empty()) {
        const auto day = day_of(options.since);
        if (!day) return usage("--since " + options.since + " is no day such as 31/1/2026", "batch");
        request.since = nanoseconds_of(*day);
    }
    if (!options.shard.empty() && !parse_shard(options.shard, request.shard, request.shards))
        return usage("--shard " + options.shard + " is no part such as 3/8", "batch");
    if (!options.shard.empty() && request.what != What::run) return usage("--shard is for batch run", "batch");
    if (request.what == What::merge && request.shards < 1) return usage("merge needs --shards N", "batch");
    const bool one_file = !request.database.empty() && !output::is_database_url(request.database);
    if (one_file && request.shards > 0)
        return usage("parts of several machines need --out FOLDER or postgresql://…", "batch");
    if (options.as != "text" && options.as != "json" && options.as != "html")
        return usage("--as " + options.as + " is none of text|json|html", "batch");
    request.form = options.as == "json"   ? BatchRequest::Form::json
                   : options.as == "html" ? BatchRequest::Form::html
                                          : BatchRequest::Form::text;
    return request;
}

}  // namespace

Command add_batch(CLI::App& program) {
    using What = BatchRequest::What;
    CLI::App& command = *program.add_subcommand("batch", std::string(text));
    const auto options = std::make_shared<Options>();
    command
        .add_option("INPUT", options->common.files, "Folder, ZIP archive, file, s3://BUCKET/PREFIX or @LIST to read")
        ->type_name("");
    add_reading_options(command, options->common);
    add_knowledge_options(command, options->common.knowledge);
    add_pages_of(command, options->common.pages_of);
    BatchRequest& request = options->request;
    command.add_option("--out", request.output, "Where results go")->type_name("FOLDER|FILE.sqlite|URL");
    command
        .add_option("--manifest", options->manifest,
                    "With --out postgresql://… or s3://…: file (SQLite) for what is kept of the batch")
        ->type_name("FILE");
    add_formats(command, options->formats);
    add_language(command, request.language, "Language of workbooks, pages and the report; vi when not given");
    add_csv_locale(command, request.csv);
    command.add_flag("--retry-failed", request.retry_failed, "Read again what failed");
    command.add_flag("--force", request.force, "Read everything again");
    command.add_option("--since", options->since, "Leave what did not change since that day")->type_name("DAY");
    command.add_flag("--dry-run", request.dry_run, "Only say what there is, and how long it will take by a sample");
    command.add_option("--log-json", request.progress.log, "A line of JSON a document; - for standard output")
        ->type_name("FILE");
    command.add_option("--metrics", request.progress.metrics, "Text file for Prometheus, written every few seconds")
        ->type_name("FILE");
    command.add_option("--shard", options->shard, "Of run: the part of this machine")->type_name("I/N");
    command.add_option("--shards", request.shards, "Of merge: how many parts there are")
        ->check(CLI::Range(1, 100'000).description(""))
        ->type_name("N");
    command.add_option("--as", options->as, "Of report and status: text when not given")->type_name("text|json|html");
    command.footer(std::string(footer));
    command.require_subcommand(0, 1);
    const auto add = [&](const char* name, const char* description, What what) {
        CLI::App& part = *command.add_subcommand(name, description);
        part.fallthrough();
        add_help(part);
        part.parse_complete_callback([options, what] { options->request.what = what; });
    };
    add("plan", "Find the documents, and read none", What::plan);
    add("run", "Read what is planned", What::run);
    add("merge", "Put together what the parts of several machines know", What::merge);
    add("verify", "Look whether every result stands there as it was written", What::verify);
    add("status", "How far it is", What::status);
    add("report", "What failed and why", What::report);
    return {&command, [options] { return make_batch(*options); }};
}

}  // namespace solieu::app
