#include "output/observation_fields.h"

#include <algorithm>

#include "output/ids.h"
#include "output/lookup.h"

namespace solieu::output {

namespace {

using In = const ValueInReport&;

FieldValue known(std::string_view text) {
    if (text.empty()) return Unknown{};
    return text;
}

FieldValue known(std::string&& text) {
    if (text.empty()) return Unknown{};
    return std::move(text);
}

FieldValue known(const std::optional<Decimal>& value) {
    if (!value) return Unknown{};
    return &*value;
}

FieldValue known(const std::optional<normalize::CalendarDate>& date) {
    if (!date) return Unknown{};
    return *date;
}

FieldValue positive(int number) {
    if (number <= 0) return Unknown{};
    return number;
}

FieldValue kind_of(const normalize::Period& period) {
    if (period.kind == normalize::PeriodKind::none) return Unknown{};
    return name_of(period.kind);
}

// "quarter 3/2024", "year 2023".
FieldValue told(const normalize::Period& period) {
    if (period.kind == normalize::PeriodKind::none && period.year == 0) return Unknown{};
    std::string out(period.kind == normalize::PeriodKind::none ? std::string_view() : name_of(period.kind));
    if (period.number != 0) out += ' ' + std::to_string(period.number);
    if (period.year != 0) {
        if (!out.empty()) out += period.number != 0 ? '/' : ' ';
        out += std::to_string(period.year);
    }
    return out;
}

const grammar::Table* table_of(In in) {
    if (!in.observation.from_cell()) return nullptr;
    return &in.report.statements.tables[static_cast<std::size_t>(in.observation.table)];
}

const grammar::Row* row_of(In in) {
    const grammar::Table* table = table_of(in);
    return table ? &table->rows[static_cast<std::size_t>(in.observation.row)] : nullptr;
}

// Of the row, or of no row.
FieldValue of_row(In in, std::string_view (*get)(const grammar::Row&)) {
    const grammar::Row* row = row_of(in);
    if (!row) return Unknown{};
    return get(*row);
}

FieldValue section_of(In in) {
    const grammar::Table* table = table_of(in);
    return known(
        section_id(table ? table->section
                         : in.report.statements.figures[static_cast<std::size_t>(in.observation.figure)].section));
}

FieldValue row_id_of(In in) {
    if (!in.observation.from_cell()) return Unknown{};
    return row_id(in.observation.table, in.observation.row);
}

FieldValue parent_of(In in) {
    const grammar::Row* row = row_of(in);
    return known(row ? row_id(in.observation.table, row->parent) : std::string());
}

const normalize::Territory& place_of(In in) {
    return place_of_row(in.report, in.observation.table, in.observation.row);
}

FieldValue edge_of(In in, double Box::*edge) {
    if (in.observation.place.page <= 0) return Unknown{};
    return Measured{in.observation.place.box.*edge, 2};
}

FieldValue box_of(In in) {
    if (in.observation.place.page <= 0) return Unknown{};
    return &in.observation.place.box;
}

FieldValue period_of(In in) {
    const normalize::Period& period = in.observation.time;
    if (period.kind == normalize::PeriodKind::none && period.year == 0 && !period.from && !period.to) return Unknown{};
    return &period;
}

FieldValue finding_ids(In in) {
    Ids ids;
    for (int finding : in.findings) ids.push_back(finding_id(finding));
    return ids;
}

using enum FieldType;
using enum Knowledge;

// clang-format off
constexpr ObservationField list[] = {
    // ---- of what report
    {"schema", text, always, "", [](In) -> FieldValue { return std::string_view("solieu.observation/1"); },
     {.ndjson = {1}}, {.words = "solieu.observation/1"}},
    {"sha256", text, always, "", [](In in) -> FieldValue { return std::string_view(in.report.document.sha256); },
     {.ndjson = {2}}, {.pattern = "^[0-9a-f]{64}$"}},
    {"file", text, always, "File of the report", [](In in) -> FieldValue { return std::string_view(in.report.document.file); },
     {.csv = {1, "report"}, .ndjson = {3}}},
    {"report_period", text, maybe, "Period of the report", [](In in) { return told(in.report.facts.report.period); },
     {.csv = {2}}},
    {"issuer", text, maybe, "", [](In in) { return known(std::string_view(in.report.facts.report.issuer)); },
     {.ndjson = {4}}},
    {"territory", text, maybe, "", [](In in) { return known(std::string_view(in.report.facts.report.territory.name)); },
     {.ndjson = {5}}},
    {"territory_code", text, maybe, "", [](In in) { return known(std::string_view(in.report.facts.report.territory.code)); },
     {.ndjson = {6}}},
    {"province_code", text, maybe, "", [](In in) { return known(std::string_view(in.report.facts.report.territory.province_code)); },
     {.ndjson = {7}}},
    // ---- where in it
    {"id", text, always, "", [](In in) -> FieldValue { return std::string_view(in.observation.id); },
     {.ndjson = {8}, .xlsx = {20}, .sqlite = {1, "observation_id"}}, {.pattern = "^(t[1-9][0-9]*\\.r[1-9][0-9]*\\.v[1-9][0-9]*|f[1-9][0-9]*)$"}},
    {"source", text, always, "cell or prose", [](In in) -> FieldValue { return std::string_view(in.observation.from_cell() ? "cell" : "prose"); },
     {.csv = {3}, .ndjson = {9}}, {.words = "cell prose"}},
    {"table", text, maybe, "Id of the table", [](In in) { return known(table_id(in.observation.table)); },
     {.csv = {4}}},
    {"table_title", text, maybe, "", [](In in) { return known(table_of(in) ? one_line(table_of(in)->title) : std::string()); },
     {.csv = {5}}},
    {"section", text, maybe, "Id of the section", section_of,
     {.csv = {6}}},
    {"row_or_figure", text, always, "Id of the row or of the prose figure", [](In in) -> FieldValue { return in.observation.from_cell() ? row_id(in.observation.table, in.observation.row) : in.observation.id; },
     {.csv = {7, "id"}}},
    {"row", text, maybe, "", row_id_of,
     {.ndjson = {10}, .sqlite = {2, "row_id"}}, {.pattern = "#rowId"}},
    {"fact", text, maybe, "", [](In in) { return known(std::string_view(in.observation.from_cell() ? std::string_view() : in.observation.id)); },
     {.sqlite = {3, "fact_id"}}},
    {"parent", text, maybe, "Id of the row it belongs to", parent_of,
     {.csv = {8}}},
    {"stt", text, maybe, "Number of the row (STT)", [](In in) { return of_row(in, [](const grammar::Row& row) { return std::string_view(row.stt); }); },
     {.csv = {9}, .ndjson = {11}, .xlsx = {1}}},
    {"path", text, maybe, "Groups and numbers from the outermost", [](In in) { return of_row(in, [](const grammar::Row& row) { return std::string_view(row.path); }); },
     {.csv = {10}, .ndjson = {12}}},
    // ---- what it tells of
    {"label", text, always, "What is counted, as written", [](In in) -> FieldValue { return std::string_view(in.observation.label); },
     {.csv = {11}, .ndjson = {13}, .xlsx = {2}}},
    {"unit", text, always, "As written", [](In in) -> FieldValue { return std::string_view(in.observation.unit); },
     {.csv = {12}, .ndjson = {20}, .xlsx = {3}, .sqlite = {15}}},
    {"column", integer, maybe, "Which value of its row, from 1", [](In in) { return positive(in.observation.value + 1); },
     {.csv = {13}, .sqlite = {4, "value_position"}}},
    {"column_title", text, maybe, "", [](In in) { return known(std::string_view(in.observation.column_title)); },
     {.csv = {14}, .ndjson = {15}, .xlsx = {4}, .sqlite = {5}}},
    {"column_period", text, maybe, "Period of the column; blank: that of the report", [](In in) { return known(in.observation.period); },
     {.csv = {15, "period"}, .sqlite = {7, "period"}}},
    {"period", period, maybe, "", period_of,
     {.ndjson = {16}}},
    {"period_kind", text, maybe, "", [](In in) { return kind_of(in.observation.time); },
     {.sqlite = {8}}},
    {"from", day, maybe, "First day it tells of", [](In in) { return known(in.observation.time.from); },
     {.csv = {31}, .xlsx = {6}, .sqlite = {9, "period_from"}}},
    {"to", day, maybe, "Last day it tells of", [](In in) { return known(in.observation.time.to); },
     {.csv = {32}, .xlsx = {7}, .sqlite = {10, "period_to"}}},
    {"basis", text, maybe, "cumulative or within; blank: nothing says so", [](In in) { return known(in.observation.basis); },
     {.csv = {33}, .ndjson = {17}, .xlsx = {15}, .sqlite = {11}}, {.words = "cumulative within"}},
    {"indicator", text, maybe, "Id of the catalogue, or of the row's own (local.…)", [](In in) { return known(in.observation.indicator); },
     {.csv = {30}, .ndjson = {14}, .xlsx = {19}, .sqlite = {6}}},
    // ---- the number
    {"kind", text, always, "count, percent, decimal, fraction, money, code, tick, text or missing", [](In in) -> FieldValue { return name_of(in.observation.quantity.kind); },
     {.csv = {16}, .ndjson = {18}, .xlsx = {14}, .sqlite = {12}}, {.words = "count percent decimal fraction money code tick text missing"}},
    {"value", decimal, maybe, "Exact decimal", [](In in) { return known(in.observation.quantity.value); },
     {.csv = {17}, .ndjson = {19}, .xlsx = {8}, .sqlite = {13}}},
    {"value_decimals", integer, maybe, "Digits after the mark as written", [](In in) -> FieldValue { if (!in.observation.quantity.value) return Unknown{}; return in.observation.quantity.decimals; },
     {.csv = {18, "decimals"}}},
    {"decimals", integer, always, "", [](In in) -> FieldValue { return in.observation.quantity.decimals; },
     {.ndjson = {21}, .sqlite = {16}}, {.minimum = 0}},
    {"numerator", decimal, maybe, "", [](In in) { return known(in.observation.quantity.numerator); },
     {.csv = {19}, .ndjson = {22}, .xlsx = {12}, .sqlite = {17}}},
    {"denominator", decimal, maybe, "", [](In in) { return known(in.observation.quantity.denominator); },
     {.csv = {20}, .ndjson = {23}, .xlsx = {13}, .sqlite = {18}}},
    {"raw", text, always, "As written", [](In in) -> FieldValue { return std::string_view(in.observation.raw); },
     {.csv = {21}, .ndjson = {24}, .xlsx = {9}, .sqlite = {19}}},
    // ---- where it stands, how it was read
    {"page", integer, maybe, "", [](In in) { return positive(in.observation.place.page); },
     {.csv = {22}, .ndjson = {25}, .xlsx = {10}, .sqlite = {20}}, {.minimum = 1}},
    {"x0", measured, maybe, "Left edge, points from the left of the page", [](In in) { return edge_of(in, &Box::x0); },
     {.csv = {23}, .sqlite = {21}}},
    {"y0", measured, maybe, "Upper edge, points from the top of the page", [](In in) { return edge_of(in, &Box::y0); },
     {.csv = {24}, .sqlite = {22}}},
    {"x1", measured, maybe, "Right edge", [](In in) { return edge_of(in, &Box::x1); },
     {.csv = {25}, .sqlite = {23}}},
    {"y1", measured, maybe, "Lower edge", [](In in) { return edge_of(in, &Box::y1); },
     {.csv = {26}, .sqlite = {24}}},
    {"box", box, maybe, "", box_of,
     {.ndjson = {26}}},
    {"confidence", measured, maybe, "From 0 to 1", [](In in) -> FieldValue { return Measured{in.observation.place.confidence, 3}; },
     {.csv = {27}, .ndjson = {27}, .sqlite = {25}}},
    {"note", text, maybe, "", [](In in) { return known(row_of(in) ? one_line(row_of(in)->note.text) : std::string()); },
     {.csv = {28}}},
    {"reporter", text, maybe, "Who reports", [](In in) { return known(row_of(in) ? one_line(row_of(in)->reporter.text) : std::string()); },
     {.csv = {29}}},
    {"status", text, always, "as-read or repaired", [](In in) -> FieldValue { return in.observation.status; },
     {.csv = {34}, .ndjson = {28}, .xlsx = {16}, .sqlite = {26}}, {.words = "as-read repaired derived corrected"}},
    {"read", decimal, maybe, "Of a repaired value: what was read first", [](In in) { return known(in.observation.quantity.read); },
     {.ndjson = {29}, .sqlite = {14, "read_value"}}},
    {"findings", ids, always, "Ids of the findings that speak of it, separated by spaces", finding_ids,
     {.csv = {35}, .ndjson = {30}, .xlsx = {11}}},
    {"measure", text, maybe, "What the column states: actual, plan, previous, estimate, cumulative, plan_rate, growth, share, score, maximum, rank, duration or fee; blank: its head does not say", [](In in) { return known(in.observation.measure); },
     {.csv = last, .ndjson = last, .xlsx = {5}, .sqlite = last}, {.words = "actual plan previous estimate cumulative plan_rate growth share score maximum rank duration fee"}},
    {"place", text, maybe, "Division of the country that its row is of", [](In in) { return known(std::string_view(place_of(in).name)); },
     {.csv = last, .ndjson = last, .xlsx = {17}, .sqlite = last}},
    {"place_code", text, maybe, "Its code in the official list; blank: not known", [](In in) { return known(std::string_view(place_of(in).code)); },
     {.csv = last, .ndjson = last, .xlsx = {18}, .sqlite = last}},
};
// clang-format on

}  // namespace

std::span<const ObservationField> observation_fields() {
    return list;
}

std::vector<const ObservationField*> fields_of(FieldPlaceOf output) {
    std::vector<const ObservationField*> fields;
    for (const ObservationField& field : list) {
        if ((field.in.*output).position > 0) fields.push_back(&field);
    }
    std::ranges::stable_sort(fields, {}, [&](const ObservationField* field) { return (field->in.*output).position; });
    return fields;
}

std::string_view name_in(const ObservationField& field, FieldPlaceOf output) {
    const std::string_view own = (field.in.*output).name;
    return own.empty() ? field.name : own;
}

}  // namespace solieu::output
