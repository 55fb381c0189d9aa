#pragma once
// The dataset of reports as tables: which there are and which columns they have, for every database that holds it.
//
// The contracts are files: schema/sqlite-*.sql and schema/postgres-*.sql document tables, columns and views; the ctests
// dataset_tables and postgres_server hold them against this list. Columns that a database computes itself are not in
// it.
//
// Out:   names as they are in SQL, columns in the order in which dataset_rows.h gives their cells.
// Fails: never.
//
// Example:
//   for (const std::string_view column : columns_of(DatasetTable::dates)) tell(column);  // report_id, date_id, raw …

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::output {

enum class DatasetTable {
    indicators,
    reports,
    pages,
    sections,
    tables,
    rows,
    facts,
    observations,
    dates,
    citations,
    findings,
    finding_refs,
    coverage,
    diagnostics,
    decisions,
};

[[nodiscard]] std::string_view name_of(DatasetTable table);
[[nodiscard]] std::vector<std::string_view> columns_of(DatasetTable table);

// "report_id, date_id, raw, value, page"
[[nodiscard]] std::string column_list(DatasetTable table);

[[nodiscard]] std::span<const DatasetTable> all_dataset_tables();

// Those with the parts of a report, without reports itself; none before those that refer to it.
[[nodiscard]] std::span<const DatasetTable> parts_of_reports();

}  // namespace solieu::output
