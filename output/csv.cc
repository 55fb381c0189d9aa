#include "output/csv.h"

#include <cmath>
#include <cstdint>
#include <initializer_list>

#include "output/ids.h"
#include "output/lookup.h"

namespace solieu::output {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_plain_number(std::string_view text) {
    return normalize::parse_plain(text).has_value();
}

// Spreadsheets take a field that begins so for a formula, quoted or not.
bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos &&
           !is_plain_number(text);
}

// One line of a table; fields in the order of the head.
class Line {
  public:
    void text(std::string_view value) { field(csv_text(value)); }
    void number(std::int64_t value) { field(std::to_string(value)); }
    void number_or_blank(int value) { field(value > 0 ? std::to_string(value) : std::string()); }
    void decimal(const std::optional<normalize::Decimal>& value) { field(value ? to_plain(*value) : std::string()); }
    void blank() { field({}); }

    // Two decimals, "12.5" and "12" written short; blank when it is no number.
    void measure(double value, int decimals) {
        if (!std::isfinite(value) || std::abs(value) > 1e12) return blank();
        std::int64_t scale = 1;
        for (int i = 0; i < decimals; ++i) scale *= 10;
        const auto scaled = static_cast<std::int64_t>(std::llround(value * static_cast<double>(scale)));
        field(normalize::to_plain({.coefficient = scaled, .decimals = decimals}));
    }
    void place(const grammar::Place& place) {
        number_or_blank(place.page);
        for (double edge : {place.box.x0, place.box.y0, place.box.x1, place.box.y1}) {
            if (place.page > 0) {
                measure(edge, 2);
            } else {
                blank();
            }
        }
    }

    void end(const Sink& sink) {
        line_ += "\r\n";
        sink(line_);
        line_.clear();
        first_ = true;
    }

  private:
    void field(std::string_view value) {
        if (!first_) line_ += ',';
        first_ = false;
        line_ += value;
    }

    std::string line_;
    bool first_ = true;
};

void write_head(const Sink& sink, std::initializer_list<std::string_view> names) {
    sink(byte_order_mark);
    Line line;
    for (std::string_view name : names) line.text(name);
    line.end(sink);
}

// "quarter 3/2024", "year 2023"; "" when not known.
std::string period_of(const normalize::Period& period) {
    if (period.kind == normalize::PeriodKind::none && period.year == 0) return {};
    std::string out(period.kind == normalize::PeriodKind::none ? std::string_view() : name_of(period.kind));
    if (period.number != 0) out += ' ' + std::to_string(period.number);
    if (period.year != 0) {
        if (!out.empty()) out += period.number != 0 ? '/' : ' ';
        out += std::to_string(period.year);
    }
    return out;
}

void add_quantity(Line& line, const normalize::Quantity* quantity) {
    static const normalize::Quantity missing;
    const normalize::Quantity& shown = quantity ? *quantity : missing;
    line.text(name_of(shown.kind));
    line.decimal(shown.value);
    if (shown.value) {
        line.number(shown.decimals);
    } else {
        line.blank();
    }
    line.decimal(shown.numerator);
    line.decimal(shown.denominator);
}

void write_row(Line& line, const Report& report, int t, int r, const std::string& report_period, const Sink& sink) {
    const grammar::Table& table = report.statements.tables[static_cast<std::size_t>(t)];
    const grammar::Row& row = table.rows[static_cast<std::size_t>(r)];
    for (std::size_t v = 0; v < row.values.size(); ++v) {
        const grammar::RowValue& value = row.values[v];
        if (row.kind == grammar::RowKind::group && value.text.empty()) continue;
        const auto column = static_cast<std::size_t>(value.column);
        const bool has_column = value.column >= 0 && column < table.columns.size();
        const grammar::Column unknown;
        const grammar::Column& head = has_column ? table.columns[column] : unknown;
        line.text(report.document.file);
        line.text(report_period);
        line.text("cell");
        line.text(table_id(t));
        line.text(one_line(table.title));
        line.text(section_id(table.section));
        line.text(row_id(t, r));
        line.text(row_id(t, row.parent));
        line.text(row.stt);
        line.text(row.path);
        line.text(one_line(row.label.text));
        line.text(one_line(row.unit.text));
        line.number(static_cast<std::int64_t>(v) + 1);
        line.text(one_line(head.title));
        line.text(head.period);
        add_quantity(line, quantity_of_cell(report, t, r, static_cast<int>(v)));
        line.text(one_line(value.text.text));
        line.place(value.place);
        line.measure(value.place.confidence, 3);
        line.text(one_line(row.note.text));
        line.text(one_line(row.reporter.text));
        line.end(sink);
    }
}

void write_figure(Line& line, const Report& report, int index, const std::string& report_period, const Sink& sink) {
    const grammar::Figure& figure = report.statements.figures[static_cast<std::size_t>(index)];
    const normalize::Quantity* quantity = quantity_of_figure(report, index);
    line.text(report.document.file);
    line.text(report_period);
    line.text("prose");
    line.blank();
    line.blank();
    line.text(section_id(figure.section));
    line.text(figure_id(index));
    line.blank();
    line.blank();
    line.blank();
    line.text(one_line(figure.subject));
    line.text(one_line(figure.unit));
    line.blank();
    line.blank();
    line.blank();
    add_quantity(line, quantity);
    line.text(one_line(figure.raw));
    line.place(figure.place);
    line.measure(figure.place.confidence, 3);
    line.blank();
    line.blank();
    line.end(sink);
}

std::string ids_of(const std::vector<audit::Ref>& refs) {
    std::string out;
    for (const audit::Ref& ref : refs) {
        if (!out.empty()) out += ' ';
        out += id_of(ref);
    }
    return out;
}

}  // namespace

std::string csv_text(std::string_view text) {
    std::string safe;
    if (looks_like_formula(text)) safe += '\'';
    safe += text;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (char c : safe) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

void write_values_head(const Sink& sink) {
    write_head(
        sink,
        {"report",    "report_period", "source", "table",  "table_title",  "section", "id",   "parent", "stt",
         "path",      "label",         "unit",   "column", "column_title", "period",  "kind", "value",  "decimals",
         "numerator", "denominator",   "raw",    "page",   "x0",           "y0",      "x1",   "y1",     "confidence",
         "note",      "reporter"});
}

void write_values(const Report& report, const Sink& sink) {
    Line line;
    const std::string report_period = period_of(report.facts.report.period);
    for (std::size_t t = 0; t < report.statements.tables.size(); ++t) {
        for (std::size_t r = 0; r < report.statements.tables[t].rows.size(); ++r) {
            write_row(line, report, static_cast<int>(t), static_cast<int>(r), report_period, sink);
        }
    }
    for (std::size_t i = 0; i < report.statements.figures.size(); ++i) {
        write_figure(line, report, static_cast<int>(i), report_period, sink);
    }
}

void write_findings_head(const Sink& sink) {
    write_head(sink, {"report", "id", "rule", "severity", "page", "written", "stated", "expected", "message_vi",
                      "message_en", "refs", "suspects"});
}

void write_findings(const Report& report, const Sink& sink) {
    Line line;
    for (std::size_t i = 0; i < report.audit.findings.size(); ++i) {
        const audit::Finding& finding = report.audit.findings[i];
        const Cited first = finding.refs.empty() ? Cited{} : look_up(report, finding.refs.front());
        std::string written;
        for (const std::string& raw : first.raws) written += written.empty() ? raw : "; " + raw;
        line.text(report.document.file);
        line.text(finding_id(static_cast<int>(i)));
        line.text(name_of(finding.rule));
        line.text(name_of(finding.severity));
        line.number_or_blank(first.place.page);
        line.text(written);
        line.text(finding.stated);
        line.text(finding.expected);
        line.text(finding.message.vi);
        line.text(finding.message.en);
        line.text(ids_of(finding.refs));
        line.text(ids_of(finding.suspects));
        line.end(sink);
    }
}

}  // namespace solieu::output
