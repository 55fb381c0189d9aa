#include "app/commands/decide_command.h"

#include <chrono>
#include <ctime>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/format.h"
#include "app/list_files.h"
#include "app/messages.h"
#include "app/worker/knowledge.h"
#include "base/text.h"
#include "output/file_writers.h"

namespace solieu::app {

namespace {

std::string now() {
    const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    ::gmtime_r(&time, &utc);
    char text[sizeof "2026-03-31T08:15:00Z"];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

struct Candidate {
    ListFiles files;
    output::KnownFinding finding;
};

ExitCode complain(const std::string& text) {
    print_note(text);
    return ExitCode::usage;
}

// "Tỉnh A, Tỉnh B"
std::string bodies_in(const std::vector<Candidate>& candidates) {
    std::set<std::string> bodies;
    for (const Candidate& candidate : candidates) bodies.insert(candidate.finding.body);
    std::string names;
    for (const std::string& body : bodies) names += (names.empty() ? "" : ", ") + (body.empty() ? "\"\"" : body);
    return names;
}

bool one_finding(const std::vector<Candidate>& candidates) {
    std::set<std::pair<std::string, std::string>> all;
    for (const Candidate& one : candidates) all.emplace(one.files.known, one.finding.fingerprint + one.finding.body);
    return all.size() == 1;
}

// As the list shows it, in whatever case: "Gia Lai", "UBND tỉnh Gia Lai", the file of a report without a name.
bool is_called(const output::KnownFinding& finding, const std::string& name) {
    const std::string called = fold(name), body = fold(finding.body);
    if (called == body) return true;
    const std::size_t at = body.empty() ? called.npos : called.find(body);
    if (at == called.npos) return false;
    const auto is_letter = [&](std::size_t i) { return i < called.size() && called[i] >= 'a' && called[i] <= 'z'; };
    return !is_letter(at + body.size()) && (at == 0 || !is_letter(at - 1));
}

// A database has what its view of findings needs; the file beside it is what counts.
Result<void> put_into_database(const std::string& place, const ListFiles& files) {
    std::error_code error;
    if (format_of_ending(place) != Format::sqlite || !std::filesystem::is_regular_file(place, error)) return {};
    const Result<const output::FileWriting*> writing = output::file_writing();
    if (!writing) return tl::unexpected(writing.error());
    const Result<output::Decisions> decisions = read_decisions(files);
    if (!decisions) return tl::unexpected(decisions.error());
    const std::optional<Knowledge> knowledge = read_knowledge({});
    if (!knowledge) return {};
    const auto database = (*writing)->open_sqlite(place, normalize::indicators(*knowledge->lexicon));
    return database ? (*database)->set_decisions(*decisions) : tl::unexpected(database.error());
}

}  // namespace

ExitCode decide_command(const DecideRequest& request) {
    std::error_code error;
    const bool folder = std::filesystem::is_directory(request.place, error);
    const std::vector<ListFiles> lists =
        folder ? lists_in(request.place) : std::vector<ListFiles>{list_files(request.place)};
    std::vector<Candidate> candidates;
    for (const ListFiles& files : lists) {
        const auto known = read_known(files);
        if (!known) return end_with(known.error());
        for (const output::KnownFinding& finding : *known) {
            const bool meant = finding.fingerprint.starts_with(request.fingerprint) &&
                               (!request.body_given || is_called(finding, request.body));
            if (meant) candidates.push_back({files, finding});
        }
    }
    if (lists.empty())
        return complain(request.place + ": no list of findings is there; audit FOLDER -o LIST makes one");
    if (candidates.empty()) return complain("no finding " + request.fingerprint + " is in " + request.place);
    if (!one_finding(candidates)) {
        return complain("more than one finding begins with " + request.fingerprint + ", of " + bodies_in(candidates) +
                        ": give more of it, the list with --in, or --body");
    }
    const Candidate& meant = candidates.front();
    const output::Decision decision{.fingerprint = meant.finding.fingerprint,
                                    .body = meant.finding.body,
                                    .state = request.state,
                                    .note = request.note,
                                    .decided_at = now()};
    if (const Result<void> added = add_decision(meant.files, decision); !added) return end_with(added.error());
    if (const Result<void> put = put_into_database(request.place, meant.files); !put) return end_with(put.error());
    print_line(decision.fingerprint + " (" + decision.body + "): " + decision.state + " -> " + meant.files.decisions);
    print_line(meant.finding.message.vi);
    return ExitCode::done;
}

}  // namespace solieu::app
