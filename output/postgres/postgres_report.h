#pragma once
// The rows of the dataset (dataset/dataset_rows.h) into the tables of schema/postgres-*.sql. Private to the PostgreSQL
// writer.
//
// Each replaces what the database has of the same: of the same file, the catalogue, the decisions. The caller holds the
// transaction and asks the Connection whether it failed.

#include <vector>

#include "normalize/indicators/indicator.h"
#include "output/list/decisions.h"
#include "output/list/listed_findings.h"
#include "output/postgres/postgres_connection.h"
#include "output/report.h"

namespace solieu::output {

// Who adds a report of the same file at the same time is waited for; who adds another is not.
void put_report(Connection& connection, const Report& report, const Provinces& provinces);

// The findings of a list that are of no report alone, as findings of the reports that they accuse.
void put_findings_between(Connection& connection, const FindingsList& list);

void put_catalogue(Connection& connection, const std::vector<normalize::Indicator>& catalogue);

void put_decisions(Connection& connection, const Decisions& decisions);

}  // namespace solieu::output
