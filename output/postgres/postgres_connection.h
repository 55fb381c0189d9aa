#pragma once
// A thin cover over libpq. Private to the PostgreSQL writer.
//
// As the cover over SQLite: the first failure is remembered and everything after it does nothing, so that a caller asks
// once, at the end. Nothing is printed, not even notices of the server.
//
// In:    a URL (dataset/database_place.h); what it does not say comes from the environment (PGHOST, PGPASSWORD,
//        PGPASSFILE, PGSERVICE …) and from ~/.pgpass, as with every program on libpq. The time to connect is 20 s where
//        the URL does not say otherwise; a server that is not there any more is given up after two minutes.
// Fails: failed() with the server's reason, or lost() when there is no connection (any more).
//
// Example:
//   Connection connection("postgresql://may-chu/cchc");
//   connection.execute("BEGIN");
//   connection.copy("dates", "report_id, date_id, raw, value, page", lines);
//   connection.execute("COMMIT");
//   if (connection.failed()) tell(connection.reason());

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

struct pg_conn;
struct pg_result;

namespace solieu::output {

class Connection {
  public:
    // A value for $1, $2 …; nullopt: NULL.
    using Value = std::optional<std::string>;

    explicit Connection(const std::string& url);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] bool failed() const { return !reason_.empty(); }
    [[nodiscard]] bool lost() const;
    [[nodiscard]] const std::string& reason() const { return reason_; }
    void fail(std::string reason);
    void forget_failure() { reason_.clear(); }  // after ROLLBACK

    void execute(const std::string& sql);  // one statement or several
    void execute(const std::string& sql, std::span<const Value> values);

    // The first column; "" for NULL. None after a failure.
    [[nodiscard]] std::vector<std::string> column(const std::string& sql, std::span<const Value> values = {});
    // Of the first row; "" without one.
    [[nodiscard]] std::string text(const std::string& sql, std::span<const Value> values = {});

    // Lines as copy_text.h makes them.
    void copy(const std::string& table, const std::string& columns, const std::string& lines);

    [[nodiscard]] int server_version() const;  // 150018 of 15.18

  private:
    // Takes what the server answered and lets it go; the reason where it failed.
    void take(pg_result* result);
    void fail_with_own_message();

    pg_conn* handle_ = nullptr;
    std::string reason_;
};

}  // namespace solieu::output
