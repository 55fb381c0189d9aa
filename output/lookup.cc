#include "output/lookup.h"

#include <algorithm>

#include "audit/findings/messages.h"
#include "output/ids.h"

namespace solieu::output {

namespace {

template <class T>
const T* element(const std::vector<T>& all, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < all.size() ? &all[static_cast<std::size_t>(index)] : nullptr;
}

const grammar::Row* row_of(const Report& report, int table, int row) {
    const grammar::Table* found = element(report.statements.tables, table);
    return found ? element(found->rows, row) : nullptr;
}

void look_up_row(const Report& report, Cited& cited) {
    const grammar::Row* row = row_of(report, cited.ref.table, cited.ref.index);
    if (!row) return;
    cited.stt = row->stt;
    cited.text = row->label.text;
    cited.place = row->place;
    if (const grammar::RowValue* value = element(row->values, cited.ref.value)) {
        cited.raws.push_back(one_line(value->text.text));
        if (value->place.page > 0) cited.place = value->place;
        return;
    }
    for (const grammar::RowValue& value : row->values) {
        if (!value.text.empty()) cited.raws.push_back(one_line(value.text.text));
    }
}

}  // namespace

const normalize::Fact* fact_of_cell(const Report& report, int table, int row, int value) {
    const std::vector<int>* rows = element(report.facts.row_begin, table);
    const int* first = rows ? element(*rows, row) : nullptr;
    if (!first || value < 0) return nullptr;
    const normalize::Fact* fact = element(report.facts.facts, *first + value);
    return fact && fact->table == table && fact->row == row && fact->value == value ? fact : nullptr;
}

float confidence_of_cell(const Report& report, int table, int row, int value) {
    const grammar::Row* found = row_of(report, table, row);
    const grammar::RowValue* cell = found ? element(found->values, value) : nullptr;
    const float read = cell ? cell->place.confidence : 1;
    const normalize::Fact* fact = fact_of_cell(report, table, row, value);
    return fact ? std::min(fact->place.confidence, read) : read;
}

const normalize::Quantity* quantity_of_cell(const Report& report, int table, int row, int value) {
    const normalize::Fact* fact = fact_of_cell(report, table, row, value);
    return fact ? &fact->quantity : nullptr;
}

const normalize::Fact* fact_of_figure(const Report& report, int figure) {
    if (figure < 0) return nullptr;
    const normalize::Fact* fact = element(report.facts.facts, report.facts.figure_begin + figure);
    return fact && fact->figure == figure ? fact : nullptr;
}

const normalize::Quantity* quantity_of_figure(const Report& report, int figure) {
    const normalize::Fact* fact = fact_of_figure(report, figure);
    return fact ? &fact->quantity : nullptr;
}

const normalize::IndicatorId& indicator_of_row(const Report& report, int table, int row) {
    static const normalize::IndicatorId none;
    const auto* rows = element(report.facts.row_indicators, table);
    const normalize::IndicatorId* indicator = rows ? element(*rows, row) : nullptr;
    return indicator ? *indicator : none;
}

const normalize::Territory& place_of_row(const Report& report, int table, int row) {
    static const normalize::Territory none;
    const auto* rows = element(report.facts.row_places, table);
    const normalize::Territory* place = rows ? element(*rows, row) : nullptr;
    return place ? *place : none;
}

const normalize::IndicatorId& indicator_of_figure(const Report& report, int figure) {
    static const normalize::IndicatorId none;
    const normalize::IndicatorId* indicator = element(report.facts.figure_indicators, figure);
    return indicator ? *indicator : none;
}

Cited look_up(const Report& report, const audit::Ref& ref) {
    Cited cited{.ref = ref, .id = id_of(ref), .stt = {}, .text = {}, .raws = {}, .place = {}};
    const grammar::Statements& statements = report.statements;
    switch (ref.kind) {
        case audit::Ref::Kind::row:
            look_up_row(report, cited);
            break;
        case audit::Ref::Kind::figure:
            if (const grammar::Figure* figure = element(statements.figures, ref.index)) {
                cited.text = figure->subject;
                cited.raws = {one_line(figure->raw)};
                cited.place = figure->place;
            }
            break;
        case audit::Ref::Kind::date:
            if (const grammar::Date* date = element(statements.dates, ref.index)) {
                cited.text = one_line(date->raw);
                cited.place = date->place;
            }
            break;
        case audit::Ref::Kind::citation:
            if (const grammar::Citation* citation = element(statements.citations, ref.index)) {
                cited.text = one_line(citation->raw);
                cited.place = citation->place;
            }
            break;
        case audit::Ref::Kind::section:
            if (const grammar::Section* section = element(statements.sections, ref.index)) {
                cited.stt = section->label;
                cited.text = section->title;
                cited.place = section->place;
            }
            break;
    }
    return cited;
}

std::string name_of(const Cited& cited) {
    return cited.stt + (cited.stt.empty() || cited.text.empty() ? "" : " ") + cited.text;
}

std::string written_in(const Cited& cited) {
    std::string written;
    for (const std::string& raw : cited.raws) written += (written.empty() ? "" : "; ") + raw;
    return written;
}

bool states_decimals(audit::Rule rule) {
    return rule != audit::Rule::stt && rule != audit::Rule::date;
}

int count_of(const audit::Audit& audit, Severity severity) {
    return static_cast<int>(std::ranges::count(audit.findings, severity, &audit::Finding::severity));
}

Suspect suspect_of(const audit::Finding& finding) {
    if (finding.suspects.empty()) return {};
    Suspect out{.id = id_of(finding.suspects.front()), .stated = {}, .expected = {}, .slip = {}};
    if (const audit::Change* change = audit::change_of_suspect(finding)) {
        out.stated = change->written;
        if (!audit::is_correction(*change)) return out;
        out.expected = change->expected;
        out.slip = name_of(change->slip);
    } else if (!finding.refs.empty() && finding.suspects.front() == finding.refs.front()) {
        out.stated = finding.stated;
    }
    return out;
}

std::string one_line(std::string_view text) {
    std::string out(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return out;
}

bool tells_of_loss(const Diagnostic& diagnostic) {
    return is_loss(diagnostic) && diagnostic.code != "converted" && diagnostic.code != "pictures-joined" &&
           diagnostic.code != "letters-mended";
}

std::string_view name_of(extract::SourceKind kind) {
    switch (kind) {
        case extract::SourceKind::pdf_text:
            return "pdf-text";
        case extract::SourceKind::pdf_scan:
            return "pdf-scan";
        case extract::SourceKind::pdf_mixed:
            return "pdf-mixed";
        case extract::SourceKind::image:
            return "image";
        case extract::SourceKind::docx:
            return "docx";
        case extract::SourceKind::xlsx:
            return "xlsx";
        case extract::SourceKind::html:
            return "html";
        case extract::SourceKind::odt:
            return "odt";
        case extract::SourceKind::text:
            return "text";
    }
    return "text";
}

std::string_view name_of(extract::PageSource source) {
    switch (source) {
        case extract::PageSource::text_layer:
            return "text-layer";
        case extract::PageSource::ocr:
            return "ocr";
        case extract::PageSource::mixed:
            return "mixed";
        case extract::PageSource::plain:
            return "plain";
    }
    return "plain";
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "info";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return "info";
}

}  // namespace solieu::output
