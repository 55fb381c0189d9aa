#pragma once
// Which schema the dataset has on a server, and how it comes there. Private to the PostgreSQL writer.
//
// Step i of the list takes a database from version i to i + 1; the first, schema/postgres-1.sql, makes the tables in
// the first schema (namespace) of the search path. The version stands in the table solieu_schema. A new version is a
// new file at the end of the list; published steps are never changed. The caller holds the transaction; who changes the
// same database at the same time is waited for.
//
// Refused, untouched: a newer version, tables of these names that are of another program, a server before PostgreSQL
// 12, a database whose encoding is not UTF-8. The reason is the Connection's.

#include <span>
#include <string_view>

#include "output/postgres/postgres_connection.h"

namespace solieu::output {

[[nodiscard]] std::span<const std::string_view> postgres_steps();

// Until the end of the transaction nobody else changes what all reports share.
void lock_shared(Connection& connection);

// 0: there is no dataset.
[[nodiscard]] int dataset_version(Connection& connection);

void bring_up_to_date(Connection& connection);

}  // namespace solieu::output
