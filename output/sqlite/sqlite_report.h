#pragma once
// One report into the tables of schema/sqlite-1.sql. Private to the SQLite writer.
//
// Replaces what the database has of the same file. The caller holds the transaction and asks the Database whether it
// failed.

#include "output/list/listed_findings.h"
#include "output/report.h"
#include "output/sqlite/sqlite_database.h"

namespace solieu::output {

void put_report(Database& database, const Report& report, const Provinces& provinces);

// The findings of a list that are of no report alone, as findings of the reports that they accuse.
void put_findings_between(Database& database, const FindingsList& list);

}  // namespace solieu::output
