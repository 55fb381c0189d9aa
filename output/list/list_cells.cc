#include "output/list/list_cells.h"

#include <initializer_list>
#include <string_view>

#include "base/text.h"
#include "output/words/findings_text.h"
#include "output/words/phrases.h"

namespace solieu::output {

namespace {

std::vector<std::string> worded(std::initializer_list<std::string_view> codes, Language language) {
    std::vector<std::string> words;
    for (const std::string_view code : codes) words.emplace_back(word(code, language));
    return words;
}

constexpr std::string_view states[] = {"accepted", "rejected", "corrected"};

std::string decision_word(std::string_view state, Language language) {
    for (const std::string_view known : states) {
        if (state == known) return std::string(word("list." + std::string(known), language));
    }
    return {};
}

}  // namespace

std::vector<std::string> list_heads(Language language) {
    return worded({"list.severity", "list.body", "list.report", "list.period", "list.page", "list.table", "list.row",
                   "list.written", "list.suspect", "list.should-be", "list.computed", "list.why", "list.seen",
                   "list.decision", "list.note", "list.fingerprint"},
                  language);
}

std::vector<std::string> body_heads(Language language) {
    return worded({"list.body", "list.reports", "list.errors", "list.warnings", "list.remarks"}, language);
}

std::vector<std::string> decision_words(Language language) {
    std::vector<std::string> words;
    for (const std::string_view state : states) words.push_back(decision_word(state, language));
    return words;
}

std::string decision_state(std::string_view word) {
    for (const std::string_view state : states) {
        for (const Language language : {Language::vi, Language::en}) {
            if (fold(word) == fold(decision_word(state, language))) return std::string(state);
        }
    }
    return {};
}

std::string shown_body(const ListedReport& report, Language language) {
    if (!report.body.empty()) return report.body;
    return text_of(audit::Message{"list.unnamed", {audit::as_is("file", report.file)}}, language);
}

std::vector<std::string> list_cells(const FindingsList& list, const ListedFinding& finding, Language language,
                                    bool plain) {
    const ListedReport& report = list.reports[finding.report];
    const auto number = [&](const std::string& value) {
        return plain ? value : shown_number(finding.rule, value, language);
    };
    return {std::string(name_of(finding.severity, language)),
            shown_body(report, language),
            report.file,
            words_of(report.period, language),
            finding.page > 0 ? std::to_string(finding.page) : "",
            finding.table,
            finding.row,
            finding.written,
            finding.suspect + (finding.suspect_written.empty() ? "" : ": " + finding.suspect_written),
            number(finding.should_be),
            number(finding.computed),
            finding.why.in(language),
            std::string(word(finding.known ? "list.known" : "list.new", language)),
            decision_word(finding.decision.state, language),
            finding.decision.note,
            finding.fingerprint};
}

std::vector<std::string> list_cells(const GoneFinding& gone, Language language) {
    std::vector<std::string> cells(list_columns);
    cells[body_column] = gone.body;
    cells[2] = gone.report;
    cells[11] = gone.why.in(language);
    cells[12] = word("list.gone", language);
    cells[decision_column] = decision_word(gone.decision.state, language);
    cells[note_column] = gone.decision.note;
    cells[fingerprint_column] = gone.fingerprint;
    return cells;
}

}  // namespace solieu::output
