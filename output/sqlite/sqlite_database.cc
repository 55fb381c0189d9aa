#include "output/sqlite/sqlite_database.h"

#include <sqlite3.h>

#include <cmath>
#include <utility>

namespace solieu::output {

namespace {

constexpr int wait_milliseconds = 20'000;

}  // namespace

Database::Database(const std::string& path, Sharing sharing) {
    // A path that begins with "file:" is a name like any other.
    const std::string name = path.empty() ? ":memory:" : (path.front() == '/' ? path : "./" + path);
    if (::sqlite3_open_v2(name.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                          sharing == Sharing::alone ? "unix-none" : nullptr) != SQLITE_OK) {
        fail_with_own_message();
        return;
    }
    ::sqlite3_busy_timeout(handle_, wait_milliseconds);
}

Database::~Database() {
    ::sqlite3_close(handle_);
}

void Database::fail(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
}

void Database::fail_with_own_message() {
    fail(handle_ ? ::sqlite3_errmsg(handle_) : "not enough memory");
}

void Database::execute(const std::string& sql) {
    if (failed()) return;
    if (::sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail_with_own_message();
}

std::int64_t Database::number(const std::string& query) {
    sqlite3_stmt* statement = prepare(query);
    std::int64_t out = 0;
    if (statement) {
        const int step = ::sqlite3_step(statement);
        if (step == SQLITE_ROW) {
            out = ::sqlite3_column_int64(statement, 0);
        } else if (step != SQLITE_DONE) {
            fail_with_own_message();
        }
    }
    ::sqlite3_finalize(statement);
    return out;
}

std::string Database::content() {
    if (failed()) return {};
    sqlite3_int64 size = 0;
    unsigned char* bytes = ::sqlite3_serialize(handle_, "main", &size, 0);
    if (!bytes) {
        fail("not enough memory");
        return {};
    }
    std::string out(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    ::sqlite3_free(bytes);
    return out;
}

sqlite3_stmt* Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    if (failed()) return nullptr;
    if (::sqlite3_prepare_v2(handle_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK) {
        fail_with_own_message();
    }
    return statement;
}

std::int64_t Database::last_row() const {
    return ::sqlite3_last_insert_rowid(handle_);
}

Insert::~Insert() {
    ::sqlite3_finalize(statement_);
}

void Insert::bind(int index, std::nullptr_t) {
    if (statement_) ::sqlite3_bind_null(statement_, index);
}

void Insert::bind(int index, std::int64_t value) {
    if (statement_) ::sqlite3_bind_int64(statement_, index, value);
}

void Insert::bind(int index, double value) {
    if (!std::isfinite(value)) return bind(index, nullptr);
    if (statement_) ::sqlite3_bind_double(statement_, index, value);
}

void Insert::bind(int index, std::string_view value) {
    // An empty view may have no data, which would be NULL.
    const char* bytes = value.empty() ? "" : value.data();
    if (statement_) ::sqlite3_bind_text64(statement_, index, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Insert::run() {
    if (!statement_ || database_.failed()) return;
    if (::sqlite3_step(statement_) != SQLITE_DONE) database_.fail_with_own_message();
    ::sqlite3_reset(statement_);
}

Query::~Query() {
    ::sqlite3_finalize(statement_);
}

void Query::reset() {
    if (statement_) ::sqlite3_reset(statement_);
}

void Query::ask(std::int64_t value) {
    reset();
    if (statement_) ::sqlite3_bind_int64(statement_, 1, value);
}

void Query::ask(std::string_view value) {
    reset();
    const char* bytes = value.empty() ? "" : value.data();
    if (statement_) ::sqlite3_bind_text64(statement_, 1, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

bool Query::next() {
    if (!statement_ || database_.failed()) return false;
    const int step = ::sqlite3_step(statement_);
    if (step == SQLITE_ROW) return true;
    if (step != SQLITE_DONE) database_.fail_with_own_message();
    reset();
    return false;
}

std::string Query::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(::sqlite3_column_text(statement_, column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(::sqlite3_column_bytes(statement_, column)))
                 : std::string();
}

std::int64_t Query::number(int column) const {
    return ::sqlite3_column_int64(statement_, column);
}

}  // namespace solieu::output
