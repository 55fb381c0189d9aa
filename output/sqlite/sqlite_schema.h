#pragma once
// Which schema a SQLite file has, and how an older one becomes the newest. Private to the SQLite writer and its tests.
//
// The schema version is PRAGMA user_version; a file without tables has 0. Step i of the list takes a file from version
// i to i + 1; the first step, schema/sqlite-1.sql, makes the tables. A new version is a new file at the end of the
// list; published steps are never changed. All steps that are needed run in one transaction.
//
// Refused, untouched: a file of a newer version, a database of another program, a file that is no database. The reason
// is the Database's.

#include <cstdint>
#include <span>
#include <string_view>

#include "output/sqlite/sqlite_database.h"

namespace solieu::output {

[[nodiscard]] std::span<const std::string_view> schema_steps();

// PRAGMA application_id of the two kinds of files.
inline constexpr std::int64_t dataset_file = 0x534F4C49;   // "SOLI"
inline constexpr std::int64_t manifest_file = 0x534F4C4D;  // "SOLM"

[[nodiscard]] std::span<const std::string_view> manifest_steps();

void bring_up_to_date(Database& database, std::span<const std::string_view> steps,
                      std::int64_t application = dataset_file);

}  // namespace solieu::output
