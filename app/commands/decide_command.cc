#include "app/commands/decide_command.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/format.h"
#include "app/list_files.h"
#include "app/lists/list_choices.h"
#include "app/messages.h"
#include "app/utc_time.h"
#include "app/worker/knowledge.h"
#include "base/text.h"
#include "output/open_database.h"

namespace solieu::app {

namespace {

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

// A database has what its view of findings needs; the file beside it is what counts.
Result<void> put_into_database(const std::string& place, const ListFiles& files) {
    std::error_code error;
    if (format_of_ending(place) != Format::sqlite || !std::filesystem::is_regular_file(place, error)) return {};
    const Result<output::Decisions> decisions = read_decisions(files);
    if (!decisions) return tl::unexpected(decisions.error());
    const std::optional<Knowledge> knowledge = read_knowledge({});
    if (!knowledge) return {};
    const auto database = output::open_report_database(place, output::database_knowledge(*knowledge->lexicon));
    return database ? (*database)->set_decisions(*decisions) : tl::unexpected(database.error());
}

// All that was chosen, or nothing where a word is none of the states.
ExitCode decide_from(const DecideRequest& request) {
    const std::optional<Knowledge> knowledge = read_knowledge({});
    if (!knowledge) return ExitCode::unreadable;
    const ListFiles files = list_files(request.place);
    const Result<ListChoices> choices = choices_in(request.from, files, *knowledge);
    if (!choices && choices.error().kind == ErrorKind::unsupported)
        return complain(request.from + ": " + choices.error().reason);
    if (!choices) return end_with(choices.error());
    std::size_t notes = 0;
    for (const LeftChoice& left : choices->left) {
        if (!left.word.empty()) return complain(left.place + ": " + left.word + " is no decision; nothing was read");
        ++notes;
    }
    for (const output::Decision& decision : choices->decisions) {
        if (const Result<void> added = add_decision(files, decision); !added) return end_with(added.error());
    }
    if (const Result<void> put = put_into_database(request.place, files); !put) return end_with(put.error());
    print_line(request.from + ": " + counted(choices->decisions.size(), "new decision", "new decisions") + " -> " +
               files.decisions);
    if (choices->unknown > 0)
        print_note(counted(choices->unknown, "decision is", "decisions are") +
                   " of findings that are not there any more");
    if (notes > 0) print_note(counted(notes, "note is", "notes are") + " not kept, for nothing is decided there");
    return ExitCode::done;
}

}  // namespace

ExitCode decide_command(const DecideRequest& request) {
    if (!request.from.empty()) return decide_from(request);
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
                                    .decided_at = utc_now()};
    if (const Result<void> added = add_decision(meant.files, decision); !added) return end_with(added.error());
    if (const Result<void> put = put_into_database(request.place, meant.files); !put) return end_with(put.error());
    print_line(decision.fingerprint + " (" + decision.body + "): " + decision.state + " -> " + meant.files.decisions);
    print_line(meant.finding.message.vi);
    return ExitCode::done;
}

}  // namespace solieu::app
