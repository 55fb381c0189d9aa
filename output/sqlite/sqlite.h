#pragma once
// Reports in one SQLite file, appended to by many runs. schema/sqlite-*.sql, one a step,
// document its tables and views.
//
// A report is known by the SHA-256 of its file: adding it again replaces everything of it and keeps its report_id. Each
// report is one transaction; a run that is ended in its middle leaves the file as it was before that report. Others may
// read meanwhile (write-ahead log), and several runs may write to one file: they wait for each other.
//
// In:    the path; "" for a file in memory, whose bytes content() gives. A file that is not there is made with its
//        first report, under a temporary name beside it (part_file.h): so a run without results leaves none, nor does
//        one whose first report does not fit on the disk.
// Fails: write_failed: a newer schema, a database of another program, no database, no right to write, a full disk.
//        A report that failed is not in the file; the next may be added.
//
// Example:
//   Result<SqliteFile> file = SqliteFile::open("cchc.sqlite", database_knowledge(lexicon));
//   if (file) Result<void> added = file->add(report);

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "output/list/database_knowledge.h"
#include "output/list/decisions.h"
#include "output/list/listed_findings.h"
#include "output/report.h"

namespace solieu::output {

class Database;

class SqliteFile {
  public:
    [[nodiscard]] static Result<SqliteFile> open(const std::string& path, DatabaseKnowledge knowledge);
    SqliteFile(SqliteFile&&) noexcept;
    SqliteFile& operator=(SqliteFile&&) noexcept;
    ~SqliteFile();

    [[nodiscard]] Result<void> add(const Report& report);

    // What contradicts between the reports of a list (output/list/listed_findings.h), among the findings of those of
    // them that are in the file ("levels-1", …), in the place of what it has of it.
    [[nodiscard]] Result<void> put_between_reports(const FindingsList& list);

    // All that was decided, in the place of what the file has of it. Nothing in a file that is not there yet.
    [[nodiscard]] Result<void> set_decisions(const Decisions& decisions);

    // From now on a report that was added stands on the disk, whatever happens to the machine.
    void write_through();

    // The bytes of the file; only of one in memory.
    [[nodiscard]] Result<std::string> content();

  private:
    SqliteFile(std::string path, DatabaseKnowledge knowledge);
    [[nodiscard]] Result<void> open_database();
    [[nodiscard]] Result<bool> make_with(const Report& report);
    [[nodiscard]] Result<void> in_transaction(const std::function<void(Database&)>& put);

    std::string path_;
    DatabaseKnowledge knowledge_;
    std::unique_ptr<Database> database_;
    bool write_through_ = false;
};

// The SHA-256 of each report in a file; none where it is not there.
// Fails: unreadable, for what is no database.
[[nodiscard]] Result<std::vector<std::string>> sqlite_reports(const std::string& path);

}  // namespace solieu::output
