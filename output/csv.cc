#include "output/csv.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "output/ids.h"
#include "output/lookup.h"
#include "output/observation_fields.h"
#include "output/words/messages.h"

namespace solieu::output {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Also with the marks of the country: no spreadsheet takes "-1.234,5" for a formula there.
bool is_number(std::string_view text, CsvForm form) {
    if (parse_plain(text)) return true;
    if (form.decimal_mark == '.') return false;
    std::string plain;
    for (const char c : text) {
        if (c == '.') continue;
        plain += c == form.decimal_mark ? '.' : c;
    }
    return parse_plain(plain).has_value();
}

bool is_one_of(char c, std::string_view characters) {
    return characters.find(c) != std::string_view::npos;
}

// Spreadsheets take a field that begins so for a formula, quoted or not.
bool looks_like_formula(std::string_view text, CsvForm form) {
    return !text.empty() && is_one_of(text.front(), "=+-@\t\r\n") && !is_number(text, form);
}

// Where a spreadsheet that splits at other characters than the delimiter, as those of other countries do, begins
// another field within `text`, and takes that for a formula: before the sign. It knows no quotes in the middle of a
// field.
std::size_t hidden_formula(std::string_view text, std::size_t from, CsvForm form) {
    const std::string_view ends = form.delimiter == ',' ? ";\t\r\n" : ",\t\r\n";
    for (std::size_t i = text.find_first_of(ends, from); i != std::string_view::npos;
         i = text.find_first_of(ends, i + 1)) {
        const std::size_t next = text.find_first_not_of(" \"", i + 1);
        if (next == std::string_view::npos) break;
        if (!is_one_of(text[next], "=+-@")) continue;
        std::string_view field = text.substr(next, text.find_first_of(ends, next) - next);
        field = field.substr(0, field.find_last_not_of(' ') + 1);
        if (!parse_plain(field)) return next;
    }
    return std::string_view::npos;
}

// One line of a table; fields in the order of the head.
class Line {
  public:
    explicit Line(CsvForm form) : form_(form) {}

    void text(std::string_view value) { field(csv_text(value, form_)); }
    void number(std::string_view plain) { field(csv_number(plain, form_)); }
    void number_or_blank(int value) { field(value > 0 ? std::to_string(value) : std::string()); }
    void blank() { field({}); }

    // So many decimals at most, "12.5" and "12" written short; blank when it is no number.
    void measure(double value, int decimals) {
        if (!std::isfinite(value) || std::abs(value) > 1e12) return blank();
        std::int64_t scale = 1;
        for (int i = 0; i < decimals; ++i) scale *= 10;
        const auto scaled = static_cast<std::int64_t>(std::llround(value * static_cast<double>(scale)));
        number(to_plain({.coefficient = scaled, .decimals = decimals}));
    }

    // A field of an observation, of any type that stands in a table.
    void value(const FieldValue& value) {
        std::visit([this](const auto& one) { put(one); }, value);
    }

    void end(const Sink& sink) {
        line_ += "\r\n";
        sink(line_);
        line_.clear();
        first_ = true;
    }

  private:
    void put(Unknown) { blank(); }
    void put(std::string_view value) { text(value); }
    void put(const std::string& value) { text(value); }
    void put(int value) { field(std::to_string(value)); }
    void put(const Decimal* value) { number(to_plain(*value)); }
    void put(const normalize::CalendarDate& value) { text(normalize::to_iso(value)); }
    void put(const Measured& value) { measure(value.value, value.decimals); }
    void put(const Box*) { blank(); }                // its four edges are fields
    void put(const normalize::Period*) { blank(); }  // so are its first and last day
    void put(const Ids& value) {
        std::string ids;
        for (const std::string& id : value) ids += (ids.empty() ? "" : " ") + id;
        text(ids);
    }

    void field(std::string_view value) {
        if (!first_) line_ += form_.delimiter;
        first_ = false;
        line_ += value;
    }

    CsvForm form_;
    std::string line_;
    bool first_ = true;
};

void write_head(const Sink& sink, std::span<const CsvField> fields, CsvForm form) {
    sink(byte_order_mark);
    Line line(form);
    for (const CsvField& field : fields) line.text(field.name);
    line.end(sink);
}

// The words of Table Schema.
std::string_view type_in_table(FieldType type) {
    switch (type) {
        case FieldType::integer:
            return "integer";
        case FieldType::decimal:
        case FieldType::measured:
            return "number";
        case FieldType::day:
            return "date";
        case FieldType::text:
        case FieldType::ids:
        case FieldType::box:
        case FieldType::period:
            return "string";
    }
    return "string";
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

std::string csv_text(std::string_view text, CsvForm form) {
    std::string safe;
    if (looks_like_formula(text, form)) safe += '\'';
    std::size_t done = 0;
    for (std::size_t at = hidden_formula(text, 0, form); at != std::string_view::npos;
         at = hidden_formula(text, at, form)) {
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

std::string csv_number(std::string_view plain, CsvForm form) {
    if (form.decimal_mark == '.' || !parse_plain(plain)) return csv_text(plain, form);
    std::string out(plain);
    std::ranges::replace(out, '.', form.decimal_mark);
    return out;
}

std::span<const CsvField> value_fields() {
    static const std::vector<CsvField> fields = [] {
        std::vector<CsvField> columns;
        for (const ObservationField* field : fields_of(&FieldPlaces::csv)) {
            columns.push_back({name_in(*field, &FieldPlaces::csv), type_in_table(field->type), field->description});
        }
        return columns;
    }();
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
        {"stated", "string", "A decimal; a number of a row or a date as written"},
        {"expected", "string", "The same: what the other figures compute to, or what stands elsewhere"},
        {"message_vi", "string", ""},
        {"message_en", "string", ""},
        {"refs", "string", "Ids of what takes part, separated by spaces"},
        {"suspects", "string", "Ids of what is likely wrong, separated by spaces"},
        {"suspect", "string", "Id of the likeliest of them"},
        {"suspect_stated", "string", "What it says: a decimal"},
        {"suspect_expected", "string", "What it should be: a decimal; blank where no slip explains it"},
        {"slip", "string",
         "digit, swap, lost-digit, added-digit, separator, neighbour or misread: what made the one of the other"},
        {"fingerprint", "string", "The same in another reading of the report and in its next version"},
    };
    return fields;
}

void write_values_head(const Sink& sink, CsvForm form) {
    write_head(sink, value_fields(), form);
}

void write_values(const Report& report, const Sink& sink, CsvForm form) {
    Line line(form);
    const std::vector<const ObservationField*> fields = fields_of(&FieldPlaces::csv);
    const FindingsOfValues findings(report.audit);
    for_each_observation(report, [&](const Observation& observation) {
        const ValueInReport value{report, observation, findings.of(observation)};
        for (const ObservationField* field : fields) line.value(field->get(value));
        line.end(sink);
    });
}

void write_findings_head(const Sink& sink, CsvForm form) {
    write_head(sink, finding_fields(), form);
}

void write_findings(const Report& report, const Sink& sink, CsvForm form) {
    Line line(form);
    for (std::size_t i = 0; i < report.audit.findings.size(); ++i) {
        const audit::Finding& finding = report.audit.findings[i];
        const Cited first = finding.refs.empty() ? Cited{} : look_up(report, finding.refs.front());
        line.text(report.document.file);
        line.text(finding_id(static_cast<int>(i)));
        line.text(name_of(finding.rule));
        line.text(name_of(finding.severity));
        line.number_or_blank(first.place.page);
        line.text(written_in(first));
        const bool decimal = states_decimals(finding.rule);
        const auto stated = [&](const std::string& value) { decimal ? line.number(value) : line.text(value); };
        stated(finding.stated);
        stated(finding.expected);
        line.text(text_of(finding.message, Language::vi));
        line.text(text_of(finding.message, Language::en));
        line.text(ids_of(finding.refs));
        line.text(ids_of(finding.suspects));
        const Suspect suspect = suspect_of(finding);
        line.text(suspect.id);
        stated(suspect.stated);
        stated(suspect.expected);
        line.text(suspect.slip);
        line.text(finding.fingerprint);
        line.end(sink);
    }
}

}  // namespace solieu::output
