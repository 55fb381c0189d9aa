#pragma once
// The database at a place: a SQLite file, or one on a server (dataset/database_place.h). Each needs a library of its
// own, in a part of the program that is opened when the first of its kind is wanted (base/part_library.h):
// libsolieu_writers.so, libsolieu_postgres.so.
//
// In:    the path of a file ("" for one in memory) or a URL; what it needs of the packs.
// Fails: write_failed: as sqlite/sqlite.h and postgres/postgres.h; the part is missing or of another build. A place is
//        named without its password.
//
// Example:
//   auto database = open_report_database("postgresql://may-chu/cchc", database_knowledge(lexicon));
//   if (database) Result<void> added = (*database)->add(report);

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "output/dataset/report_database.h"
#include "output/list/database_knowledge.h"

namespace solieu::output {

[[nodiscard]] Result<std::unique_ptr<ReportDatabase>> open_report_database(const std::string& place,
                                                                           DatabaseKnowledge knowledge);

// The SHA-256 of each report in it; none where there is no file, or none of its tables yet.
[[nodiscard]] Result<std::vector<std::string>> reports_in_database(const std::string& place);

// What the part for servers gives.
struct ServerWriting {
    const char* stamp = nullptr;  // first in every build

    // postgres/postgres.h
    Result<std::unique_ptr<ReportDatabase>> (*open)(const std::string& url, DatabaseKnowledge knowledge) = nullptr;
    Result<std::vector<std::string>> (*reports_in)(const std::string& url) = nullptr;
};

}  // namespace solieu::output
