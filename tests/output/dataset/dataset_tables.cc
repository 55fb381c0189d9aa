#include "output/dataset/dataset_tables.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "output/dataset/dataset_rows.h"
#include "output/sqlite/sqlite_schema.h"
#include "tests/app/folder.h"
#include "tests/output/query.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(dataset_tables_tests)

BOOST_AUTO_TEST_CASE(they_are_those_of_the_sqlite_file) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    {
        Database database(path);
        bring_up_to_date(database, schema_steps());
        BOOST_TEST_REQUIRE(database.reason() == "");
    }
    std::string names;
    std::set<std::string> sorted;
    for (const DatasetTable table : all_dataset_tables()) sorted.emplace(name_of(table));
    for (const std::string& name : sorted) names += (names.empty() ? "" : "\n") + name;
    BOOST_TEST(tests::query(path, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") == names);
    for (const DatasetTable table : all_dataset_tables()) {
        const std::string name(name_of(table));
        std::string columns;
        for (const std::string_view column : columns_of(table)) (columns += columns.empty() ? "" : "\n") += column;
        // hidden: computed from another column
        BOOST_TEST(tests::query(path, "SELECT name FROM pragma_table_xinfo('" + name +
                                          "') WHERE hidden = 0 ORDER BY cid") == columns);
    }
}

BOOST_AUTO_TEST_CASE(a_row_has_a_cell_for_each_column) {
    const tests::Sample sample = tests::sample();
    std::set<DatasetTable> seen;
    const PutRow look = [&](DatasetTable table, std::span<const DatasetCell> cells) {
        BOOST_TEST(cells.size() == columns_of(table).size(), name_of(table));
        seen.insert(table);
    };
    put_head(sample.report(), {}, 7, look);
    put_parts(sample.report(), 7, look);
    put_catalogue({{.id = "a"}}, look);
    put_decisions({{{"f", "b"}, {.fingerprint = "f"}}}, look);
    BOOST_TEST(seen.size() + 1 == all_dataset_tables().size());  // the sample has no diagnostics
    BOOST_TEST(!seen.contains(DatasetTable::diagnostics));
}

// No part is removed before those that refer to it, and all of them are.
BOOST_AUTO_TEST_CASE(the_parts_of_a_report_are_all_tables_with_its_number) {
    std::set<DatasetTable> parts(parts_of_reports().begin(), parts_of_reports().end());
    for (const DatasetTable table : all_dataset_tables()) {
        const bool of_report = columns_of(table).front() == "report_id" && table != DatasetTable::reports;
        BOOST_TEST(parts.contains(table) == of_report, name_of(table));
    }
}

BOOST_AUTO_TEST_SUITE_END()
