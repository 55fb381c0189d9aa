#include "output/across_reports.h"

#include "output/csv.h"
#include "output/ids.h"
#include "output/json_values.h"
#include "output/lookup.h"
#include "output/words/messages.h"
#include "output/words/phrases.h"

namespace solieu::output {
namespace {

std::string across_id(std::size_t index) {
    return "a" + std::to_string(index + 1);
}

Json json_of(const audit::AcrossPlace& place, std::span<const audit::ReportSeries> reports) {
    return {{"report", place.report},  {"file", reports[place.report].file},
            {"ref", id_of(place.ref)}, {"page", page_or_null(place.page)},
            {"raw", place.raw},        {"number", place.number}};
}

}  // namespace

void write_across_text(std::span<const audit::ReportSeries>, std::span<const audit::AcrossFinding> findings,
                       const FindingsTextOptions& options, const Sink& sink) {
    if (findings.empty()) return;
    const std::string_view heading = word("across.heading", options.language);
    std::string out = "\n";
    out += options.color ? "\x1b[1m" + std::string(heading) + "\x1b[0m" : std::string(heading);
    out += "\n\n";
    const Phrases& words = phrases_of(options.language);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const audit::AcrossFinding& finding = findings[i];
        out += std::to_string(i + 1) + ". " + std::string(words.warning) + " · " +
               std::string(name_of(finding.rule, options.language)) + "\n   " +
               printable(text_of(finding.message, options.language)) + "\n";
    }
    sink(out);
}

void write_across_json(std::span<const audit::ReportSeries> reports, std::span<const audit::AcrossFinding> findings,
                       const Sink& sink) {
    Json list = Json::array(), told = Json::array();
    for (const audit::ReportSeries& report : reports)
        list.push_back({{"file", report.file}, {"issuer", or_null(report.issuer)}, {"title", or_null(report.title)}});
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const audit::AcrossFinding& finding = findings[i];
        told.push_back(
            {{"id", across_id(i)},
             {"rule", name_of(finding.rule)},
             {"severity", name_of(finding.severity)},
             {"message",
              {{"vi", text_of(finding.message, Language::vi)}, {"en", text_of(finding.message, Language::en)}}},
             {"places", {json_of(finding.earlier, reports), json_of(finding.later, reports)}}});
    }
    const Json object = {{"schema", "solieu.across/1"}, {"reports", list}, {"findings", told}};
    sink(line_of(object) + "\n");
}

void write_across_csv(std::span<const audit::ReportSeries> reports, std::span<const audit::AcrossFinding> findings,
                      const Sink& sink, CsvForm form) {
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const audit::AcrossFinding& finding = findings[i];
        const std::string files = reports[finding.earlier.report].file + "; " + reports[finding.later.report].file;
        const std::string refs = id_of(finding.earlier.ref) + " " + id_of(finding.later.ref);
        const std::string page = finding.earlier.page > 0 ? std::to_string(finding.earlier.page) : "";
        std::string line = csv_text(files, form);
        const auto add = [&](const std::string& field) { (line += form.delimiter) += field; };
        add(across_id(i));
        add(std::string(name_of(finding.rule)));
        add(std::string(name_of(finding.severity)));
        add(page);
        add(csv_text(finding.earlier.raw, form));
        add(csv_number(finding.earlier.number, form));
        add(csv_number(finding.later.number, form));
        for (const Language language : {Language::vi, Language::en}) {
            add(csv_text(text_of(finding.message, language), form));
        }
        add(csv_text(refs, form));
        for (int blank = 0; blank < 6; ++blank) add("");  // nothing is suspected
        sink(line + "\r\n");
    }
}

}  // namespace solieu::output
