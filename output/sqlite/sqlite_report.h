#pragma once
// The rows of the dataset (dataset/dataset_rows.h) into the tables of schema/sqlite-*.sql. Private to the SQLite
// writer.
//
// Each replaces what the database has of the same: of the same file, the catalogue, the decisions. The caller holds the
// transaction and asks the Database whether it failed.

#include <vector>

#include "normalize/indicators/indicator.h"
#include "output/list/decisions.h"
#include "output/list/listed_findings.h"
#include "output/report.h"
#include "output/sqlite/sqlite_database.h"

namespace solieu::output {

void put_report(Database& database, const Report& report, const Provinces& provinces);

// The findings of a list that are of no report alone, as findings of the reports that they accuse.
void put_findings_between(Database& database, const FindingsList& list);

void put_catalogue(Database& database, const std::vector<normalize::Indicator>& catalogue);

void put_decisions(Database& database, const Decisions& decisions);

}  // namespace solieu::output
