#include "app/commands/decide_command.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/commands/list_cells.h"
#include "app/format.h"
#include "app/list_files.h"
#include "app/messages.h"
#include "app/utc_time.h"
#include "app/worker/knowledge.h"
#include "base/text.h"
#include "output/file_writers.h"
#include "output/list/list_cells.h"

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

// As the list shows it, in whatever case: "Gia Lai", "UBND tỉnh Gia Lai", the file of a report without a name.
bool is_called(const output::KnownFinding& finding, const std::string& name) {
    const std::string called = fold(name), whole = fold(finding.body);
    if (called == whole) return true;
    const auto is_letter = [&](std::size_t i) { return i < called.size() && called[i] >= 'a' && called[i] <= 'z'; };
    const auto found = [&](const std::string& words) {
        const std::size_t at = words.empty() ? called.npos : called.find(words);
        return at != called.npos && !is_letter(at + words.size()) && (at == 0 || !is_letter(at - 1));
    };
    if (found(whole)) return true;
    // "An Hòa (Cao Bằng)": as "xã An Hòa, tỉnh Cao Bằng", or without its province.
    const std::size_t bracket = whole.find(" (");
    if (bracket == whole.npos || whole.back() != ')') return false;
    const std::string body = whole.substr(0, bracket), where = whole.substr(bracket + 2, whole.size() - bracket - 3);
    return found(body) && (found(where) || called.ends_with(body));
}

// What a person chose in a list.
struct Chosen {
    std::string place, fingerprint, body, state, note;
};

bool is_fingerprint(const std::string& text) {
    return text.size() >= 16 && text.find_first_not_of("0123456789abcdef-") == std::string::npos;
}

// The rows below the heads of a list of findings; those of other sheets have no fingerprint.
std::optional<std::vector<Chosen>> chosen_in(const std::vector<normalize::ListRow>& rows) {
    std::optional<output::Language> language;
    std::vector<Chosen> all;
    for (const normalize::ListRow& row : rows) {
        const auto cell = [&](std::size_t column) {
            return column < row.cells.size() ? single_spaced(row.cells[column]) : std::string();
        };
        for (const output::Language one : {output::Language::vi, output::Language::en}) {
            const std::vector<std::string> heads = output::list_heads(one);
            const bool is_head = cell(output::decision_column) == heads[output::decision_column] &&
                                 cell(output::fingerprint_column) == heads[output::fingerprint_column];
            if (is_head) language = one;
        }
        if (!language || !is_fingerprint(cell(output::fingerprint_column))) continue;
        all.push_back({.place = row.place,
                       .fingerprint = cell(output::fingerprint_column),
                       .body = cell(output::body_column),
                       .state = cell(output::decision_column),
                       .note = cell(output::note_column)});
    }
    return language ? std::optional(std::move(all)) : std::nullopt;
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
    const auto database = (*writing)->open_sqlite(place, output::database_knowledge(*knowledge->lexicon));
    return database ? (*database)->set_decisions(*decisions) : tl::unexpected(database.error());
}

// All that was chosen, or nothing where a word is none of the states.
ExitCode decide_from(const DecideRequest& request) {
    const std::optional<Knowledge> knowledge = read_knowledge({});
    if (!knowledge) return ExitCode::unreadable;
    const auto rows = list_cells(request.from, *knowledge);
    if (!rows) return end_with(rows.error());
    std::optional<std::vector<Chosen>> chosen = chosen_in(*rows);
    if (!chosen) return complain(request.from + ": it has no columns of a list that audit FOLDER -o LIST made");
    const ListFiles files = list_files(request.place);
    const auto known = read_known(files);
    if (!known) return end_with(known.error());
    const Result<output::Decisions> before = read_decisions(files);
    if (!before) return end_with(before.error());
    std::vector<output::Decision> decisions;
    std::size_t unknown = 0;
    for (const Chosen& one : *chosen) {
        if (one.state.empty()) continue;
        const std::string state = output::decision_state(one.state);
        if (state.empty()) return complain(one.place + ": " + one.state + " is no decision; nothing was read");
        const auto found = std::ranges::find_if(*known, [&](const output::KnownFinding& finding) {
            return finding.fingerprint == one.fingerprint && is_called(finding, one.body);
        });
        if (found == known->end()) {
            ++unknown;
            continue;
        }
        const auto last = before->find({found->fingerprint, found->body});
        if (last != before->end() && last->second.state == state && last->second.note == one.note) continue;
        decisions.push_back({.fingerprint = found->fingerprint,
                             .body = found->body,
                             .state = state,
                             .note = one.note,
                             .decided_at = utc_now()});
    }
    for (const output::Decision& decision : decisions) {
        if (const Result<void> added = add_decision(files, decision); !added) return end_with(added.error());
    }
    if (const Result<void> put = put_into_database(request.place, files); !put) return end_with(put.error());
    print_line(request.from + ": " + counted(decisions.size(), "new decision", "new decisions") + " -> " +
               files.decisions);
    if (unknown > 0)
        print_note(counted(unknown, "decision is", "decisions are") + " of findings that are not there any more");
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
