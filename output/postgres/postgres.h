#pragma once
// Reports in a database on a PostgreSQL server. schema/postgres-*.sql document its tables and views, which are those of
// the SQLite file; what a row holds is the same there (dataset/dataset_rows.h).
//
// A report is known by the SHA-256 of its file: adding it again replaces everything of it and keeps its number. Each
// report is one transaction, whose rows go by COPY; a run that is ended in its middle leaves the database as it was
// before that report. Many may write at once: two that add the same report wait for each other, others do not.
//
// In:    a URL (dataset/database_place.h). Tables that are not there are made.
// Fails: write_failed: no connection, no right, a newer schema, tables of another program (postgres_schema.h). A report
//        that failed is not in the database; the next may be added. Where the connection is lost a new one is tried
//        once, with the whole transaction.
//
// Example:
//   auto database = PostgresDatabase::open("postgresql://may-chu/cchc", database_knowledge(lexicon));
//   if (database) Result<void> added = (*database)->add(report);

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "output/dataset/report_database.h"
#include "output/list/database_knowledge.h"
#include "output/postgres/postgres_connection.h"

namespace solieu::output {

class PostgresDatabase final : public ReportDatabase {
  public:
    [[nodiscard]] static Result<std::unique_ptr<ReportDatabase>> open(const std::string& url,
                                                                      DatabaseKnowledge knowledge);

    [[nodiscard]] Result<void> add(const Report& report) override;
    [[nodiscard]] Result<void> put_between_reports(const FindingsList& list) override;
    [[nodiscard]] Result<void> set_decisions(const Decisions& decisions) override;
    void write_through() override;
    [[nodiscard]] Result<std::string> content() override;

  private:
    PostgresDatabase(std::string url, DatabaseKnowledge knowledge)
        : url_(std::move(url)), knowledge_(std::move(knowledge)) {}
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> in_transaction(const std::function<void(Connection&)>& put);

    std::string url_;
    DatabaseKnowledge knowledge_;
    std::unique_ptr<Connection> connection_;
    bool write_through_ = false;
};

// The SHA-256 of each report in it; none where there is no dataset.
[[nodiscard]] Result<std::vector<std::string>> postgres_reports(const std::string& url);

}  // namespace solieu::output
