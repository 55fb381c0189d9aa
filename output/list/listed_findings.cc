#include "output/list/listed_findings.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "audit/findings/messages.h"
#include "audit/levels.h"
#include "base/sha256.h"
#include "base/text.h"
#include "output/lookup.h"
#include "output/observations.h"
#include "output/words/findings_text.h"

namespace solieu::output {

namespace {

constexpr double sure = 0.95;  // confidence of what reports are held against
constexpr std::size_t fingerprint_digits = 16;

ListedReport report_of(const Report& report, const Provinces& provinces) {
    const normalize::ReportFacts& facts = report.facts.report;
    ListedReport listed{.file = to_utf8(report.document.file, Encoding::utf8),
                        .sha256 = report.document.sha256,
                        .body = body_of(facts, provinces),
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
ListedFinding finding_of(const audit::LevelFinding& finding, const std::string& indicator, const Decimal& value,
                         const ListedPlace& place) {
    ListedFinding listed{.report = finding.report, .rule = audit::Rule::sum};
    listed.between = to_plain(value);
    listed.computed = to_plain(finding.sum);
    const std::string identity = "levels\n" + indicator + "\n" + to_plain(value) + "\n" + listed.computed;
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
                      .value = *observation.quantity.value,
                      .place = {}};
    if (!of_levels || !is_sure(observation)) return value;
    const Cited cited = look_up(report, {.table = observation.table, .index = observation.row});
    value.place.push_back(
        {.row = audit::name_of_row(report.statements, observation.table, observation.row),
         .basis = std::string(observation.basis),
         .written = observation.raw,
         .table = one_line(report.statements.tables[static_cast<std::size_t>(observation.table)].title),
         .row_name = name_of(cited),
         .page = observation.place.page});
    return value;
}

// Of quarters, as they are written: "quý III/2024".
std::string roman(int quarter) {
    constexpr std::array<const char*, 4> numerals = {"I", "II", "III", "IV"};
    return quarter >= 1 && quarter <= 4 ? numerals[static_cast<std::size_t>(quarter - 1)] : std::to_string(quarter);
}

}  // namespace

const std::string& owner_of(const ListedReport& report) {
    return report.body.empty() ? report.file : report.body;
}

ListKnowledge list_knowledge(const Lexicon& lexicon) {
    return {.of_levels = audit::indicators_of_levels(lexicon), .provinces = provinces_of(lexicon)};
}

ListedPart part_of(const Report& report, const ListKnowledge& knowledge, std::map<int, ListedPicture> pictures) {
    ListedPart part{.report = report_of(report, knowledge.provinces), .findings = {}, .values = {}};
    for (std::size_t i = 0; i < report.audit.findings.size(); ++i) {
        part.findings.push_back(finding_of(report, report.audit.findings[i]));
        if (const auto picture = pictures.find(static_cast<int>(i)); picture != pictures.end())
            part.findings.back().picture = std::move(picture->second);
    }
    std::set<std::string_view> told;  // the first place counts: tables come before the prose
    for_each_observation(report, [&](const Observation& observation) {
        if (observation.indicator.empty() || observation.indicator.starts_with("local.")) return;
        if (!observation.quantity.value || !is_own(observation, report.facts.report.period)) return;
        if (!told.insert(observation.indicator).second) return;
        part.values.push_back(value_of(report, observation, knowledge.of_levels.contains(observation.indicator)));
    });
    return part;
}

void FindingsList::add(const Report& report, std::map<int, ListedPicture> pictures) {
    add(part_of(report, knowledge, std::move(pictures)));
}

void FindingsList::add(ListedPart part) {
    const std::size_t index = reports.size();
    reports.push_back(std::move(part.report));
    for (ListedFinding& finding : part.findings) {
        finding.report = index;
        findings.push_back(finding);
    }
    for (ListedValue& value : part.values) {
        value.report = index;
        values.push_back(std::move(value));
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
    std::vector<std::vector<std::size_t>> places(reports.size());  // of the values that are compared
    for (const std::size_t i : values.placed()) {
        const std::size_t report = values.report_of(i);
        compared[report].values.push_back(
            {.indicator = values.indicator_of(i), .basis = values.basis_of(i), .value = values.value_of(i)});
        places[report].push_back(i);
    }
    const auto words = [&](std::size_t report, std::size_t value) {
        ListedPlace place = *values.place_of(places[report][value]);
        return audit::LevelWords{.written = std::move(place.written), .row = std::move(place.row)};
    };
    const bool named = std::ranges::any_of(reports, &ListedReport::expected);
    const audit::LevelReports all{.reports = compared, .all_there = named && missing.empty(), .words = words};
    for (const audit::LevelFinding& finding : audit::compare_levels(all, lexicon)) {
        const std::size_t value = places[finding.report][finding.value];
        findings.push_back(
            finding_of(finding, values.indicator_of(value), values.value_of(value), *values.place_of(value)));
        ++reports[finding.report].warnings;
    }
}

void FindingsList::sort() {
    // Severity: info, warning, error.
    const auto key = [this](const KeptFindings::Rank& rank) {
        return std::tuple(-static_cast<int>(rank.first), std::string_view(owner_of(reports[rank.second])), rank.second);
    };
    findings.sort([&](const auto& a, const auto& b) { return key(a) < key(b); });
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
    const bool is_roman = language == Language::vi && period.kind == normalize::PeriodKind::quarter;
    return text_of(
        audit::Message{std::string(code),
                       {audit::as_is("number", is_roman ? roman(period.number) : std::to_string(period.number)),
                        audit::as_is("year", std::to_string(period.year))}},
        language);
}

}  // namespace solieu::output
