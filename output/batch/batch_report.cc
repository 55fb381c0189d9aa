#include "output/batch/batch_report.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "output/html/markup.h"
#include "output/json_values.h"

namespace solieu::output {

namespace {

// In the order in which they are told.
constexpr std::array<std::string_view, 6> states = {"waiting", "read", "partly", "same", "skipped", "failed"};

struct Total {
    std::int64_t documents = 0, pages = 0, bytes = 0, milliseconds = 0;
};

Total total_of(const BatchState& state) {
    Total total;
    for (const auto& [name, count] : state.counts) {
        total.documents += count.documents;
        total.pages += count.pages;
        total.bytes += count.size;
        total.milliseconds += count.milliseconds;
    }
    return total;
}

std::int64_t count_of(const BatchState& state, std::string_view name) {
    const auto found = state.counts.find(std::string(name));
    return found == state.counts.end() ? 0 : found->second.documents;
}

std::string number(std::int64_t value, Language language) {
    return format_number(std::to_string(value), language);
}

std::string state_word(std::string_view state, Language language) {
    return std::string(word("batches.state-" + std::string(state), language));
}

std::string said(std::string_view code, Language language) {
    return std::string(word(code, language));
}

// "waiting: 3" …, those that are.
std::vector<std::pair<std::string, std::string>> figures_of(const BatchState& state, Language language) {
    std::vector<std::pair<std::string, std::string>> figures;
    const Total total = total_of(state);
    figures.emplace_back(said("batches.documents", language), number(total.documents, language));
    for (const std::string_view name : states) {
        if (const std::int64_t count = count_of(state, name); count > 0)
            figures.emplace_back(state_word(name, language), number(count, language));
    }
    figures.emplace_back(said("batches.pages", language), number(total.pages, language));
    figures.emplace_back(said("batches.seconds", language), number(total.milliseconds / 1000, language));
    return figures;
}

// What was made by something else than the last run.
std::int64_t by_other_engines(const BatchState& state) {
    if (state.runs.empty()) return 0;
    const BatchRun& last = state.runs.back();
    std::int64_t documents = 0;
    for (const BatchRun& run : state.runs) {
        if (run.engine != last.engine || run.options != last.options) documents += run.documents;
    }
    return documents;
}

// `reason`: why something was not read, which is told in English.
void table_row(const std::vector<std::string>& cells, const Sink& sink, const std::string* reason = nullptr) {
    std::string row = "<tr>";
    for (const std::string& cell : cells) row += "<td>" + escaped(cell) + "</td>";
    if (reason != nullptr) row += "<td lang=\"en\">" + escaped(*reason) + "</td>";
    sink(row + "</tr>\n");
}

constexpr std::string_view style =
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b;"
    "background:#fff}table{border-collapse:collapse;margin:1rem 0;width:100%}th,td{border:1px solid #767676;"
    "padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#eef1f5}";

}  // namespace

Result<BatchState> batch_state(Manifest& manifest, bool full) {
    BatchState state;
    state.full = full;
    Result<std::map<std::string, StateCount>> counts = manifest.counts();
    if (!counts) return tl::unexpected(counts.error());
    state.counts = std::move(*counts);
    Result<std::vector<BatchRun>> runs = manifest.runs();
    if (!runs) return tl::unexpected(runs.error());
    state.runs = std::move(*runs);
    std::map<std::pair<std::string, std::string>, std::int64_t> reasons;
    const Result<void> all = manifest.each([&](const Record& record) {
        if (record.state == "waiting" || record.state == "read" || record.state == "same") return true;
        ++reasons[{record.state, record.outcome.reason}];
        if (full)
            state.not_read.push_back({.document = record.planned.name,
                                      .state = record.state,
                                      .reason = record.outcome.reason,
                                      .attempts = record.attempts,
                                      .pages_not_read = record.outcome.pages_not_read});
        return true;
    });
    if (!all) return tl::unexpected(all.error());
    for (const auto& [what, documents] : reasons) state.reasons.push_back({what.first, what.second, documents});
    std::ranges::stable_sort(state.reasons, std::greater<>(), &Reason::documents);
    return state;
}

void write_batch_text(const BatchState& state, Language language, const Sink& sink) {
    for (const auto& [name, value] : figures_of(state, language)) sink(name + ": " + value + "\n");
    if (const std::int64_t others = by_other_engines(state); others > 0)
        sink(said("batches.other-engines", language) + ": " + number(others, language) + "\n");
    if (!state.reasons.empty()) sink("\n" + said("batches.reasons", language) + "\n");
    for (const Reason& reason : state.reasons)
        sink("  " + number(reason.documents, language) + " · " + state_word(reason.state, language) +
             (reason.reason.empty() ? "" : ": " + reason.reason) + "\n");
    if (!state.not_read.empty()) sink("\n" + said("batches.not-read", language) + "\n");
    for (const NotRead& one : state.not_read)
        sink("  " + one.document + " · " + state_word(one.state, language) +
             (one.reason.empty() ? "" : ": " + one.reason) + "\n");
}

void write_batch_json(const BatchState& state, const Sink& sink) {
    const Total total = total_of(state);
    Json json;
    json["schema"] = "solieu.batch/1";
    Json& documents = json["documents"] = Json::object();
    for (const std::string_view name : states) documents[std::string(name)] = count_of(state, name);
    json["pages"] = total.pages;
    json["bytes"] = total.bytes;
    json["seconds"] = total.milliseconds / 1000;
    Json& runs = json["runs"] = Json::array();
    for (const BatchRun& run : state.runs)
        runs.push_back(
            {{"engine", run.engine}, {"options", run.options}, {"began", run.began}, {"documents", run.documents}});
    Json& reasons = json["reasons"] = Json::array();
    for (const Reason& reason : state.reasons)
        reasons.push_back(
            {{"state", reason.state}, {"reason", or_null(reason.reason)}, {"documents", reason.documents}});
    if (state.full) {
        Json& not_read = json["not_read"] = Json::array();
        for (const NotRead& one : state.not_read)
            not_read.push_back({{"document", one.document},
                                {"state", one.state},
                                {"reason", or_null(one.reason)},
                                {"attempts", one.attempts},
                                {"pages_not_read", one.pages_not_read}});
    }
    sink(line_of(json) + "\n");
}

void write_batch_html(const BatchState& state, Language language, const Sink& sink) {
    const std::string title = said("batches.title", language);
    sink("<!DOCTYPE html>\n<html lang=\"" + std::string(code_of(language)) +
         "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    sink("<title>" + escaped(title) + "</title><style>" + std::string(style) + "</style></head><body><main><h1>" +
         escaped(title) + "</h1>\n<table>\n");
    for (const auto& [name, value] : figures_of(state, language)) table_row({name, value}, sink);
    sink("</table>\n");
    if (const std::int64_t others = by_other_engines(state); others > 0)
        sink("<p>" + escaped(said("batches.other-engines", language) + ": " + number(others, language)) + "</p>\n");
    if (!state.reasons.empty()) {
        sink("<h2>" + escaped(said("batches.reasons", language)) + "</h2>\n<table>\n");
        for (const Reason& reason : state.reasons)
            table_row({number(reason.documents, language), state_word(reason.state, language)}, sink, &reason.reason);
        sink("</table>\n");
    }
    if (!state.not_read.empty()) {
        sink("<h2>" + escaped(said("batches.not-read", language)) + "</h2>\n<table>\n");
        for (const NotRead& one : state.not_read)
            table_row({one.document, state_word(one.state, language)}, sink, &one.reason);
        sink("</table>\n");
    }
    sink("</main></body></html>\n");
}

}  // namespace solieu::output
