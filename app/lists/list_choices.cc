#include "app/lists/list_choices.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "app/lists/list_cells.h"
#include "app/utc_time.h"
#include "base/text.h"
#include "output/list/list_cells.h"

namespace solieu::app {

namespace {

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

}  // namespace

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

Result<ListChoices> choices_in(const std::string& path, const ListFiles& files, const Knowledge& knowledge) {
    const auto rows = list_cells(path, knowledge);
    if (!rows) return tl::unexpected(rows.error());
    const std::optional<std::vector<Chosen>> chosen = chosen_in(*rows);
    if (!chosen)
        return tl::unexpected(
            Error{ErrorKind::unsupported, path, "it has no columns of a list that audit FOLDER -o LIST made", ""});
    const auto known = read_known(files);
    if (!known) return tl::unexpected(known.error());
    const Result<output::Decisions> before = read_decisions(files);
    if (!before) return tl::unexpected(before.error());
    std::multimap<std::string_view, const output::KnownFinding*> by_fingerprint;
    for (const output::KnownFinding& finding : *known) by_fingerprint.emplace(finding.fingerprint, &finding);
    const auto last_of = [&](const Chosen& one, const std::string& body) -> const output::Decision* {
        const auto found = before->find({one.fingerprint, body});
        return found == before->end() ? nullptr : &found->second;
    };
    const auto is_kept = [](const output::Decision* last, const std::string& state, const std::string& note) {
        return last != nullptr && last->state == state && last->note == note;
    };
    ListChoices choices;
    for (const Chosen& one : *chosen) {
        const std::string state = output::decision_state(one.state);
        if (state.empty()) {
            if (!one.state.empty() || !one.note.empty()) choices.left.push_back({one.place, one.state});
            continue;
        }
        const auto [first, end] = by_fingerprint.equal_range(one.fingerprint);
        const auto found =
            std::find_if(first, end, [&](const auto& item) { return is_called(*item.second, one.body); });
        if (found == end) {
            // Of a finding that is gone the list shows what was decided.
            if (!is_kept(last_of(one, one.body), state, one.note)) ++choices.unknown;
            continue;
        }
        const output::KnownFinding& finding = *found->second;
        if (is_kept(last_of(one, finding.body), state, one.note)) continue;
        choices.decisions.push_back({.fingerprint = finding.fingerprint,
                                     .body = finding.body,
                                     .state = state,
                                     .note = one.note,
                                     .decided_at = utc_now()});
    }
    return choices;
}

}  // namespace solieu::app
