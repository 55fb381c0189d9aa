#include "output/list/known_findings.h"

#include <set>
#include <utility>

#include "output/list/list_lines.h"

namespace solieu::output {

namespace {

constexpr std::string_view schema = "solieu.known/1";

using OfReport = std::pair<std::string, std::string>;  // body, period

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
    std::set<OfReport> reports;
    for (const ListedReport& report : list.reports) reports.emplace(owner_of(report), key_of(report.period));
    std::set<std::pair<OfReport, std::string>> before, now;
    for (const KnownFinding& known : last) before.insert({{known.body, known.period}, known.fingerprint});
    std::vector<KnownFinding> next;
    for (ListedFinding& finding : list.findings) {
        const ListedReport& report = list.reports[finding.report];
        const OfReport of{owner_of(report), key_of(report.period)};
        finding.known = before.contains({of, finding.fingerprint});
        if (!now.insert({of, finding.fingerprint}).second) continue;
        next.push_back({.fingerprint = finding.fingerprint,
                        .body = of.first,
                        .period = of.second,
                        .report = report.file,
                        .message = finding.why});
    }
    for (const KnownFinding& known : last) {
        const OfReport of{known.body, known.period};
        if (!reports.contains(of)) {
            next.push_back(known);
        } else if (!now.contains({of, known.fingerprint})) {
            list.gone.push_back(
                {.body = known.body, .report = known.report, .fingerprint = known.fingerprint, .why = known.message});
        }
    }
    return next;
}

}  // namespace solieu::output
