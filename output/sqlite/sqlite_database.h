#pragma once
// A thin cover over SQLite's C interface. Private to the SQLite writer and its tests.
//
// The first failure is remembered and everything after it does nothing, so that a caller asks once, at the end. Nothing
// is repaired or retried, except that another writer of the same file is waited for (20 seconds).
//
// Example:
//   Database database(path);
//   Insert insert(database, "INSERT INTO dates VALUES (?, ?, ?)");
//   insert(1, "d1", nullptr);
//   if (database.failed()) tell(database.reason());

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"

struct sqlite3;
struct sqlite3_stmt;

namespace solieu::output {

class Database {
  public:
    enum class Sharing {
        shared,  // others may read and write it meanwhile
        alone,   // nobody else knows it: it is not locked
    };
    explicit Database(const std::string& path, Sharing sharing = Sharing::shared);  // "" for one in memory
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] bool failed() const { return !reason_.empty(); }
    [[nodiscard]] const std::string& reason() const { return reason_; }
    void fail(std::string reason);
    void forget_failure() { reason_.clear(); }  // after ROLLBACK

    void execute(const std::string& sql);                         // one statement or several
    [[nodiscard]] std::int64_t number(const std::string& query);  // first column of the first row; 0 without one
    [[nodiscard]] std::string content();                          // the whole file as it would stand on disk

    // For Insert.
    [[nodiscard]] sqlite3_stmt* prepare(std::string_view sql);
    void fail_with_own_message();

    [[nodiscard]] std::int64_t last_row() const;

  private:
    sqlite3* handle_ = nullptr;
    std::string reason_;
};

// A prepared statement without rows; each call runs it with these values.
class Insert {
  public:
    Insert(Database& database, std::string_view sql) : database_(database), statement_(database.prepare(sql)) {}
    ~Insert();
    Insert(const Insert&) = delete;
    Insert& operator=(const Insert&) = delete;

    template <class... Values>
    void operator()(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
        run();
    }

    // The same value by value.
    template <class Value>
    void add(const Value& value) {
        bind(++bound_, value);
    }
    void end() {
        bound_ = 0;
        run();
    }

  private:
    void bind(int index, std::nullptr_t);
    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, double value);  // NULL when it is no finite number
    void bind(int index, std::string_view value);
    void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
    void bind(int index, const char* value) { bind(index, std::string_view(value)); }
    void bind(int index, const Decimal& value) { bind(index, to_plain(value)); }
    template <class Value>
    void bind(int index, const std::optional<Value>& value) {
        if (value) {
            bind(index, *value);
        } else {
            bind(index, nullptr);
        }
    }
    void run();

    Database& database_;
    sqlite3_stmt* statement_;
    int bound_ = 0;
};

// The rows of a prepared statement, for these values. After a failure there are none.
//
// Example:
//   Query query(database, "SELECT name, size FROM documents WHERE state = ?");
//   for (query.ask("failed"); query.next();) tell(query.text(0), query.number(1));
class Query {
  public:
    Query(Database& database, std::string_view sql) : database_(database), statement_(database.prepare(sql)) {}
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    void ask() { reset(); }
    void ask(std::int64_t value);
    void ask(std::string_view value);

    [[nodiscard]] bool next();
    [[nodiscard]] std::string text(int column) const;  // "" for NULL
    [[nodiscard]] std::int64_t number(int column) const;

  private:
    void reset();

    Database& database_;
    sqlite3_stmt* statement_;
};

}  // namespace solieu::output
