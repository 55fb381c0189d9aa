#pragma once
// A database of reports, whatever it is: a SQLite file (sqlite/sqlite.h) or a database on a server
// (postgres/postgres.h).
//
// A report is known by the SHA-256 of its file: adding it again replaces everything of it and keeps its number. Each
// call is one transaction.
//
// Fails: write_failed; what failed is not in the database at all, and the next may be added.
//
// Example:
//   if (Result<void> added = database->add(report); !added) return added;

#include <string>

#include "base/result.h"
#include "output/list/decisions.h"
#include "output/list/listed_findings.h"
#include "output/report.h"

namespace solieu::output {

class ReportDatabase {
  public:
    virtual ~ReportDatabase() = default;
    [[nodiscard]] virtual Result<void> add(const Report& report) = 0;

    // What contradicts between the reports of a list (output/list/listed_findings.h), among the findings of those of
    // them that are in it ("levels-1", …), in the place of what it has of it.
    [[nodiscard]] virtual Result<void> put_between_reports(const FindingsList& list) = 0;

    // All that was decided, in the place of what it has of it.
    [[nodiscard]] virtual Result<void> set_decisions(const Decisions& decisions) = 0;

    // From now on a report that was added stands on the disk, whatever happens to the machine.
    virtual void write_through() = 0;

    // The bytes of the file; only of a SQLite file in memory.
    [[nodiscard]] virtual Result<std::string> content() = 0;
};

}  // namespace solieu::output
