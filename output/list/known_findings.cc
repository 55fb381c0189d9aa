#include "output/list/known_findings.h"

#include <map>
#include <set>
#include <utility>

#include "output/list/list_lines.h"

namespace solieu::output {

namespace {

constexpr std::string_view schema = "solieu.known/1";

using OfReport = std::pair<std::string, std::string>;  // body, period
using OfFinding = std::pair<OfReport, std::string>;    // fingerprint

OfReport identity_of(const ListedReport& report) {
    return {owner_of(report), key_of(report.period)};
}

}  // namespace

Result<std::vector<KnownFinding>> known_in(std::string_view text) {
    std::vector<KnownFinding> known;
    const Result<void> read = for_each_line(text, schema, [&](const Json& line) {
        const auto message = line.find("message");
        const Json texts = message != line.end() && message->is_object() ? *message : Json::object();
        known.push_back({.fingerprint = text_in(line, "fingerprint"),
                         .body = text_in(line, "body"),
                         .period = text_in(line, "period"),
                         .report = text_in(line, "report"),
                         .message = {.vi = text_in(texts, "vi"), .en = text_in(texts, "en")}});
    });
    if (!read) return tl::unexpected(read.error());
    return known;
}

std::string line_of(const KnownFinding& known) {
    return line_of(Json{{"schema", schema},
                        {"fingerprint", known.fingerprint},
                        {"body", known.body},
                        {"period", known.period},
                        {"report", known.report},
                        {"message", {{"vi", known.message.vi}, {"en", known.message.en}}}}) +
           "\n";
}

std::vector<KnownFinding> mark_known(FindingsList& list, const std::vector<KnownFinding>& last) {
    if (last.empty()) return {};
    std::set<OfReport> reports;
    for (const ListedReport& report : list.reports) reports.insert(identity_of(report));
    std::set<OfFinding> before, now;
    for (const KnownFinding& known : last) before.insert({{known.body, known.period}, known.fingerprint});
    for (std::size_t i = 0; i < list.findings.size(); ++i) {
        const OfFinding of{identity_of(list.reports[list.findings.report_of(i)]), list.findings[i].fingerprint};
        list.findings.set_known(i, before.contains(of));
        now.insert(of);
    }
    std::vector<KnownFinding> others;
    for (const KnownFinding& known : last) {
        const OfReport of{known.body, known.period};
        if (!reports.contains(of)) {
            others.push_back(known);
        } else if (!now.contains({of, known.fingerprint})) {
            list.gone.push_back(
                {.body = known.body, .report = known.report, .fingerprint = known.fingerprint, .why = known.message});
        }
    }
    return others;
}

void write_known(const FindingsList& list, const std::vector<KnownFinding>& others, const Sink& sink) {
    // What several reports of one body and period say alike is said once.
    std::map<OfReport, int> times;
    for (const ListedReport& report : list.reports) ++times[identity_of(report)];
    std::set<OfFinding> told;
    for (const ListedFinding& finding : list.findings) {
        const ListedReport& report = list.reports[finding.report];
        const OfReport of = identity_of(report);
        if (times[of] > 1 && !told.insert({of, finding.fingerprint}).second) continue;
        sink(line_of(KnownFinding{.fingerprint = finding.fingerprint,
                                  .body = of.first,
                                  .period = of.second,
                                  .report = report.file,
                                  .message = finding.why}));
    }
    for (const KnownFinding& known : others) sink(line_of(known));
}

}  // namespace solieu::output
