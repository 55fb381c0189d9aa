#include "output/list/listed_findings.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "audit/findings/messages.h"
#include "audit/levels.h"
#include "base/sha256.h"
#include "base/text.h"
#include "normalize/report/territory.h"
#include "output/lookup.h"
#include "output/observations.h"
#include "output/words/findings_text.h"

namespace solieu::output {

namespace {

constexpr double sure = 0.95;  // confidence of what reports are held against
constexpr std::size_t fingerprint_digits = 16;

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
                        .territory = facts.territory,
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

// Of two levels: what is known of the report above.
ListedFinding finding_of(const audit::LevelFinding& finding, const ListedValue& place) {
    ListedFinding listed{.report = finding.report, .rule = audit::Rule::sum};
    listed.computed = to_plain(finding.sum);
    const std::string identity = "levels\n" + place.indicator + "\n" + to_plain(place.value) + "\n" + listed.computed;
    listed.fingerprint = sha256_of(identity).substr(0, fingerprint_digits);
    listed.page = place.page;
    listed.table = place.table;
    listed.row = place.row_name;
    listed.written = place.written;
    listed.why = {.vi = text_of(finding.message, Language::vi), .en = text_of(finding.message, Language::en)};
    return listed;
}

// The report's own figure: not a plan's, nor that of an earlier year.
bool is_own(const Observation& observation, const normalize::Period& period) {
    const bool result = observation.measure.empty() || observation.measure == "actual";
    const bool same_time = observation.period.empty() || observation.time.to == period.to;
    return result && same_time;
}

// A count of a table that has one reading.
bool is_sure(const Observation& observation) {
    const normalize::Quantity& quantity = observation.quantity;
    return observation.from_cell() && quantity.kind == normalize::QuantityKind::count && !quantity.read &&
           quantity.alternatives.empty() && observation.place.confidence >= sure;
}

ListedValue value_of(const Report& report, const Observation& observation, bool of_levels) {
    ListedValue value{.indicator = std::string(observation.indicator),
                      .unit = observation.unit,
                      .value = *observation.quantity.value};
    if (!of_levels || !is_sure(observation)) return value;
    const Cited cited = look_up(report, {.table = observation.table, .index = observation.row});
    value.row = audit::name_of_row(report.statements, observation.table, observation.row);
    value.basis = observation.basis;
    value.written = observation.raw;
    value.table = one_line(report.statements.tables[static_cast<std::size_t>(observation.table)].title);
    value.row_name = name_of(cited);
    value.page = observation.place.page;
    return value;
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

void FindingsList::add(const Report& report, std::map<int, ListedPicture> pictures) {
    const std::size_t index = reports.size();
    reports.push_back(report_of(report));
    for (std::size_t i = 0; i < report.audit.findings.size(); ++i) {
        findings.push_back(finding_of(report, report.audit.findings[i]));
        findings.back().report = index;
        if (const auto picture = pictures.find(static_cast<int>(i)); picture != pictures.end())
            findings.back().picture = std::move(picture->second);
    }
    std::set<std::string_view> told;  // the first place counts: tables come before the prose
    for_each_observation(report, [&](const Observation& observation) {
        if (observation.indicator.empty() || observation.indicator.starts_with("local.")) return;
        if (!observation.quantity.value || !is_own(observation, report.facts.report.period)) return;
        if (!told.insert(observation.indicator).second) return;
        values.push_back(value_of(report, observation, of_levels.contains(observation.indicator)));
        values.back().report = index;
    });
}

void FindingsList::expect(const std::vector<std::string>& names, const Lexicon& lexicon) {
    missing.clear();
    std::map<std::string, std::vector<ListedReport*>> bodies, there;  // thousands of reports are of a few hundred
    for (ListedReport& report : reports) {
        report.expected = false;
        bodies[fold(report.body)].push_back(&report);
        there[fold(report.body)].push_back(&report);
        there[fold(report.issuer)].push_back(&report);
    }
    const auto found = [](const std::vector<ListedReport*>& these) {
        for (ListedReport* report : these) report->expected = true;
    };
    for (const std::string& name : names) {
        const std::string shown = without_list_mark(name), wanted = fold(shown);
        if (wanted.empty()) continue;
        bool has = false;
        for (const auto& [text, these] : there) {
            if (!has_words(text, wanted)) continue;
            has = true;
            found(these);
        }
        if (has) continue;
        const normalize::Territory division = normalize::find_territory(shown, std::nullopt, lexicon);
        const auto body = division.name.empty() ? bodies.end() : bodies.find(fold(division.name));
        if (body == bodies.end()) {
            missing.push_back(shown);
        } else {
            found(body->second);
        }
    }
}

void FindingsList::compare_levels(const Lexicon& lexicon) {
    std::vector<audit::LevelReport> compared;
    for (const ListedReport& report : reports) {
        compared.push_back({.body = report.body,
                            .named = report.expected,
                            .level = report.level,
                            .territory = report.territory,
                            .period = report.period,
                            .values = {}});
        compared.back().territory.name = fold(report.territory.name);
    }
    std::vector<std::vector<const ListedValue*>> places(reports.size());  // beside the values compared
    for (const ListedValue& value : values) {
        if (value.row.code.empty()) continue;
        compared[value.report].values.push_back({.indicator = value.indicator,
                                                 .basis = value.basis,
                                                 .value = value.value,
                                                 .written = value.written,
                                                 .row = value.row});
        places[value.report].push_back(&value);
    }
    const bool named = std::ranges::any_of(reports, &ListedReport::expected);
    for (const audit::LevelFinding& finding :
         audit::compare_levels({.reports = compared, .all_there = named && missing.empty()}, lexicon)) {
        findings.push_back(finding_of(finding, *places[finding.report][finding.value]));
        ++reports[finding.report].warnings;
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
