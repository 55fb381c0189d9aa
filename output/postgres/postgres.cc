#include "output/postgres/postgres.h"

#include <utility>

#include "output/dataset/database_place.h"
#include "output/postgres/postgres_report.h"
#include "output/postgres/postgres_schema.h"

namespace solieu::output {

namespace {

// Of a connection that has failed.
Error write_error(const std::string& url, const Connection& connection) {
    return {
        ErrorKind::write_failed, without_password(url), "cannot write: " + connection.reason(),
        connection.lost() ? "See that the server runs and lets you in (PGPASSWORD or ~/.pgpass has a password)" : ""};
}

// All that `put` does, or nothing of it.
void transact(Connection& connection, const std::function<void(Connection&)>& put) {
    connection.execute("BEGIN");
    put(connection);
    connection.execute("COMMIT");
    if (!connection.failed() || connection.lost()) return;
    const std::string reason = connection.reason();
    connection.forget_failure();
    connection.execute("ROLLBACK");
    connection.forget_failure();
    connection.fail(reason);
}

}  // namespace

Result<std::unique_ptr<ReportDatabase>> PostgresDatabase::open(const std::string& url, DatabaseKnowledge knowledge) {
    std::unique_ptr<PostgresDatabase> database(new PostgresDatabase(url, std::move(knowledge)));
    const Result<void> opened = database->in_transaction([&database](Connection& connection) {
        bring_up_to_date(connection);
        put_catalogue(connection, database->knowledge_.indicators);
    });
    if (!opened) return tl::unexpected(opened.error());
    return database;
}

Result<void> PostgresDatabase::connect() {
    connection_ = std::make_unique<Connection>(url_);
    // Without a limit of the server's own a lock that is never given back would hold everything up.
    connection_->execute("SET lock_timeout = '2min'");
    if (write_through_) connection_->execute("SET synchronous_commit = on");
    if (!connection_->failed()) return {};
    const Error error = write_error(url_, *connection_);
    connection_.reset();
    return tl::unexpected(error);
}

Result<void> PostgresDatabase::in_transaction(const std::function<void(Connection&)>& put) {
    constexpr int tries = 2;
    for (int i = 1;; ++i) {
        if (!connection_ || connection_->lost()) {
            if (Result<void> connected = connect(); !connected) return connected;
        }
        transact(*connection_, put);
        if (!connection_->failed()) return {};
        const Error error = write_error(url_, *connection_);
        connection_->forget_failure();
        if (!connection_->lost() || i == tries) return tl::unexpected(error);
    }
}

Result<void> PostgresDatabase::add(const Report& report) {
    return in_transaction([&](Connection& connection) { put_report(connection, report, knowledge_.provinces); });
}

Result<void> PostgresDatabase::put_between_reports(const FindingsList& list) {
    return in_transaction([&list](Connection& connection) { put_findings_between(connection, list); });
}

Result<void> PostgresDatabase::set_decisions(const Decisions& decisions) {
    return in_transaction([&decisions](Connection& connection) { put_decisions(connection, decisions); });
}

void PostgresDatabase::write_through() {
    write_through_ = true;
    // Where that fails the connection is lost, and the next one has it.
    if (connection_) connection_->execute("SET synchronous_commit = on");
}

Result<std::string> PostgresDatabase::content() {
    return tl::unexpected(
        Error{ErrorKind::internal, without_password(url_), "a database on a server has no bytes", ""});
}

Result<std::vector<std::string>> postgres_reports(const std::string& url) {
    Connection connection(url);
    std::vector<std::string> digests;
    if (dataset_version(connection) > 0) digests = connection.column("SELECT sha256 FROM reports");
    if (connection.failed()) return tl::unexpected(write_error(url, connection));
    return digests;
}

}  // namespace solieu::output
