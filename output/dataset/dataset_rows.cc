#include "output/dataset/dataset_rows.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

#include "base/text.h"
#include "output/ids.h"
#include "output/lookup.h"
#include "output/observation_fields.h"
#include "output/words/messages.h"

namespace solieu::output {

namespace {

using Text = std::optional<std::string>;

Text known(std::string_view text) {
    return text.empty() ? Text() : Text(text);
}

Text day(const std::optional<normalize::CalendarDate>& date) {
    return date ? Text(normalize::to_iso(*date)) : Text();
}

std::optional<int> positive(int number) {
    return number > 0 ? std::optional(number) : std::nullopt;
}

Text kind_of(const normalize::Period& period) {
    return period.kind == normalize::PeriodKind::none ? Text() : Text(name_of(period.kind));
}

double rounded(double value, double scale) {
    return std::round(value * scale) / scale;
}

std::optional<double> score_of(const normalize::IndicatorId& indicator) {
    return indicator.score > 0 ? std::optional(indicator.score / 1000.0) : std::nullopt;
}

// The four edges; NULL where it stands nowhere.
std::array<std::optional<double>, 4> edges(const grammar::Place& place) {
    if (place.page <= 0) return {};
    return {rounded(place.box.x0, 100), rounded(place.box.y0, 100), rounded(place.box.x1, 100),
            rounded(place.box.y1, 100)};
}

// "vi 1 75a49b6bbadd2bf1; cchc-581 1 05111f8924ce00a2"; NULL for none.
Text packs_of(const Engine& engine) {
    std::string packs;
    for (const PackMark& pack : engine.packs)
        packs += (packs.empty() ? "" : "; ") + pack.id + " " + pack.version + " " + pack.fingerprint;
    return known(packs);
}

DatasetCell cell(std::nullptr_t) {
    return nullptr;
}
DatasetCell cell(std::int64_t value) {
    return value;
}
DatasetCell cell(int value) {
    return std::int64_t{value};
}
DatasetCell cell(bool value) {
    return std::int64_t{value ? 1 : 0};
}
DatasetCell cell(double value) {
    return std::isfinite(value) ? DatasetCell(value) : DatasetCell(nullptr);
}
DatasetCell cell(std::string_view value) {
    return value;
}
DatasetCell cell(const std::string& value) {
    return std::string_view(value);
}
DatasetCell cell(const char* value) {
    return std::string_view(value);
}
template <class Value>
DatasetCell cell(const std::optional<Value>& value) {
    return value ? cell(*value) : DatasetCell(nullptr);
}

// The values live until the row was put.
template <class... Values>
void put_row(const PutRow& put, DatasetTable table, const Values&... values) {
    const std::array<DatasetCell, sizeof...(Values)> cells = {cell(values)...};
    put(table, cells);
}

void put_pages(const PutRow& put, std::int64_t id, const extract::Document& document) {
    for (const extract::Page& page : document.pages) {
        put_row(put, DatasetTable::pages, id, page.number, rounded(page.width, 100), rounded(page.height, 100),
                page.rotation, name_of(page.source), rounded(page.confidence, 1000));
    }
}

void put_sections(const PutRow& put, std::int64_t id, const grammar::Statements& statements) {
    for (std::size_t i = 0; i < statements.sections.size(); ++i) {
        const grammar::Section& section = statements.sections[i];
        put_row(put, DatasetTable::sections, id, section_id(static_cast<int>(i)), known(section_id(section.parent)),
                section.label, section.title, section.level, positive(section.place.page));
    }
}

void put_rows(const PutRow& put, std::int64_t id, const Report& report, int t) {
    const grammar::Table& table = report.statements.tables[static_cast<std::size_t>(t)];
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const grammar::Row& row = table.rows[i];
        const int r = static_cast<int>(i);
        const normalize::IndicatorId& indicator = indicator_of_row(report, t, r);
        const auto box = edges(row.place);
        put_row(put, DatasetTable::rows, id, row_id(t, r), table_id(t), r + 1,
                row.kind == grammar::RowKind::group ? "group" : "item", row.stt, row.stt_raw, row.stt_recovered,
                row.path, known(row_id(t, row.parent)), one_line(row.label.text), one_line(row.unit.text),
                one_line(row.note.text), one_line(row.reporter.text), known(indicator.id), score_of(indicator),
                positive(row.place.page), box[0], box[1], box[2], box[3]);
    }
}

void put_tables(const PutRow& put, std::int64_t id, const Report& report) {
    for (std::size_t i = 0; i < report.statements.tables.size(); ++i) {
        const grammar::Table& table = report.statements.tables[i];
        const int t = static_cast<int>(i);
        put_row(put, DatasetTable::tables, id, table_id(t), known(section_id(table.section)), one_line(table.title),
                positive(table.first_page), positive(table.last_page));
        put_rows(put, id, report, t);
    }
}

void put_facts(const PutRow& put, std::int64_t id, const Report& report) {
    for (std::size_t i = 0; i < report.statements.figures.size(); ++i) {
        const grammar::Figure& figure = report.statements.figures[i];
        const normalize::IndicatorId& indicator = indicator_of_figure(report, static_cast<int>(i));
        put_row(put, DatasetTable::facts, id, figure_id(static_cast<int>(i)), known(section_id(figure.section)),
                one_line(figure.subject), figure.target, figure.change, known(indicator.id), score_of(indicator));
    }
}

// What a field says, as a cell; `text` keeps what was made for it.
struct CellOfField {
    std::string& text;
    DatasetCell operator()(Unknown) const { return nullptr; }
    DatasetCell operator()(std::string_view value) const { return value; }
    DatasetCell operator()(const std::string& value) const { return std::string_view(text = value); }
    DatasetCell operator()(int value) const { return std::int64_t{value}; }
    DatasetCell operator()(const Decimal* value) const { return std::string_view(text = to_plain(*value)); }
    DatasetCell operator()(const normalize::CalendarDate& value) const {
        return std::string_view(text = normalize::to_iso(value));
    }
    DatasetCell operator()(const Measured& value) const {
        return cell(rounded(value.value, std::pow(10, value.decimals)));
    }
    DatasetCell operator()(const Box*) const { return nullptr; }                // its four edges are columns
    DatasetCell operator()(const normalize::Period*) const { return nullptr; }  // so are its kind and days
    DatasetCell operator()(const Ids&) const { return nullptr; }                // finding_refs has them
};

void put_observations(const PutRow& put, std::int64_t id, const Report& report) {
    const std::vector<const ObservationField*> fields = fields_of(&FieldPlaces::sqlite);
    const std::vector<int> no_findings;
    std::vector<std::string> texts(fields.size());
    std::vector<DatasetCell> cells(fields.size() + 1);
    for_each_observation(report, [&](const Observation& observation) {
        const ValueInReport value{report, observation, no_findings};
        cells[0] = id;
        for (std::size_t i = 0; i < fields.size(); ++i)
            cells[i + 1] = std::visit(CellOfField{texts[i]}, fields[i]->get(value));
        put(DatasetTable::observations, cells);
    });
}

void put_dates(const PutRow& put, std::int64_t id, const Report& report) {
    for (std::size_t i = 0; i < report.statements.dates.size(); ++i) {
        const grammar::Date& date = report.statements.dates[i];
        put_row(put, DatasetTable::dates, id, date_id(static_cast<int>(i)), one_line(date.raw),
                i < report.facts.dates.size() ? day(report.facts.dates[i]) : Text(), positive(date.place.page));
    }
}

void put_citations(const PutRow& put, std::int64_t id, const grammar::Statements& statements) {
    for (std::size_t i = 0; i < statements.citations.size(); ++i) {
        const grammar::Citation& citation = statements.citations[i];
        put_row(put, DatasetTable::citations, id, citation_id(static_cast<int>(i)), one_line(citation.raw),
                citation.number, known(date_id(citation.date)), positive(citation.place.page));
    }
}

void put_refs(const PutRow& put, std::int64_t id, const Report& report, const std::string& finding, const char* role,
              const std::vector<audit::Ref>& refs) {
    using Kind = audit::Ref::Kind;
    for (std::size_t i = 0; i < refs.size(); ++i) {
        const audit::Ref& ref = refs[i];
        const std::string target = id_of(ref);
        const auto target_if = [&](Kind kind) { return ref.kind == kind ? Text(target) : Text(); };
        Text observation = target_if(Kind::figure);
        if (ref.kind == Kind::row && is_observation(report, ref.table, ref.index, ref.value)) {
            observation = observation_id(ref.table, ref.index, ref.value);
        }
        put_row(put, DatasetTable::finding_refs, id, finding, role, static_cast<int>(i) + 1, target, observation,
                target_if(Kind::row), target_if(Kind::figure), target_if(Kind::date), target_if(Kind::citation),
                target_if(Kind::section));
    }
}

void put_findings(const PutRow& put, std::int64_t id, const Report& report) {
    for (std::size_t i = 0; i < report.audit.findings.size(); ++i) {
        const audit::Finding& finding = report.audit.findings[i];
        const std::string name = finding_id(static_cast<int>(i));
        put_row(put, DatasetTable::findings, id, name, name_of(finding.rule), name_of(finding.severity),
                text_of(finding.message, Language::vi), text_of(finding.message, Language::en), known(finding.stated),
                known(finding.expected), known(finding.fingerprint));
        put_refs(put, id, report, name, "ref", finding.refs);
        put_refs(put, id, report, name, "suspect", finding.suspects);
    }
}

void put_diagnostics(const PutRow& put, std::int64_t id, const Report& report) {
    int position = 0;
    for (const std::vector<Diagnostic>* list :
         {&report.document.diagnostics, &report.statements.diagnostics, &report.facts.diagnostics}) {
        for (const Diagnostic& diagnostic : *list) {
            put_row(put, DatasetTable::diagnostics, id, ++position, diagnostic.code, name_of(diagnostic.severity),
                    diagnostic.message, positive(diagnostic.page));
        }
    }
}

}  // namespace

void put_head(const Report& report, const Provinces& provinces, std::int64_t id, const PutRow& put) {
    const normalize::ReportFacts& facts = report.facts.report;
    put_row(put, DatasetTable::reports, id, report.document.sha256, to_utf8(report.document.file, Encoding::utf8),
            name_of(report.document.kind), report.document.page_count, known(facts.title), known(facts.number),
            day(facts.date), known(facts.place), known(facts.issuer),
            facts.level == normalize::Level::unknown ? Text() : Text(name_of(facts.level)), known(facts.territory.name),
            known(facts.territory.code), known(facts.territory.province_code), kind_of(facts.period),
            positive(facts.period.year), positive(facts.period.number), day(facts.period.from), day(facts.period.to),
            report.engine.version, report.engine.rules, known(report.engine.ocr_model), report.engine.options,
            packs_of(report.engine), known(body_of(facts, provinces)));
}

void put_parts(const Report& report, std::int64_t id, const PutRow& put) {
    put_pages(put, id, report.document);
    put_sections(put, id, report.statements);
    put_tables(put, id, report);
    put_facts(put, id, report);
    put_observations(put, id, report);
    put_dates(put, id, report);
    put_citations(put, id, report.statements);
    put_findings(put, id, report);
    const audit::Coverage& coverage = report.audit.coverage;
    put_row(put, DatasetTable::coverage, id, coverage.numbers, coverage.checked, coverage.unchecked, coverage.blind);
    put_diagnostics(put, id, report);
}

void put_catalogue(const std::vector<normalize::Indicator>& catalogue, const PutRow& put) {
    for (const normalize::Indicator& indicator : catalogue) {
        put_row(put, DatasetTable::indicators, indicator.id, name_of(indicator.kind), indicator.vi, indicator.en,
                indicator.unit, known(indicator.parent), known(indicator.numerator), known(indicator.denominator),
                indicator.source);
    }
}

void put_decisions(const Decisions& decisions, const PutRow& put) {
    std::int64_t number = 0;
    for (const auto& [finding, decision] : decisions) {
        put_row(put, DatasetTable::decisions, ++number, decision.fingerprint, decision.body, decision.state,
                decision.note, decision.decided_at);
    }
}

void put_findings_between(const FindingsList& list, const PutBetween& put) {
    int number = 0;
    for (const ListedFinding& finding : list.findings) {
        if (finding.between.empty()) continue;
        const std::string& sha256 = list.reports[finding.report].sha256;
        put_row([&](DatasetTable, std::span<const DatasetCell> cells) { put(sha256, cells); }, DatasetTable::findings,
                nullptr, std::string(between_prefix) + std::to_string(++number), name_of(finding.rule),
                name_of(finding.severity), finding.why.vi, finding.why.en, finding.between, known(finding.computed),
                known(finding.fingerprint));
    }
}

}  // namespace solieu::output
