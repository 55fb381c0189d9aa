#include "output/csv.h"

#include <cmath>
#include <cstdint>

#include "output/ids.h"
#include "output/lookup.h"
#include "output/observations.h"

namespace solieu::output {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_plain_number(std::string_view text) {
    return parse_plain(text).has_value();
}

bool is_one_of(char c, std::string_view characters) {
    return characters.find(c) != std::string_view::npos;
}

// Spreadsheets take a field that begins so for a formula, quoted or not.
bool looks_like_formula(std::string_view text) {
    return !text.empty() && is_one_of(text.front(), "=+-@\t\r\n") && !is_plain_number(text);
}

// Where a spreadsheet that splits at other characters than commas, as many countries' do at semicolons, begins another
// field within `text`, and takes that for a formula: before the sign. It knows no quotes in the middle of a field.
std::size_t hidden_formula(std::string_view text, std::size_t from) {
    for (std::size_t i = text.find_first_of(";\t\r\n", from); i != std::string_view::npos;
         i = text.find_first_of(";\t\r\n", i + 1)) {
        const std::size_t next = text.find_first_not_of(" \"", i + 1);
        if (next == std::string_view::npos) break;
        if (!is_one_of(text[next], "=+-@")) continue;
        std::string_view field = text.substr(next, text.find_first_of(";\t\r\n", next) - next);
        field = field.substr(0, field.find_last_not_of(' ') + 1);
        if (!is_plain_number(field)) return next;
    }
    return std::string_view::npos;
}

// One line of a table; fields in the order of the head.
class Line {
  public:
    void text(std::string_view value) { field(csv_text(value)); }
    void number(std::int64_t value) { field(std::to_string(value)); }
    void number_or_blank(int value) { field(value > 0 ? std::to_string(value) : std::string()); }
    void decimal(const std::optional<Decimal>& value) { field(value ? to_plain(*value) : std::string()); }
    void blank() { field({}); }

    // Two decimals, "12.5" and "12" written short; blank when it is no number.
    void measure(double value, int decimals) {
        if (!std::isfinite(value) || std::abs(value) > 1e12) return blank();
        std::int64_t scale = 1;
        for (int i = 0; i < decimals; ++i) scale *= 10;
        const auto scaled = static_cast<std::int64_t>(std::llround(value * static_cast<double>(scale)));
        field(to_plain({.coefficient = scaled, .decimals = decimals}));
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

void write_head(const Sink& sink, std::span<const CsvField> fields) {
    sink(byte_order_mark);
    Line line;
    for (const CsvField& field : fields) line.text(field.name);
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

std::string day(const std::optional<normalize::CalendarDate>& date) {
    return date ? normalize::to_iso(*date) : std::string();
}

void add_quantity(Line& line, const normalize::Quantity& quantity) {
    line.text(name_of(quantity.kind));
    line.decimal(quantity.value);
    if (quantity.value) {
        line.number(quantity.decimals);
    } else {
        line.blank();
    }
    line.decimal(quantity.numerator);
    line.decimal(quantity.denominator);
}

void write_observation(Line& line, const Report& report, const Observation& observation,
                       const std::string& report_period, const std::vector<int>& findings, const Sink& sink) {
    static const grammar::Row no_row;
    static const grammar::Table no_table;
    const bool cell = observation.from_cell();
    const grammar::Table& table =
        cell ? report.statements.tables[static_cast<std::size_t>(observation.table)] : no_table;
    const grammar::Row& row = cell ? table.rows[static_cast<std::size_t>(observation.row)] : no_row;
    const int section =
        cell ? table.section : report.statements.figures[static_cast<std::size_t>(observation.figure)].section;
    line.text(report.document.file);
    line.text(report_period);
    line.text(cell ? "cell" : "prose");
    line.text(table_id(observation.table));
    line.text(one_line(table.title));
    line.text(section_id(section));
    line.text(cell ? row_id(observation.table, observation.row) : observation.id);
    line.text(row_id(observation.table, row.parent));
    line.text(row.stt);
    line.text(row.path);
    line.text(observation.label);
    line.text(observation.unit);
    line.number_or_blank(observation.value + 1);
    line.text(observation.column_title);
    line.text(observation.period);
    add_quantity(line, observation.quantity);
    line.text(observation.raw);
    line.place(observation.place);
    line.measure(observation.place.confidence, 3);
    line.text(one_line(row.note.text));
    line.text(one_line(row.reporter.text));
    line.text(observation.indicator);
    line.text(day(observation.time.from));
    line.text(day(observation.time.to));
    line.text(observation.basis);
    line.text(observation.status);
    std::string ids;
    for (int finding : findings) ids += (ids.empty() ? "" : " ") + finding_id(finding);
    line.text(ids);
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
    std::size_t done = 0;
    for (std::size_t at = hidden_formula(text, 0); at != std::string_view::npos; at = hidden_formula(text, at)) {
        (safe += text.substr(done, at - done)) += '\'';
        done = at;
    }
    safe += text.substr(done);
    if (safe.find_first_of(",;\"\t\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (char c : safe) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::span<const CsvField> value_fields() {
    static constexpr CsvField fields[] = {
        {"report", "string", "File of the report"},
        {"report_period", "string", "Period of the report"},
        {"source", "string", "cell or prose"},
        {"table", "string", "Id of the table"},
        {"table_title", "string", ""},
        {"section", "string", "Id of the section"},
        {"id", "string", "Id of the row or of the prose figure"},
        {"parent", "string", "Id of the row it belongs to"},
        {"stt", "string", "Number of the row (STT)"},
        {"path", "string", "Groups and numbers from the outermost"},
        {"label", "string", "What is counted, as written"},
        {"unit", "string", "As written"},
        {"column", "integer", "Which value of its row, from 1"},
        {"column_title", "string", ""},
        {"period", "string", "Period of the column; blank: that of the report"},
        {"kind", "string", "count, percent, decimal, fraction, money, code, tick, text or missing"},
        {"value", "number", "Exact decimal"},
        {"decimals", "integer", "Digits after the mark as written"},
        {"numerator", "number", ""},
        {"denominator", "number", ""},
        {"raw", "string", "As written"},
        {"page", "integer", ""},
        {"x0", "number", "Left edge, points from the left of the page"},
        {"y0", "number", "Upper edge, points from the top of the page"},
        {"x1", "number", "Right edge"},
        {"y1", "number", "Lower edge"},
        {"confidence", "number", "From 0 to 1"},
        {"note", "string", ""},
        {"reporter", "string", "Who reports"},
        {"indicator", "string", "Id of the catalogue, or of the row's own (local.…)"},
        {"from", "date", "First day it tells of"},
        {"to", "date", "Last day it tells of"},
        {"basis", "string", "cumulative or within; blank: nothing says so"},
        {"status", "string", "as-read or repaired"},
        {"findings", "string", "Ids of the findings that speak of it, separated by spaces"},
    };
    return fields;
}

std::span<const CsvField> finding_fields() {
    static constexpr CsvField fields[] = {
        {"report", "string", "File of the report"},
        {"id", "string", ""},
        {"rule", "string", "sum, ratio, rounding, conflict, bound, unit, stt, date, missing or format"},
        {"severity", "string", "error, warning or info"},
        {"page", "integer", ""},
        {"written", "string", "The figures as written"},
        {"stated", "string", "Plain decimal; a number of a row or a date as written"},
        {"expected", "string", "The same: what the other figures compute to, or what stands elsewhere"},
        {"message_vi", "string", ""},
        {"message_en", "string", ""},
        {"refs", "string", "Ids of what takes part, separated by spaces"},
        {"suspects", "string", "Ids of what is likely wrong, separated by spaces"},
        {"suspect", "string", "Id of the likeliest of them"},
        {"suspect_stated", "string", "What it says: plain decimal"},
        {"suspect_expected", "string", "What it should be: plain decimal; blank where no slip explains it"},
        {"slip", "string",
         "digit, swap, lost-digit, added-digit, separator, neighbour or misread: what made the one of the other"},
    };
    return fields;
}

void write_values_head(const Sink& sink) {
    write_head(sink, value_fields());
}

void write_values(const Report& report, const Sink& sink) {
    Line line;
    const std::string report_period = period_of(report.facts.report.period);
    const FindingsOfValues findings(report.audit);
    for_each_observation(report, [&](const Observation& observation) {
        write_observation(line, report, observation, report_period, findings.of(observation), sink);
    });
}

void write_findings_head(const Sink& sink) {
    write_head(sink, finding_fields());
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
        const Suspect suspect = suspect_of(finding);
        line.text(suspect.id);
        line.text(suspect.stated);
        line.text(suspect.expected);
        line.text(suspect.slip);
        line.end(sink);
    }
}

}  // namespace solieu::output
