#include "output/list/listed_findings.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "normalize/report/territory.h"
#include "output/lookup.h"
#include "output/observations.h"
#include "output/words/findings_text.h"

namespace solieu::output {

namespace {

ListedReport report_of(const Report& report) {
    const normalize::ReportFacts& facts = report.facts.report;
    ListedReport listed{.file = to_utf8(report.document.file, Encoding::utf8),
                        .sha256 = report.document.sha256,
                        .body = body_of(facts),
                        .issuer = one_line(facts.issuer),
                        .title = one_line(facts.title),
                        .number = facts.number,
                        .date = facts.date ? normalize::to_iso(*facts.date) : "",
                        .level = facts.level,
                        .period = facts.period};
    listed.errors = count_of(report.audit, Severity::error);
    listed.warnings = count_of(report.audit, Severity::warning);
    listed.remarks = count_of(report.audit, Severity::info);
    return listed;
}

ListedFinding finding_of(const Report& report, const audit::Finding& finding) {
    ListedFinding listed{.severity = finding.severity, .rule = finding.rule, .fingerprint = finding.fingerprint};
    listed.why = {.vi = text_of(finding.message, Language::vi), .en = text_of(finding.message, Language::en)};
    if (!finding.refs.empty()) {
        const audit::Ref& first = finding.refs.front();
        const Cited cited = look_up(report, first);
        listed.page = cited.place.page;
        listed.row = name_of(cited);
        listed.written = one_line(written_in(cited));
        if (first.kind == audit::Ref::Kind::row && first.table >= 0)
            listed.table = one_line(report.statements.tables[static_cast<std::size_t>(first.table)].title);
    }
    if (finding.suspects.size() == 1) {
        const Cited cited = look_up(report, finding.suspects.front());
        listed.suspect = name_of(cited);
        listed.suspect_written = one_line(written_in(cited));
    }
    // Of several that would do, none should be anything yet.
    if (finding.suspects.size() == 1) listed.should_be = suspect_of(finding).expected;
    listed.computed = finding.expected;
    return listed;
}

// The report's own figure: not a plan's, nor that of an earlier year.
bool is_own(const Observation& observation, const normalize::Period& period) {
    const bool result = observation.measure.empty() || observation.measure == "actual";
    const bool same_time = observation.period.empty() || observation.time.to == period.to;
    return result && same_time;
}

// "ha nam" in "ubnd tinh ha nam", not in "ubnd huyen tha nam".
bool has_words(const std::string& text, const std::string& words) {
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
    }
    return false;
}

// "1. Sơn La", "- Hà Nội" -> the name.
std::string without_list_mark(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')'))
        line.remove_prefix(digits + 1);
    while (!line.empty() && std::string_view("-+* \t").find(line.front()) != std::string_view::npos)
        line.remove_prefix(1);
    return single_spaced(line);
}

}  // namespace

std::string body_of(const normalize::ReportFacts& facts) {
    // A department is not the province that it belongs to, nor the department of another one.
    const bool of_a_place = facts.level != normalize::Level::department && facts.level != normalize::Level::ministry;
    if (of_a_place && !facts.territory.name.empty()) return facts.territory.name;
    std::string issuer = one_line(facts.issuer);
    const std::string& place = facts.territory.name;
    if (!issuer.empty() && !place.empty() && !has_words(fold(issuer), fold(place))) issuer += " (" + place + ")";
    return issuer;
}

const std::string& owner_of(const ListedReport& report) {
    return report.body.empty() ? report.file : report.body;
}

void FindingsList::add(const Report& report) {
    const std::size_t index = reports.size();
    reports.push_back(report_of(report));
    for (const audit::Finding& finding : report.audit.findings) {
        findings.push_back(finding_of(report, finding));
        findings.back().report = index;
    }
    std::set<std::string_view> told;  // the first place counts: tables come before the prose
    for_each_observation(report, [&](const Observation& observation) {
        if (observation.indicator.empty() || observation.indicator.starts_with("local.")) return;
        if (!observation.quantity.value || !is_own(observation, report.facts.report.period)) return;
        if (!told.insert(observation.indicator).second) return;
        values.push_back({.report = index,
                          .indicator = std::string(observation.indicator),
                          .unit = observation.unit,
                          .value = *observation.quantity.value});
    });
}

void FindingsList::expect(const std::vector<std::string>& names, const Lexicon& lexicon) {
    missing.clear();
    std::set<std::string> bodies, there;  // thousands of reports are of a few hundred
    for (const ListedReport& report : reports) {
        bodies.insert(fold(report.body));
        there.insert(fold(report.body));
        there.insert(fold(report.issuer));
    }
    const auto has = [&there](const std::string& wanted) {
        return !wanted.empty() &&
               std::ranges::any_of(there, [&](const std::string& text) { return has_words(text, wanted); });
    };
    for (const std::string& name : names) {
        const std::string shown = without_list_mark(name);
        if (shown.empty() || has(fold(shown))) continue;
        const normalize::Territory division = normalize::find_territory(shown, std::nullopt, lexicon);
        if (division.name.empty() || !bodies.contains(fold(division.name))) missing.push_back(shown);
    }
}

void FindingsList::sort() {
    // Severity: info, warning, error.
    const auto key = [this](const ListedFinding& finding) {
        return std::tuple(-static_cast<int>(finding.severity), std::string_view(owner_of(reports[finding.report])),
                          finding.report);
    };
    std::ranges::stable_sort(findings, [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

std::string key_of(const normalize::Period& period) {
    if (period.kind == normalize::PeriodKind::none) return {};
    std::string key(normalize::name_of(period.kind));
    if (period.number > 0) key += " " + std::to_string(period.number);
    return key + " " + std::to_string(period.year);
}

std::string words_of(const normalize::Period& period, Language language) {
    const auto code = [&]() -> std::string_view {
        switch (period.kind) {
            case normalize::PeriodKind::none:
                break;
            case normalize::PeriodKind::month:
                return "list.period-month";
            case normalize::PeriodKind::quarter:
                return "list.period-quarter";
            case normalize::PeriodKind::half_year:
                return period.number == 2 ? "list.period-second-half" : "list.period-first-half";
            case normalize::PeriodKind::nine_months:
                return "list.period-nine-months";
            case normalize::PeriodKind::year:
                return "list.period-year";
            case normalize::PeriodKind::term:
                return "list.period-term";
            case normalize::PeriodKind::to_date:
                return "list.period-to-date";
        }
        return "";
    }();
    if (code.empty()) return {};
    return text_of(audit::Message{std::string(code),
                                  {audit::as_is("number", std::to_string(period.number)),
                                   audit::as_is("year", std::to_string(period.year))}},
                   language);
}

}  // namespace solieu::output
