#include "output/dataset/dataset_tables.h"

#include <array>

#include "output/observation_fields.h"

namespace solieu::output {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<DatasetTable, 15> all = {
    DatasetTable::indicators, DatasetTable::reports,     DatasetTable::pages,     DatasetTable::sections,
    DatasetTable::tables,     DatasetTable::rows,        DatasetTable::facts,     DatasetTable::observations,
    DatasetTable::dates,      DatasetTable::citations,   DatasetTable::findings,  DatasetTable::finding_refs,
    DatasetTable::coverage,   DatasetTable::diagnostics, DatasetTable::decisions,
};

constexpr std::array<DatasetTable, 12> parts = {
    DatasetTable::finding_refs, DatasetTable::findings, DatasetTable::observations, DatasetTable::facts,
    DatasetTable::rows,         DatasetTable::tables,   DatasetTable::citations,    DatasetTable::dates,
    DatasetTable::sections,     DatasetTable::pages,    DatasetTable::coverage,     DatasetTable::diagnostics,
};

constexpr std::string_view indicators[] = {"indicator", "kind",      "name_vi",     "name_en", "unit",
                                           "parent",    "numerator", "denominator", "source"};
constexpr std::string_view reports[] = {
    "report_id",   "sha256",      "file",          "source_kind", "page_count", "title",          "number",
    "date",        "place",       "issuer",        "level",       "territory",  "territory_code", "province_code",
    "period_kind", "period_year", "period_number", "period_from", "period_to",  "version",        "rules",
    "ocr_model",   "options",     "packs",         "body"};
constexpr std::string_view pages[] = {"report_id", "page", "width", "height", "rotation", "source", "confidence"};
constexpr std::string_view sections[] = {"report_id", "section_id", "parent_id", "label", "title", "level", "page"};
constexpr std::string_view tables[] = {"report_id", "table_id", "section_id", "title", "first_page", "last_page"};
constexpr std::string_view rows[] = {
    "report_id", "row_id",    "table_id", "position", "kind", "stt",      "stt_raw",   "stt_recovered",
    "path",      "parent_id", "label",    "unit",     "note", "reporter", "indicator", "indicator_score",
    "page",      "x0",        "y0",       "x1",       "y1"};
constexpr std::string_view facts[] = {"report_id", "fact_id", "section_id", "subject",
                                      "target",    "change",  "indicator",  "indicator_score"};
constexpr std::string_view dates[] = {"report_id", "date_id", "raw", "value", "page"};
constexpr std::string_view citations[] = {"report_id", "citation_id", "raw", "number", "date_id", "page"};
constexpr std::string_view findings[] = {"report_id",  "finding_id", "rule",     "severity",   "message_vi",
                                         "message_en", "stated",     "expected", "fingerprint"};
constexpr std::string_view finding_refs[] = {"report_id", "finding_id",     "role",      "position",
                                             "target_id", "observation_id", "row_id",    "fact_id",
                                             "date_id",   "citation_id",    "section_id"};
constexpr std::string_view coverage[] = {"report_id", "numbers", "checked", "unchecked", "blind"};
constexpr std::string_view diagnostics[] = {"report_id", "position", "code", "severity", "message", "page"};
constexpr std::string_view decisions[] = {"decision_id", "fingerprint", "body", "state", "note", "decided_at"};

// Of all but observations, whose list is that of their fields.
Names own_columns(DatasetTable table) {
    switch (table) {
        case DatasetTable::indicators:
            return indicators;
        case DatasetTable::reports:
            return reports;
        case DatasetTable::pages:
            return pages;
        case DatasetTable::sections:
            return sections;
        case DatasetTable::tables:
            return tables;
        case DatasetTable::rows:
            return rows;
        case DatasetTable::facts:
            return facts;
        case DatasetTable::observations:
            return {};
        case DatasetTable::dates:
            return dates;
        case DatasetTable::citations:
            return citations;
        case DatasetTable::findings:
            return findings;
        case DatasetTable::finding_refs:
            return finding_refs;
        case DatasetTable::coverage:
            return coverage;
        case DatasetTable::diagnostics:
            return diagnostics;
        case DatasetTable::decisions:
            return decisions;
    }
    return {};
}

}  // namespace

std::string_view name_of(DatasetTable table) {
    static constexpr std::array<std::string_view, all.size()> names = {
        "indicators", "reports",   "pages",    "sections",     "tables",   "rows",        "facts",    "observations",
        "dates",      "citations", "findings", "finding_refs", "coverage", "diagnostics", "decisions"};
    return names[static_cast<std::size_t>(table)];
}

std::vector<std::string_view> columns_of(DatasetTable table) {
    const Names own = own_columns(table);
    if (table != DatasetTable::observations) return {own.begin(), own.end()};
    std::vector<std::string_view> columns = {"report_id"};
    for (const ObservationField* field : fields_of(&FieldPlaces::sqlite))
        columns.push_back(name_in(*field, &FieldPlaces::sqlite));
    return columns;
}

std::string column_list(DatasetTable table) {
    std::string list;
    for (const std::string_view column : columns_of(table)) (list += list.empty() ? "" : ", ") += column;
    return list;
}

std::span<const DatasetTable> all_dataset_tables() {
    return all;
}

std::span<const DatasetTable> parts_of_reports() {
    return parts;
}

}  // namespace solieu::output
