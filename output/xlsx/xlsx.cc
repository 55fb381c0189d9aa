#include "output/xlsx/xlsx.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "output/ids.h"
#include "output/lookup.h"
#include "output/observation_fields.h"
#include "output/table_columns.h"
#include "output/words/messages.h"
#include "output/xlsx/xlsx_book.h"

namespace solieu::output {

namespace {

// Why a cell is coloured.
struct Mark {
    Fill fill = Fill::none;
    std::string reason;
};

// By id of the observation; by id of the row where a finding speaks of the row as a whole.
using Marks = std::map<std::string, Mark>;

Fill fill_of(Severity severity) {
    if (severity == Severity::error) return Fill::error;
    return severity == Severity::warning ? Fill::warning : Fill::info;
}

Marks marks_of(const audit::Audit& audit) {
    Marks marks;
    for (std::size_t i = 0; i < audit.findings.size(); ++i) {
        const audit::Finding& finding = audit.findings[i];
        const std::string reason = finding_id(static_cast<int>(i)) + ": " + text_of(finding.message, Language::vi);
        for (const audit::Ref& ref : finding.suspects.empty() ? finding.refs : finding.suspects) {
            const bool cell = ref.kind == audit::Ref::Kind::row && ref.value >= 0;
            Mark& mark = marks[cell ? observation_id(ref.table, ref.index, ref.value) : id_of(ref)];
            mark.fill = std::max(mark.fill, fill_of(finding.severity));
            if (mark.reason.find(reason) != std::string::npos) continue;
            mark.reason += (mark.reason.empty() ? "" : "\n") + reason;
        }
    }
    return marks;
}

const Mark& mark_at(const Marks& marks, const std::string& id) {
    static const Mark none;
    const auto found = marks.find(id);
    return found == marks.end() ? none : found->second;
}

void put_mark(Sheet& sheet, std::uint32_t row, std::uint16_t column, const Mark& mark) {
    sheet.comment(row, column, mark.reason);
}

// A value as it stands in its cell: a number where it is nothing but that.
void put_value(Sheet& sheet, std::uint32_t row, std::uint16_t column, const std::string& raw,
               const normalize::Quantity* quantity, const CellStyle& style) {
    if (quantity && quantity->value && is_bare_number(raw)) {
        sheet.number(row, column, *quantity->value, style, raw.find('%') != std::string::npos);
    } else {
        sheet.text(row, column, raw, style);
    }
}

void add_report_sheet(Book& book, const Report& report) {
    Sheet sheet = book.add_sheet("Report");
    sheet.head(0, {"field", "value"});
    std::uint32_t row = 0;
    const auto line = [&](std::string_view name, std::string_view value) {
        sheet.text(++row, 0, name, {.bold = true});
        sheet.text(row, 1, value);
    };
    const auto count = [&](std::string_view name, int value) {
        sheet.text(++row, 0, name, {.bold = true});
        sheet.number(row, 1, value);
    };
    const auto day = [](const std::optional<normalize::CalendarDate>& date) {
        return date ? normalize::to_iso(*date) : std::string();
    };
    const normalize::ReportFacts& facts = report.facts.report;
    line("file", report.document.file);
    line("sha256", report.document.sha256);
    line("kind", name_of(report.document.kind));
    count("pages", report.document.page_count);
    line("title", facts.title);
    line("number", facts.number);
    line("date", day(facts.date));
    line("place", facts.place);
    line("issuer", facts.issuer);
    line("level", facts.level == normalize::Level::unknown ? std::string_view() : name_of(facts.level));
    line("territory", facts.territory.name);
    line("period", facts.period.kind == normalize::PeriodKind::none ? std::string_view() : name_of(facts.period.kind));
    line("from", day(facts.period.from));
    line("to", day(facts.period.to));
    count("numbers", report.audit.coverage.numbers);
    count("checked", report.audit.coverage.checked);
    count("unchecked", report.audit.coverage.unchecked);
    count("blind", report.audit.coverage.blind);
    line("version", report.engine.version);
    line("rules", report.engine.rules);
    line("ocr_model", report.engine.ocr_model);
    line("options", report.engine.options);
    for (const std::vector<Diagnostic>* list : {&report.document.diagnostics, &report.statements.diagnostics}) {
        for (const Diagnostic& diagnostic : *list) {
            const std::string page = diagnostic.page > 0 ? " (page " + std::to_string(diagnostic.page) + ")" : "";
            line("not read" + page, diagnostic.code + ": " + diagnostic.message);
        }
    }
    for (const Diagnostic& diagnostic : report.facts.diagnostics) line(diagnostic.code, diagnostic.message);
    sheet.freeze(1, 1);
    sheet.filter(0, row, 2);
    sheet.fit();
}

void put_table_row(Sheet& sheet, std::uint32_t at, const Report& report, int t, int r, const Marks& marks,
                   const std::vector<ShownColumn>& columns) {
    const grammar::Row& row = report.statements.tables[static_cast<std::size_t>(t)].rows[static_cast<std::size_t>(r)];
    const CellStyle plain{.bold = row.kind == grammar::RowKind::group};
    const Mark& row_mark = mark_at(marks, row_id(t, r));
    std::vector<grammar::ColumnRole> told;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto column = static_cast<std::uint16_t>(c);
        const grammar::ColumnRole role = columns[c].role;
        if (role == grammar::ColumnRole::value) {
            const int v = value_in_column(row.values, columns[c].index);
            if (v < 0) continue;
            const Mark& mark = mark_at(marks, observation_id(t, r, v));
            CellStyle style = plain;
            style.fill = mark.fill;
            put_value(sheet, at, column, one_line(row.values[static_cast<std::size_t>(v)].text.text),
                      quantity_of_cell(report, t, r, v), style);
            put_mark(sheet, at, column, mark);
            continue;
        }
        const bool own = value_in_column(row.texts, columns[c].index) >= 0;
        if (!own && std::ranges::find(told, role) != told.end()) continue;
        told.push_back(role);
        CellStyle style = plain;
        if (role == grammar::ColumnRole::indicator) {
            style.fill = row_mark.fill;
            put_mark(sheet, at, column, row_mark);
        }
        sheet.text(at, column, text_in_column(row, columns[c]), style);
    }
}

void add_table_sheet(Book& book, const Report& report, int t, const Marks& marks) {
    const grammar::Table& table = report.statements.tables[static_cast<std::size_t>(t)];
    Sheet sheet = book.add_sheet("Table " + std::to_string(t + 1));
    const std::vector<ShownColumn> columns = shown_columns(table);
    std::vector<std::string> heads;
    for (const ShownColumn& column : columns) heads.push_back(column.title);
    sheet.head(1, heads);
    std::uint32_t at = 1;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        put_table_row(sheet, ++at, report, t, static_cast<int>(r), marks, columns);
    }
    sheet.freeze(2, 2);
    sheet.filter(1, std::max(at, 2U), static_cast<std::uint16_t>(columns.size()));
    sheet.fit();
    sheet.text(0, 0, table.title.empty() ? table_id(t) : one_line(table.title), {.bold = true});
}

struct PutField {
    Sheet& sheet;
    std::uint32_t row;
    std::uint16_t column;
    Fill fill;
    void operator()(Unknown) const { (*this)(std::string_view()); }
    void operator()(std::string_view value) const { sheet.text(row, column, value, {.fill = fill}); }
    void operator()(const std::string& value) const { (*this)(std::string_view(value)); }
    void operator()(int value) const { sheet.number(row, column, value, {.fill = fill}); }
    void operator()(const Decimal* value) const { sheet.number(row, column, *value, {.fill = fill}); }
    void operator()(const normalize::CalendarDate& value) const { (*this)(normalize::to_iso(value)); }
    void operator()(const Measured& value) const {
        (*this)(Decimal{.coefficient = std::llround(value.value * std::pow(10, value.decimals)),
                        .decimals = value.decimals});
    }
    void operator()(const Decimal& value) const { (*this)(&value); }
    void operator()(const Box*) const {}
    void operator()(const normalize::Period*) const {}
    void operator()(const Ids& value) const {
        std::string ids;
        for (const std::string& id : value) ids += (ids.empty() ? "" : " ") + id;
        (*this)(ids);
    }
};

void add_observations_sheet(Book& book, const Report& report, const Marks& marks) {
    Sheet sheet = book.add_sheet("Observations");
    const std::vector<const ObservationField*> fields = fields_of(&FieldPlaces::xlsx);
    std::vector<std::string> heads;
    for (const ObservationField* field : fields) heads.emplace_back(name_in(*field, &FieldPlaces::xlsx));
    sheet.head(0, heads);
    const FindingsOfValues findings(report.audit);
    std::uint32_t row = 0;
    for_each_observation(report, [&](const Observation& observation) {
        const ValueInReport value{report, observation, findings.of(observation)};
        const Mark& mark = mark_at(marks, observation.id);
        ++row;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto column = static_cast<std::uint16_t>(i);
            const bool marked = fields[i]->name == "value";  // what a finding speaks of
            if (marked) put_mark(sheet, row, column, mark);
            std::visit(PutField{sheet, row, column, marked ? mark.fill : Fill::none}, fields[i]->get(value));
        }
    });
    sheet.freeze(1, 3);
    sheet.filter(0, std::max(row, 1U), static_cast<std::uint16_t>(heads.size()));
    sheet.fit();
}

std::string ids_of(const std::vector<audit::Ref>& refs) {
    std::string out;
    for (const audit::Ref& ref : refs) out += (out.empty() ? "" : " ") + id_of(ref);
    return out;
}

void add_findings_sheet(Book& book, const Report& report) {
    Sheet sheet = book.add_sheet("Findings");
    const std::vector<std::string> heads = {
        "id",   "severity", "rule",       "page",    "message_vi",     "written",          "stated", "expected",
        "refs", "suspects", "message_en", "suspect", "suspect_stated", "suspect_expected", "slip"};
    sheet.head(0, heads);
    std::uint32_t row = 0;
    for (std::size_t i = 0; i < report.audit.findings.size(); ++i) {
        const audit::Finding& finding = report.audit.findings[i];
        const Cited first = finding.refs.empty() ? Cited{} : look_up(report, finding.refs.front());
        std::string written;
        for (const std::string& raw : first.raws) written += (written.empty() ? "" : "; ") + raw;
        sheet.text(++row, 0, finding_id(static_cast<int>(i)));
        sheet.text(row, 1, name_of(finding.severity), {.fill = fill_of(finding.severity)});
        sheet.text(row, 2, name_of(finding.rule));
        if (first.place.page > 0) sheet.number(row, 3, first.place.page);
        sheet.text(row, 4, text_of(finding.message, Language::vi));
        sheet.text(row, 5, written);
        sheet.text(row, 6, finding.stated);
        sheet.text(row, 7, finding.expected);
        sheet.text(row, 8, ids_of(finding.refs));
        sheet.text(row, 9, ids_of(finding.suspects));
        sheet.text(row, 10, text_of(finding.message, Language::en));
        const Suspect suspect = suspect_of(finding);
        sheet.text(row, 11, suspect.id);
        sheet.text(row, 12, suspect.stated);
        sheet.text(row, 13, suspect.expected);
        sheet.text(row, 14, suspect.slip);
    }
    sheet.freeze(1, 1);
    sheet.filter(0, std::max(row, 1U), static_cast<std::uint16_t>(heads.size()));
    sheet.fit();
}

}  // namespace

bool is_bare_number(std::string_view raw) {
    if (raw.ends_with('%')) raw.remove_suffix(1);
    if (raw.starts_with('-')) raw.remove_prefix(1);
    bool digit = false;
    for (char c : raw) {
        digit = digit || (c >= '0' && c <= '9');
        if (std::string_view("0123456789., ").find(c) == std::string_view::npos) return false;
    }
    return digit;
}

Result<void> write_xlsx(const Report& report, const Sink& sink) {
    Book book;
    const Marks marks = marks_of(report.audit);
    add_report_sheet(book, report);
    for (std::size_t t = 0; t < report.statements.tables.size(); ++t) {
        add_table_sheet(book, report, static_cast<int>(t), marks);
    }
    add_observations_sheet(book, report, marks);
    add_findings_sheet(book, report);
    const Result<std::string> bytes = book.close();
    if (!bytes) return tl::unexpected(bytes.error());
    sink(*bytes);
    return {};
}

}  // namespace solieu::output
