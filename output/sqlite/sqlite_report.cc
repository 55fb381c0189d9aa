#include "output/sqlite/sqlite_report.h"

#include <array>
#include <cmath>

#include "base/text.h"
#include "output/ids.h"
#include "output/list/listed_findings.h"
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

// The number that the report has or gets.
std::int64_t report_id(Database& database, const std::string& sha256) {
    Insert(database,
           "INSERT OR IGNORE INTO reports (sha256, file, source_kind, page_count, version, rules, options) "
           "VALUES (?, '', '', 0, '', '', '')")(sha256);
    std::string hex;
    for (char c : sha256) {
        if (std::string_view("0123456789abcdef").find(c) != std::string_view::npos) hex += c;
    }
    return database.number("SELECT report_id FROM reports WHERE sha256 = '" + hex + "'");
}

// Children first, so that no foreign key is looked after row by row.
void remove_old(Database& database, std::int64_t id) {
    for (const char* table : {"finding_refs", "findings", "observations", "facts", "rows", "tables", "citations",
                              "dates", "sections", "pages", "coverage", "diagnostics"}) {
        Insert(database, "DELETE FROM " + std::string(table) + " WHERE report_id = ?")(id);
    }
}

// "vi 1 75a49b6bbadd2bf1; cchc-581 1 05111f8924ce00a2"; NULL for none.
Text packs_of(const Engine& engine) {
    std::string packs;
    for (const PackMark& pack : engine.packs)
        packs += (packs.empty() ? "" : "; ") + pack.id + " " + pack.version + " " + pack.fingerprint;
    return known(packs);
}

void put_head(Database& database, std::int64_t id, const Report& report, const Provinces& provinces) {
    const normalize::ReportFacts& facts = report.facts.report;
    const std::string file = to_utf8(report.document.file, Encoding::utf8);
    Insert(
        database,
        "UPDATE reports SET file = ?2, source_kind = ?3, page_count = ?4, title = ?5, number = ?6, date = ?7, "
        "place = ?8, issuer = ?9, level = ?10, territory = ?11, territory_code = ?12, province_code = ?13, "
        "period_kind = ?14, period_year = ?15, period_number = ?16, period_from = ?17, period_to = ?18, version = ?19, "
        "rules = ?20, ocr_model = ?21, options = ?22, packs = ?23, body = ?24 WHERE report_id = ?1")(
        id, file, name_of(report.document.kind), report.document.page_count, known(facts.title), known(facts.number),
        day(facts.date), known(facts.place), known(facts.issuer),
        facts.level == normalize::Level::unknown ? Text() : Text(name_of(facts.level)), known(facts.territory.name),
        known(facts.territory.code), known(facts.territory.province_code), kind_of(facts.period),
        positive(facts.period.year), positive(facts.period.number), day(facts.period.from), day(facts.period.to),
        report.engine.version, report.engine.rules, known(report.engine.ocr_model), report.engine.options,
        packs_of(report.engine), known(body_of(facts, provinces)));
}

void put_pages(Database& database, std::int64_t id, const extract::Document& document) {
    Insert insert(database, "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const extract::Page& page : document.pages) {
        insert(id, page.number, rounded(page.width, 100), rounded(page.height, 100), page.rotation,
               name_of(page.source), rounded(page.confidence, 1000));
    }
}

void put_sections(Database& database, std::int64_t id, const grammar::Statements& statements) {
    Insert insert(database, "INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < statements.sections.size(); ++i) {
        const grammar::Section& section = statements.sections[i];
        insert(id, section_id(static_cast<int>(i)), known(section_id(section.parent)), section.label, section.title,
               section.level, positive(section.place.page));
    }
}

void put_rows(Database& database, std::int64_t id, const Report& report, int t) {
    Insert insert(database, "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const grammar::Table& table = report.statements.tables[static_cast<std::size_t>(t)];
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const grammar::Row& row = table.rows[i];
        const int r = static_cast<int>(i);
        const normalize::IndicatorId& indicator = indicator_of_row(report, t, r);
        const auto box = edges(row.place);
        insert(id, row_id(t, r), table_id(t), r + 1, row.kind == grammar::RowKind::group ? "group" : "item", row.stt,
               row.stt_raw, row.stt_recovered, row.path, known(row_id(t, row.parent)), one_line(row.label.text),
               one_line(row.unit.text), one_line(row.note.text), one_line(row.reporter.text), known(indicator.id),
               score_of(indicator), positive(row.place.page), box[0], box[1], box[2], box[3]);
    }
}

void put_tables(Database& database, std::int64_t id, const Report& report) {
    Insert insert(database, "INSERT INTO tables VALUES (?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < report.statements.tables.size(); ++i) {
        const grammar::Table& table = report.statements.tables[i];
        const int t = static_cast<int>(i);
        insert(id, table_id(t), known(section_id(table.section)), one_line(table.title), positive(table.first_page),
               positive(table.last_page));
        put_rows(database, id, report, t);
    }
}

void put_facts(Database& database, std::int64_t id, const Report& report) {
    Insert insert(database, "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < report.statements.figures.size(); ++i) {
        const grammar::Figure& figure = report.statements.figures[i];
        const normalize::IndicatorId& indicator = indicator_of_figure(report, static_cast<int>(i));
        insert(id, figure_id(static_cast<int>(i)), known(section_id(figure.section)), one_line(figure.subject),
               figure.target, figure.change, known(indicator.id), score_of(indicator));
    }
}

struct BindField {
    Insert& insert;
    void operator()(Unknown) const { insert.add(nullptr); }
    void operator()(std::string_view value) const { insert.add(value); }
    void operator()(const std::string& value) const { insert.add(value); }
    void operator()(int value) const { insert.add(value); }
    void operator()(const Decimal* value) const { insert.add(*value); }
    void operator()(const normalize::CalendarDate& value) const { insert.add(normalize::to_iso(value)); }
    void operator()(const Measured& value) const { insert.add(rounded(value.value, std::pow(10, value.decimals))); }
    void operator()(const Box*) const { insert.add(nullptr); }                // its four edges are columns
    void operator()(const normalize::Period*) const { insert.add(nullptr); }  // so are its kind and days
    void operator()(const Ids&) const { insert.add(nullptr); }                // finding_refs has them
};

void put_observations(Database& database, std::int64_t id, const Report& report) {
    const std::vector<const ObservationField*> fields = fields_of(&FieldPlaces::sqlite);
    std::string names = "report_id", marks = "?";
    for (const ObservationField* field : fields) {
        (names += ", ") += name_in(*field, &FieldPlaces::sqlite);
        marks += ", ?";
    }
    Insert insert(database, "INSERT INTO observations (" + names + ") VALUES (" + marks + ")");
    const std::vector<int> no_findings;
    for_each_observation(report, [&](const Observation& observation) {
        const ValueInReport value{report, observation, no_findings};
        insert.add(id);
        for (const ObservationField* field : fields) std::visit(BindField{insert}, field->get(value));
        insert.end();
    });
}

void put_dates(Database& database, std::int64_t id, const Report& report) {
    Insert insert(database, "INSERT INTO dates VALUES (?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < report.statements.dates.size(); ++i) {
        const grammar::Date& date = report.statements.dates[i];
        insert(id, date_id(static_cast<int>(i)), one_line(date.raw),
               i < report.facts.dates.size() ? day(report.facts.dates[i]) : Text(), positive(date.place.page));
    }
}

void put_citations(Database& database, std::int64_t id, const grammar::Statements& statements) {
    Insert insert(database, "INSERT INTO citations VALUES (?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < statements.citations.size(); ++i) {
        const grammar::Citation& citation = statements.citations[i];
        insert(id, citation_id(static_cast<int>(i)), one_line(citation.raw), citation.number,
               known(date_id(citation.date)), positive(citation.place.page));
    }
}

void put_refs(Insert& insert, std::int64_t id, const Report& report, const std::string& finding, const char* role,
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
        insert(id, finding, role, static_cast<int>(i) + 1, target, observation, target_if(Kind::row),
               target_if(Kind::figure), target_if(Kind::date), target_if(Kind::citation), target_if(Kind::section));
    }
}

void put_findings(Database& database, std::int64_t id, const Report& report) {
    Insert insert(database, "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Insert insert_ref(database, "INSERT INTO finding_refs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < report.audit.findings.size(); ++i) {
        const audit::Finding& finding = report.audit.findings[i];
        const std::string name = finding_id(static_cast<int>(i));
        insert(id, name, name_of(finding.rule), name_of(finding.severity), text_of(finding.message, Language::vi),
               text_of(finding.message, Language::en), known(finding.stated), known(finding.expected),
               known(finding.fingerprint));
        put_refs(insert_ref, id, report, name, "ref", finding.refs);
        put_refs(insert_ref, id, report, name, "suspect", finding.suspects);
    }
}

void put_diagnostics(Database& database, std::int64_t id, const Report& report) {
    Insert insert(database, "INSERT INTO diagnostics VALUES (?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (const std::vector<Diagnostic>* list :
         {&report.document.diagnostics, &report.statements.diagnostics, &report.facts.diagnostics}) {
        for (const Diagnostic& diagnostic : *list) {
            insert(id, ++position, diagnostic.code, name_of(diagnostic.severity), diagnostic.message,
                   positive(diagnostic.page));
        }
    }
}

}  // namespace

void put_report(Database& database, const Report& report, const Provinces& provinces) {
    const std::int64_t id = report_id(database, report.document.sha256);
    remove_old(database, id);
    put_head(database, id, report, provinces);
    put_pages(database, id, report.document);
    put_sections(database, id, report.statements);
    put_tables(database, id, report);
    put_facts(database, id, report);
    put_observations(database, id, report);
    put_dates(database, id, report);
    put_citations(database, id, report.statements);
    put_findings(database, id, report);
    const audit::Coverage& coverage = report.audit.coverage;
    Insert(database, "INSERT INTO coverage VALUES (?, ?, ?, ?, ?)")(id, coverage.numbers, coverage.checked,
                                                                    coverage.unchecked, coverage.blind);
    put_diagnostics(database, id, report);
}

void put_findings_between(Database& database, const FindingsList& list) {
    {
        Insert remove(database,
                      "DELETE FROM findings WHERE report_id = (SELECT report_id FROM reports WHERE sha256 = ?) AND "
                      "finding_id LIKE 'levels-%'");
        for (const ListedReport& report : list.reports) remove(report.sha256);
    }
    Insert insert(database,
                  "INSERT INTO findings SELECT report_id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM reports "
                  "WHERE sha256 = ?1");
    int number = 0;
    for (const ListedFinding& finding : list.findings) {
        if (finding.between.empty()) continue;
        insert(list.reports[finding.report].sha256, "levels-" + std::to_string(++number), name_of(finding.rule),
               name_of(finding.severity), finding.why.vi, finding.why.en, finding.between, known(finding.computed),
               known(finding.fingerprint));
    }
}

}  // namespace solieu::output
