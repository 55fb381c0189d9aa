#include "output/html/data_lists.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/html/markup.h"
#include "output/html/spots.h"
#include "output/ids.h"
#include "output/lookup.h"
#include "output/observations.h"
#include "output/table_columns.h"
#include "output/words/file_names.h"
#include "output/words/findings_text.h"
#include "output/words/messages.h"

namespace solieu::output {

namespace {

std::string link_to(const std::string& spot, int page, const std::string& text) {
    if (page <= 0) return text;
    return "<a href=\"#p" + std::to_string(page) + "\" data-go=\"" + escaped(spot) + "\">" + text + "</a>";
}

// What a reader should know of how a value was read.
std::string reading_note(const normalize::Quantity* quantity, float confidence) {
    std::string out;
    if (quantity && quantity->read) {
        const std::string read = to_plain(*quantity->read);
        out += " <small>" +
               both(std::string(word("html.read-as", Language::vi)) + " " + in_vietnamese_form(read),
                    std::string(word("html.read-as", Language::en)) + " " + read) +
               "</small>";
    }
    if (confidence < sure_reading) {
        const std::string percent = std::to_string(static_cast<int>(100 * confidence)) + " %";
        out += " <small class=\"unsure\">" +
               both(std::string(word("html.confidence", Language::vi)) + " ",
                    std::string(word("html.confidence", Language::en)) + " ") +
               percent + "</small>";
    }
    return out;
}

std::string value_cell(const Report& report, int t, int r, int v) {
    const grammar::Row& row = report.statements.tables[static_cast<std::size_t>(t)].rows[static_cast<std::size_t>(r)];
    if (v < 0) return "<td class=\"value\"></td>";
    const grammar::RowValue& value = row.values[static_cast<std::size_t>(v)];
    const std::string id = observation_id(t, r, v);
    const std::string raw = escaped(one_line(value.text.text));
    const bool known = is_observation(report, t, r, v);
    std::string out = "<td class=\"value\"" + (known ? " data-s=\"" + id + "\"" : std::string()) + ">";
    out += known && !raw.empty() ? link_to(id, value.place.page, raw) : raw;
    const bool read = known && !value.text.empty();
    if (!read) return out + "</td>";
    return out + reading_note(quantity_of_cell(report, t, r, v), confidence_of_cell(report, t, r, v)) + "</td>";
}

std::string table_row(const Report& report, int t, int r, const std::vector<ShownColumn>& columns) {
    const grammar::Row& row = report.statements.tables[static_cast<std::size_t>(t)].rows[static_cast<std::size_t>(r)];
    std::string out = "<tr data-s=\"" + row_id(t, r) + "\"";
    if (row.kind == grammar::RowKind::group) out += " class=\"group\"";
    out += '>';
    for (const ShownColumn& column : columns) {
        if (column.role == grammar::ColumnRole::value) {
            out += value_cell(report, t, r, value_in_column(row.values, column.index));
            continue;
        }
        const bool label = column.role == grammar::ColumnRole::indicator;
        out += (label ? "<th scope=\"row\">" : "<td>") + escaped(text_in_column(row, column));
        out += label ? "</th>" : "</td>";
    }
    return out + "</tr>\n";
}

void write_table(const Report& report, int t, const Sink& sink) {
    const grammar::Table& table = report.statements.tables[static_cast<std::size_t>(t)];
    const std::vector<ShownColumn> columns = shown_columns(table);
    std::string head = "<h3 lang=\"vi\">" + (table.title.empty() ? table_id(t) : escaped(one_line(table.title)));
    head += " <small>" + both_of("html.page") + " " + std::to_string(table.first_page);
    if (table.last_page > table.first_page) head += "–" + std::to_string(table.last_page);
    head += "</small></h3>\n<div class=\"wide\"><table lang=\"vi\">\n<thead><tr>";
    for (const ShownColumn& column : columns) {
        head += column.title.empty() ? "<td></td>" : "<th scope=\"col\">" + escaped(column.title) + "</th>";
    }
    sink(head + "</tr></thead>\n<tbody>\n");
    for (std::size_t r = 0; r < table.rows.size(); ++r) sink(table_row(report, t, static_cast<int>(r), columns));
    sink("</tbody></table></div>\n");
}

// In the form of each language; "" for none.
std::string day(const std::optional<normalize::CalendarDate>& date) {
    if (!date) return {};
    const std::string iso = normalize::to_iso(*date);
    return both(format_day(iso, Language::vi), format_day(iso, Language::en));
}

// `value` as it may stand in the page.
std::string about_line_of(std::string_view code, const std::string& value) {
    if (value.empty()) return {};
    return "<dt>" + both_of(code) + "</dt><dd>" + value + "</dd>\n";
}

std::string about_line(std::string_view code, std::string_view value) {
    return about_line_of(code, escaped(value));
}

}  // namespace

void write_tables_list(const Report& report, const Sink& sink) {
    const std::size_t count = report.statements.tables.size();
    if (count == 0) sink("<p>" + both_of("html.no-table") + "</p>\n");
    for (std::size_t t = 0; t < count; ++t) write_table(report, static_cast<int>(t), sink);
}

void write_figures_list(const Report& report, const Sink& sink) {
    const std::vector<grammar::Figure>& figures = report.statements.figures;
    if (figures.empty()) {
        return sink("<p>" + both_of("html.no-figure") + "</p>\n");
    }
    sink("<div class=\"wide\"><table lang=\"vi\">\n<thead><tr><th scope=\"col\">" + both_of("html.figure") +
         "</th><th scope=\"col\">" + both_of("html.of-what") + "</th><th scope=\"col\">" +
         both_of("html.page-heading") + "</th></tr></thead>\n<tbody>\n");
    int section = -1;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const grammar::Figure& figure = figures[i];
        const bool in_section =
            figure.section >= 0 && static_cast<std::size_t>(figure.section) < report.statements.sections.size();
        if (in_section && figure.section != section) {
            const grammar::Section& at = report.statements.sections[static_cast<std::size_t>(figure.section)];
            sink("<tr class=\"group\" data-s=\"" + section_id(figure.section) + "\"><th colspan=\"3\">" +
                 escaped(one_line(at.label + (at.label.empty() ? "" : " ") + at.title)) + "</th></tr>\n");
        }
        section = figure.section;
        const std::string id = figure_id(static_cast<int>(i));
        sink("<tr data-s=\"" + id + "\"><td class=\"value\">" +
             link_to(id, figure.place.page, escaped(one_line(figure.raw))) +
             reading_note(quantity_of_figure(report, static_cast<int>(i)), figure.place.confidence) +
             "</td><th scope=\"row\">" + escaped(figure.subject) + "</th><td>" +
             (figure.place.page > 0 ? std::to_string(figure.place.page) : "") + "</td></tr>\n");
    }
    sink("</tbody></table></div>\n");
}

void write_about(const Report& report, const Sink& sink) {
    const normalize::ReportFacts& facts = report.facts.report;
    std::string period = day(facts.period.from);
    if (facts.period.to) period += " – " + day(facts.period.to);
    sink("<dl>\n");
    sink(about_line("html.about-title", facts.title));
    sink(about_line("html.about-number", facts.number));
    sink(about_line_of("html.about-date", day(facts.date)));
    sink(about_line("html.about-place", facts.place));
    sink(about_line("html.about-issuer", facts.issuer));
    sink(about_line_of("html.about-period", period));
    sink(about_line("html.about-file", file_name(report.document.file)));
    sink(about_line_of("html.about-kind", both_of("source." + std::string(name_of(report.document.kind)))));
    sink(about_line("html.about-pages", std::to_string(report.document.page_count)));
    sink(about_line("html.about-sha256", report.document.sha256));
    sink(about_line("html.about-version", report.engine.version));
    sink(about_line("html.about-rules", report.engine.rules));
    sink(about_line("html.about-recognition", report.engine.ocr_model));
    sink(about_line("html.about-options", without_folders(report.engine.options)));
    sink("</dl>\n");
}

}  // namespace solieu::output
