#include "output/json.h"

#include <algorithm>
#include <string>

#include "audit/findings/messages.h"
#include "output/ids.h"
#include "output/json_values.h"
#include "output/lookup.h"
#include "output/words/messages.h"

namespace solieu::output {

namespace {

constexpr std::size_t piece_size = 1 << 16;

// Writes the outer object piece by piece; only one element of a list stands in memory at a time.
class ObjectWriter {
  public:
    explicit ObjectWriter(const Sink& sink) : sink_(sink) { text_ = "{"; }

    void field(std::string_view key, const Json& value) {
        open_field(key);
        text_ += line_of(value);
        flush_when_large();
    }

    void begin_list(std::string_view key) {
        open_field(key);
        text_ += '[';
        first_element_ = true;
    }
    void element(const Json& value) {
        text_ += first_element_ ? "\n" : ",\n";
        first_element_ = false;
        text_ += line_of(value);
        flush_when_large();
    }
    void end_list() { text_ += first_element_ ? "]" : "\n]"; }

    // A list in an element: `open` is the element without its closing bracket and with the list as its last field.
    void begin_element(const Json& fields, std::string_view list) {
        text_ += first_element_ ? "\n" : ",\n";
        text_ += line_of(fields);
        text_.back() = ',';
        text_ += line_of(Json(list)) + ":[";
        first_element_ = true;
    }
    void end_element() {
        text_ += first_element_ ? "]}" : "\n]}";
        first_element_ = false;
    }

    void end() {
        text_ += "\n}\n";
        sink_(text_);
        text_.clear();
    }

  private:
    void open_field(std::string_view key) {
        text_ += first_field_ ? "\n" : ",\n";
        first_field_ = false;
        text_ += line_of(Json(key));
        text_ += ": ";
    }
    void flush_when_large() {
        if (text_.size() < piece_size) return;
        sink_(text_);
        text_.clear();
    }

    const Sink& sink_;
    std::string text_;
    bool first_field_ = true;
    bool first_element_ = true;
};

Json box_or_null(const grammar::Place& place) {
    return place.page > 0 ? json_of(place.box) : Json(nullptr);
}

Json json_of_quantity(const normalize::Quantity* quantity) {
    static const normalize::Quantity missing;
    return json_of(quantity ? *quantity : missing);
}

Json engine_of(const Engine& engine) {
    Json packs = Json::array();
    for (const PackMark& pack : engine.packs)
        packs.push_back({{"id", pack.id}, {"version", pack.version}, {"fingerprint", pack.fingerprint}});
    return {{"version", engine.version},
            {"packs", std::move(packs)},
            {"rules", engine.rules},
            {"ocr_model", or_null(engine.ocr_model)},
            {"options", engine.options}};
}

Json source_of(const extract::Document& document) {
    return {{"file", document.file},
            {"sha256", document.sha256},
            {"kind", name_of(document.kind)},
            {"pages", document.page_count}};
}

Json level_or_null(normalize::Level level) {
    return level == normalize::Level::unknown ? Json(nullptr) : Json(name_of(level));
}

Json territory_or_null(const normalize::Territory& territory) {
    if (territory.name.empty() && territory.province_code.empty()) return nullptr;
    return {{"name", or_null(territory.name)},
            {"level", level_or_null(territory.level)},
            {"code", or_null(territory.code)},
            {"province_code", or_null(territory.province_code)}};
}

Json place_or_null(const normalize::Territory& place) {
    return place.name.empty() ? Json(nullptr) : territory_or_null(place);
}

Json forms_of(const std::vector<normalize::FormMatch>& matches) {
    Json forms = Json::array();
    for (const normalize::FormMatch& match : matches)
        forms.push_back(
            {{"pack", match.pack}, {"form", or_null(match.form)}, {"score", rounded(match.score / 1000.0, 3)}});
    return forms;
}

// The report's own period says when its figures were counted off, too.
Json period_of(const normalize::ReportFacts& facts) {
    Json period = json_of(facts.period);
    if (facts.cut_off)
        period["cut_off"] = {{"from", normalize::to_iso(facts.cut_off->from)},
                             {"to", normalize::to_iso(facts.cut_off->to)},
                             {"assumed", facts.cut_off->assumed}};
    return period;
}

Json report_of(const normalize::ReportFacts& facts) {
    return {{"title", or_null(facts.title)},   {"number", or_null(facts.number)},
            {"date", json_of(facts.date)},     {"place", or_null(facts.place)},
            {"issuer", or_null(facts.issuer)}, {"level", level_or_null(facts.level)},
            {"period", period_of(facts)},      {"territory", territory_or_null(facts.territory)},
            {"forms", forms_of(facts.forms)}};
}

void write_pages(ObjectWriter& writer, const extract::Document& document) {
    writer.begin_list("pages");
    for (const extract::Page& page : document.pages) {
        writer.element({{"page", page.number},
                        {"width", rounded(page.width, 2)},
                        {"height", rounded(page.height, 2)},
                        {"rotation", page.rotation},
                        {"source", name_of(page.source)},
                        {"confidence", rounded(page.confidence, 3)},
                        {"text", text_of(page)}});
    }
    writer.end_list();
}

void write_sections(ObjectWriter& writer, const grammar::Statements& statements) {
    writer.begin_list("sections");
    for (std::size_t i = 0; i < statements.sections.size(); ++i) {
        const grammar::Section& section = statements.sections[i];
        writer.element({{"id", section_id(static_cast<int>(i))},
                        {"label", section.label},
                        {"level", section.level},
                        {"title", section.title},
                        {"parent", or_null(section_id(section.parent))},
                        {"raw", one_line(section.raw)},
                        {"page", page_or_null(section.place.page)},
                        {"box", box_or_null(section.place)}});
    }
    writer.end_list();
}

// What the head of a column says of its values; nothing where the facts are of other tables.
const normalize::ColumnMeaning& meaning_of(const Report& report, int t, std::size_t column) {
    static const normalize::ColumnMeaning none;
    const auto table = static_cast<std::size_t>(t);
    const auto& columns = report.facts.columns;
    return table < columns.size() && column < columns[table].size() ? columns[table][column] : none;
}

Json columns_of(const Report& report, int t) {
    const grammar::Table& table = report.statements.tables[static_cast<std::size_t>(t)];
    Json columns = Json::array();
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const grammar::Column& column = table.columns[c];
        const normalize::ColumnMeaning& meaning = meaning_of(report, t, c);
        columns.push_back({{"role", name_of(column.role)},
                           {"title", one_line(column.title)},
                           {"period", or_null(column.period)},
                           {"measure", or_null(std::string(name_of(meaning.measure)))},
                           {"unit", or_null(meaning.unit)},
                           {"formula", or_null(column.formula)}});
        if (!column.period.empty()) columns.back()["time"] = json_of(meaning.time);
    }
    return columns;
}

// A cell of a column in which nothing is measured.
Json json_of_text(const grammar::RowValue& cell, const std::vector<grammar::Column>& columns) {
    const auto column = static_cast<std::size_t>(cell.column);
    const bool known = cell.column >= 0 && column < columns.size();
    normalize::Quantity quantity;
    if (!cell.text.empty()) {
        const bool code = known && columns[column].role == grammar::ColumnRole::code;
        quantity.kind = code ? normalize::QuantityKind::code : normalize::QuantityKind::text;
    }
    return {{"period", nullptr},
            {"measure", nullptr},
            {"column_title", known ? one_line(columns[column].title) : std::string()},
            {"raw", one_line(cell.text.text)},
            {"page", page_or_null(cell.place.page)},
            {"box", box_or_null(cell.place)},
            {"confidence", rounded(cell.place.confidence, 3)},
            {"quantity", json_of(quantity)}};
}

// The cells of all columns that are not said of the row itself: first what is measured, t1.r1.v1 the first of them,
// then text; each in the order of the columns.
Json values_of(const Report& report, int t, int r) {
    const grammar::Table& table = report.statements.tables[static_cast<std::size_t>(t)];
    const grammar::Row& row = table.rows[static_cast<std::size_t>(r)];
    Json values = Json::array();
    for (std::size_t v = 0; v < row.values.size(); ++v) {
        const grammar::RowValue& value = row.values[v];
        const auto column = static_cast<std::size_t>(value.column);
        const bool has_column = value.column >= 0 && column < table.columns.size();
        const std::string title = has_column ? one_line(table.columns[column].title) : std::string();
        const normalize::Measure measure =
            has_column ? meaning_of(report, t, column).measure : normalize::Measure::none;
        values.push_back({{"period", has_column ? or_null(table.columns[column].period) : Json(nullptr)},
                          {"measure", or_null(std::string(name_of(measure)))},
                          {"column_title", title},
                          {"raw", one_line(value.text.text)},
                          {"page", page_or_null(value.place.page)},
                          {"box", box_or_null(value.place)},
                          {"confidence", rounded(confidence_of_cell(report, t, r, static_cast<int>(v)), 3)},
                          {"quantity", json_of_quantity(quantity_of_cell(report, t, r, static_cast<int>(v)))}});
    }
    for (const grammar::RowValue& text : row.texts) values.push_back(json_of_text(text, table.columns));
    return values;
}

// From 0 to 1; null where nothing was like it at all.
Json score_of(const normalize::IndicatorId& indicator) {
    return indicator.score > 0 ? rounded(indicator.score / 1000.0, 3) : Json(nullptr);
}

// Since when the row counts; null where nothing says so.
Json basis_of_row(const Report& report, int t, int r) {
    const normalize::Fact* fact = fact_of_cell(report, t, r, 0);
    if (!fact || fact->basis == normalize::Basis::unknown) return nullptr;
    return name_of(fact->basis);
}

Json row_of(const Report& report, int t, int r) {
    const grammar::Row& row = report.statements.tables[static_cast<std::size_t>(t)].rows[static_cast<std::size_t>(r)];
    const normalize::IndicatorId& indicator = indicator_of_row(report, t, r);
    return {{"id", row_id(t, r)},
            {"kind", row.kind == grammar::RowKind::group ? "group" : "item"},
            {"stt", row.stt},
            {"path", row.path},
            {"label", one_line(row.label.text)},
            {"unit", one_line(row.unit.text)},
            {"note", one_line(row.note.text)},
            {"indicator", or_null(indicator.id)},
            {"parent", or_null(row_id(t, row.parent))},
            {"indicator_score", score_of(indicator)},
            {"basis", basis_of_row(report, t, r)},
            {"place", place_or_null(place_of_row(report, t, r))},
            {"reporter", one_line(row.reporter.text)},
            {"stt_raw", row.stt_raw},
            {"stt_recovered", row.stt_recovered},
            {"page", page_or_null(row.place.page)},
            {"box", box_or_null(row.place)},
            {"values", values_of(report, t, r)}};
}

void write_tables(ObjectWriter& writer, const Report& report) {
    writer.begin_list("tables");
    for (std::size_t t = 0; t < report.statements.tables.size(); ++t) {
        const grammar::Table& table = report.statements.tables[t];
        writer.begin_element({{"id", table_id(static_cast<int>(t))},
                              {"title", one_line(table.title)},
                              {"unit", or_null(one_line(table.unit))},
                              {"section", or_null(section_id(table.section))},
                              {"pages", {table.first_page, table.last_page}},
                              {"columns", columns_of(report, static_cast<int>(t))}},
                             "rows");
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            writer.element(row_of(report, static_cast<int>(t), static_cast<int>(r)));
        }
        writer.end_element();
    }
    writer.end_list();
}

void write_facts(ObjectWriter& writer, const Report& report) {
    writer.begin_list("facts");
    for (std::size_t i = 0; i < report.statements.figures.size(); ++i) {
        const grammar::Figure& figure = report.statements.figures[i];
        const normalize::IndicatorId& indicator = indicator_of_figure(report, static_cast<int>(i));
        writer.element({{"id", figure_id(static_cast<int>(i))},
                        {"section", or_null(section_id(figure.section))},
                        {"raw", one_line(figure.raw)},
                        {"page", page_or_null(figure.place.page)},
                        {"box", box_or_null(figure.place)},
                        {"confidence", rounded(figure.place.confidence, 3)},
                        {"subject", figure.subject},
                        {"indicator", or_null(indicator.id)},
                        {"indicator_score", score_of(indicator)},
                        {"target", figure.target},
                        {"change", figure.change},
                        {"quantity", json_of_quantity(quantity_of_figure(report, static_cast<int>(i)))}});
    }
    writer.end_list();
}

Json date_at(const normalize::Facts& facts, int index) {
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < facts.dates.size() ? json_of(facts.dates[at]) : Json(nullptr);
}

void write_dates(ObjectWriter& writer, const Report& report) {
    writer.begin_list("dates");
    for (std::size_t i = 0; i < report.statements.dates.size(); ++i) {
        const grammar::Date& date = report.statements.dates[i];
        writer.element({{"id", date_id(static_cast<int>(i))},
                        {"raw", one_line(date.raw)},
                        {"value", date_at(report.facts, static_cast<int>(i))},
                        {"page", page_or_null(date.place.page)},
                        {"box", box_or_null(date.place)}});
    }
    writer.end_list();
}

void write_citations(ObjectWriter& writer, const Report& report) {
    writer.begin_list("citations");
    for (std::size_t i = 0; i < report.statements.citations.size(); ++i) {
        const grammar::Citation& citation = report.statements.citations[i];
        writer.element({{"id", citation_id(static_cast<int>(i))},
                        {"raw", one_line(citation.raw)},
                        {"type", or_null(citation.type)},
                        {"number", or_null(citation.number)},
                        {"date", date_at(report.facts, citation.date)},
                        {"page", page_or_null(citation.place.page)},
                        {"box", box_or_null(citation.place)}});
    }
    writer.end_list();
}

// Names in order, each once: several cells of one row share its name.
Json ids_of(const std::vector<audit::Ref>& refs) {
    Json ids = Json::array();
    for (const audit::Ref& ref : refs) {
        const Json id = id_of(ref);
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    return ids;
}

Json places_of(const Report& report, const std::vector<audit::Ref>& refs) {
    Json places = Json::array();
    for (const audit::Ref& ref : refs) {
        const Cited cited = look_up(report, ref);
        places.push_back({{"ref", cited.id},
                          {"value", ref.value >= 0 ? Json(ref.value + 1) : Json(nullptr)},
                          {"page", page_or_null(cited.place.page)},
                          {"box", box_or_null(cited.place)}});
    }
    return places;
}

Json json_of_change(const audit::Change& change) {
    return {
        {"ref", id_of(change.ref)},    {"value", change.ref.value >= 0 ? Json(change.ref.value + 1) : Json(nullptr)},
        {"from", change.written},      {"to", change.expected},
        {"lowest", change.from},       {"highest", change.to},
        {"slip", name_of(change.slip)}};
}

// What a slip of some kind explains, the likeliest first: any value would do that satisfies the relations, but only
// these are corrections.
Json corrections_of(const std::vector<audit::Correction>& corrections) {
    Json out = Json::array();
    for (const audit::Correction& correction : corrections) {
        if (correction.changes.empty() || !std::ranges::all_of(correction.changes, audit::is_correction)) continue;
        Json one = json_of_change(correction.changes.front());
        one["cost"] = correction.cost;
        for (std::size_t i = 1; i < correction.changes.size(); ++i)
            one["also"].push_back(json_of_change(correction.changes[i]));
        out.push_back(std::move(one));
    }
    return out;
}

void write_findings(ObjectWriter& writer, const Report& report) {
    writer.begin_list("findings");
    for (std::size_t i = 0; i < report.audit.findings.size(); ++i) {
        const audit::Finding& finding = report.audit.findings[i];
        writer.element(
            {{"id", finding_id(static_cast<int>(i))},
             {"rule", name_of(finding.rule)},
             {"rule_id", or_null(finding.rule_id)},
             {"severity", name_of(finding.severity)},
             {"message",
              {{"vi", text_of(finding.message, Language::vi)}, {"en", text_of(finding.message, Language::en)}}},
             {"refs", ids_of(finding.refs)},
             {"suspects", ids_of(finding.suspects)},
             {"stated", finding.stated},
             {"expected", finding.expected},
             {"corrections", corrections_of(finding.corrections)},
             {"limited", finding.limited},
             {"fingerprint", finding.fingerprint},
             {"places", places_of(report, finding.refs)}});
    }
    writer.end_list();
}

void write_diagnostics(ObjectWriter& writer, const Report& report) {
    writer.begin_list("diagnostics");
    for (const std::vector<Diagnostic>* list :
         {&report.document.diagnostics, &report.statements.diagnostics, &report.facts.diagnostics}) {
        for (const Diagnostic& diagnostic : *list) {
            const bool has_box = diagnostic.page > 0 && !diagnostic.box.empty();
            writer.element({{"code", diagnostic.code},
                            {"severity", name_of(diagnostic.severity)},
                            {"message", diagnostic.message},
                            {"page", page_or_null(diagnostic.page)},
                            {"box", has_box ? json_of(diagnostic.box) : Json(nullptr)}});
        }
    }
    writer.end_list();
}

}  // namespace

std::string_view name_of(grammar::ColumnRole role) {
    switch (role) {
        case grammar::ColumnRole::stt:
            return "stt";
        case grammar::ColumnRole::indicator:
            return "indicator";
        case grammar::ColumnRole::unit:
            return "unit";
        case grammar::ColumnRole::value:
            return "value";
        case grammar::ColumnRole::reporter:
            return "reporter";
        case grammar::ColumnRole::text:
            return "text";
        case grammar::ColumnRole::code:
            return "code";
        case grammar::ColumnRole::place:
            return "place";
        case grammar::ColumnRole::period:
            return "period";
        case grammar::ColumnRole::note:
            return "note";
    }
    return "value";
}

void write_json(const Report& report, const Sink& sink) {
    ObjectWriter writer(sink);
    writer.field("schema", "solieu.report/1");
    writer.field("engine", engine_of(report.engine));
    writer.field("source", source_of(report.document));
    write_pages(writer, report.document);
    writer.field("report", report_of(report.facts.report));
    write_sections(writer, report.statements);
    write_tables(writer, report);
    write_facts(writer, report);
    write_dates(writer, report);
    write_citations(writer, report);
    write_findings(writer, report);
    const audit::Coverage& coverage = report.audit.coverage;
    Json unplaced = Json::array();
    for (const grammar::UnplacedNumbers& page : report.statements.unplaced)
        unplaced.push_back({{"page", page_or_null(page.page)}, {"numbers", page.numbers}});
    writer.field("coverage", {{"numbers", coverage.numbers},
                              {"checked", coverage.checked},
                              {"unchecked", coverage.unchecked},
                              {"blind", coverage.blind},
                              {"unplaced", std::move(unplaced)},
                              {"unchecked_why",
                               {{"no_relation", coverage.why.no_relation},
                                {"blank_partner", coverage.why.blank_partner},
                                {"text_partner", coverage.why.text_partner},
                                {"nothing_stated", coverage.why.nothing_stated},
                                {"goal_or_change", coverage.why.goal_or_change}}}});
    write_diagnostics(writer, report);
    writer.end();
}

}  // namespace solieu::output
