#include "output/list/list_forms.h"

#include "output/csv.h"
#include "output/html/markup.h"
#include "output/json_values.h"
#include "output/list/bodies.h"
#include "output/list/list_cells.h"
#include "output/lookup.h"

namespace solieu::output {

namespace {

// `decimals`: what should be, and what the others compute to, are decimals.
void csv_line(const std::vector<std::string>& cells, bool decimals, CsvForm form, const Sink& sink) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += form.delimiter;
        const bool number = decimals && (i == should_be_column || i == computed_column);
        line += number ? csv_number(cells[i], form) : csv_text(cells[i], form);
    }
    sink(line + "\r\n");
}

Json json_of(const BothLanguages& text) {
    return {{"vi", text.vi}, {"en", text.en}};
}

Json json_of(const ListedReport& report) {
    return {
        {"file", report.file},
        {"sha256", report.sha256},
        {"body", or_null(report.body)},
        {"issuer", or_null(report.issuer)},
        {"title", or_null(report.title)},
        {"number", or_null(report.number)},
        {"date", or_null(report.date)},
        {"level", report.level == normalize::Level::unknown ? Json(nullptr) : Json(normalize::name_of(report.level))},
        {"period", output::json_of(report.period)},
        {"errors", report.errors},
        {"warnings", report.warnings},
        {"remarks", report.remarks}};
}

Json json_of(const ListedFinding& finding) {
    return {{"report", finding.report},
            {"severity", name_of(finding.severity)},
            {"rule", audit::name_of(finding.rule)},
            {"fingerprint", finding.fingerprint},
            {"page", page_or_null(finding.page)},
            {"table", or_null(finding.table)},
            {"row", or_null(finding.row)},
            {"written", or_null(finding.written)},
            {"suspect", or_null(finding.suspect)},
            {"suspect_written", or_null(finding.suspect_written)},
            {"should_be", or_null(finding.should_be)},
            {"computed", or_null(finding.computed)},
            {"message", json_of(finding.why)},
            {"seen", finding.known ? "known" : "new"},
            {"decision", or_null(finding.decision.state)},
            {"note", or_null(finding.decision.note)}};
}

Json json_of(const GoneFinding& gone) {
    return {{"body", or_null(gone.body)},
            {"report", gone.report},
            {"fingerprint", gone.fingerprint},
            {"message", json_of(gone.why)},
            {"decision", or_null(gone.decision.state)},
            {"note", or_null(gone.decision.note)}};
}

Json json_of(const ListedValue& value) {
    return {{"report", value.report},
            {"indicator", value.indicator},
            {"unit", or_null(value.unit)},
            {"value", to_plain(value.value)}};
}

Json json_of(const std::string& name) {
    return name;
}

// One item after the other: of a thousand reports all of them together are many times the list.
template <class Items>
void json_list(std::string_view name, const Items& items, const Sink& sink) {
    sink(",\"" + std::string(name) + "\":[");
    for (std::size_t i = 0; i < items.size(); ++i) sink((i == 0 ? "" : ",") + line_of(json_of(items[i])));
    sink("]");
}

void html_heads(const std::vector<std::string>& heads, const Sink& sink) {
    std::string row = "<tr>";
    for (const std::string& head : heads) row += "<th scope=\"col\">" + escaped(head) + "</th>";
    sink(row + "</tr>\n");
}

std::string image_of(const ListedPicture& picture, const std::string& of) {
    return "<img width=\"" + std::to_string(picture.width) + "\" height=\"" + std::to_string(picture.height) +
           "\" alt=\"" + escaped(of) + "\" src=\"data:" + picture.media_type + ";base64," + base64(picture.bytes) +
           "\">";
}

// On narrow screens each cell stands below the other, with its head before it.
void html_row(const std::vector<std::string>& cells, const std::vector<std::string>& heads, const Sink& sink,
              const std::string& kind = {}, const ListedPicture* picture = nullptr) {
    std::string row = kind.empty() ? "<tr>" : "<tr class=\"" + kind + "\">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row += "<td data-head=\"" + escaped(heads[i]) + "\">" + escaped(cells[i]);
        if (i == why_column && picture != nullptr && !picture->bytes.empty())
            row += image_of(*picture, cells[row_column]);
        row += "</td>";
    }
    sink(row + "</tr>\n");
}

constexpr std::string_view page_head =
    "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src "
    "'unsafe-inline'\">"
    "<style>body{font:15px/1.4 system-ui,sans-serif;margin:1.5rem;color:#1a1a1a;background:#fff}"
    "table{border-collapse:collapse;margin:0 0 2rem}th,td{border:1px solid #8a8a8a;padding:.25rem .5rem;"
    "vertical-align:top;text-align:left;overflow-wrap:break-word}th{background:#d9e2f3}thead{display:table-header-"
    "group}"
    ".error td:first-child{background:#f8a8a8}.warning td:first-child{background:#ffe699}"
    ".info td:first-child{background:#ddebf7}td img{display:block;max-width:100%;height:auto;margin-top:.25rem;"
    "border:1px solid #8a8a8a}tr{break-inside:avoid}"
    "@media screen and (min-width:70rem){td:nth-child(3){overflow-wrap:anywhere}td:nth-child(12){min-width:18rem}}"
    "@media screen and (max-width:70rem){body{margin:.75rem}table,tbody,tr,td{display:block}thead{display:none}"
    "tr{border:1px solid #8a8a8a;margin:0 0 .75rem}td{border:0;padding:.1rem .5rem}td:empty{display:none}"
    "td::before{content:attr(data-head) \": \";font-weight:600}}"
    "@page{size:A4 landscape;margin:12mm}@media print{body{font-size:8pt;margin:0}}</style>";

}  // namespace

void write_list_csv(const FindingsList& list, Language language, CsvForm form, const Sink& sink) {
    sink("\xEF\xBB\xBF");
    csv_line(list_heads(language), false, form, sink);
    for (const ListedFinding& finding : list.findings)
        csv_line(list_cells(list, finding, language, true), states_decimals(finding.rule), form, sink);
    for (const GoneFinding& gone : list.gone) csv_line(list_cells(gone, language), false, form, sink);
}

void write_list_json(const FindingsList& list, const Sink& sink) {
    sink(R"({"schema":"solieu.list/1")");
    json_list("reports", list.reports, sink);
    json_list("findings", list.findings, sink);
    json_list("gone", list.gone, sink);
    json_list("values", list.values, sink);
    json_list("missing", list.missing, sink);
    sink("}\n");
}

void write_list_html(const FindingsList& list, Language language, const Sink& sink) {
    const std::string title =
        text_of(audit::Message{"list.title", {audit::as_is("count", std::to_string(list.reports.size()))}}, language);
    sink("<!DOCTYPE html>\n<html lang=\"" + std::string(code_of(language)) + "\"><head>");
    sink(page_head);
    sink("<title>" + escaped(title) + "</title></head><body><main>\n<h1>" + escaped(title) + "</h1>\n");
    const auto heading = [&](std::string_view code) {
        sink("<h2>" + escaped(word(code, language)) + "</h2>\n<table><thead>\n");
    };
    heading("list.sheet-bodies");
    const std::vector<std::string> of_bodies = body_heads(language), of_findings = list_heads(language);
    html_heads(of_bodies, sink);
    sink("</thead><tbody>\n");
    for (const BodyLine& line : bodies_of(list, language)) {
        const auto number = [&](int count) { return line.reports > 0 ? std::to_string(count) : std::string(); };
        html_row({line.body,
                  line.reports > 0 ? std::to_string(line.reports) : std::string(word("list.not-reported", language)),
                  number(line.errors), number(line.warnings), number(line.remarks)},
                 of_bodies, sink);
    }
    sink("</tbody></table>\n");
    heading("list.sheet-findings");
    html_heads(of_findings, sink);
    sink("</thead><tbody>\n");
    for (const ListedFinding& finding : list.findings)
        html_row(list_cells(list, finding, language), of_findings, sink, std::string(name_of(finding.severity)),
                 &finding.picture);
    for (const GoneFinding& gone : list.gone) html_row(list_cells(gone, language), of_findings, sink, "gone");
    sink("</tbody></table>\n</main></body></html>\n");
}

}  // namespace solieu::output
