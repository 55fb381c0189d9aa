#include "output/postgres/postgres_connection.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <memory>
#include <tuple>
#include <utility>

namespace solieu::output {

namespace {

struct Clear {
    void operator()(PGresult* result) const { ::PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

// One line, without what stands at its end.
std::string one_line_of(const char* message) {
    std::string line = message ? message : "";
    std::ranges::replace(line, '\n', ' ');
    while (!line.empty() && (line.back() == ' ' || line.back() == '.')) line.pop_back();
    return line;
}

// Whether libpq understands it; its own words about what it does not would show a piece of it.
bool is_understood(const std::string& url) {
    char* message = nullptr;
    PQconninfoOption* const options = ::PQconninfoParse(url.c_str(), &message);
    ::PQconninfoFree(options);
    ::PQfreemem(message);
    return options != nullptr;
}

PGconn* connect(const std::string& url) {
    // Of two for one thing the later counts.
    const std::array<std::pair<const char*, const char*>, 8> settings = {{
        {"connect_timeout", "20"},
        {"keepalives_idle", "60"},
        {"keepalives_interval", "15"},
        {"keepalives_count", "4"},
        {"tcp_user_timeout", "120000"},
        {"fallback_application_name", "solieu"},
        {"dbname", url.c_str()},
        {"client_encoding", "UTF8"},
    }};
    std::array<const char*, settings.size() + 1> keys{}, values{};
    for (std::size_t i = 0; i < settings.size(); ++i) std::tie(keys[i], values[i]) = settings[i];
    return ::PQconnectdbParams(keys.data(), values.data(), 1);
}

std::vector<const char*> pointers_to(std::span<const Connection::Value> values) {
    std::vector<const char*> pointers;
    for (const Connection::Value& value : values) pointers.push_back(value ? value->c_str() : nullptr);
    return pointers;
}

}  // namespace

Connection::Connection(const std::string& url) {
    if (!is_understood(url)) {
        fail("it is no place of a database such as postgresql://an@may-chu:5432/cchc");
        return;
    }
    handle_ = connect(url);
    if (lost()) {
        fail_with_own_message();
        return;
    }
    const auto say_nothing = [](void*, const char*) {};
    ::PQsetNoticeProcessor(handle_, say_nothing, nullptr);
}

Connection::~Connection() {
    ::PQfinish(handle_);
}

bool Connection::lost() const {
    return handle_ == nullptr || ::PQstatus(handle_) != CONNECTION_OK;
}

void Connection::fail(std::string reason) {
    if (reason_.empty()) reason_ = reason.empty() ? "the server gives no reason" : std::move(reason);
}

void Connection::fail_with_own_message() {
    fail(handle_ ? one_line_of(::PQerrorMessage(handle_)) : "not enough memory");
}

void Connection::take(pg_result* result) {
    const Answer answer(result);
    const ExecStatusType status = ::PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN) return;
    const char* const message = ::PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (!message) return fail_with_own_message();
    const std::string detail = one_line_of(::PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL));
    fail(one_line_of(message) + (detail.empty() ? "" : ": " + detail));
}

void Connection::execute(const std::string& sql) {
    if (!failed()) take(::PQexec(handle_, sql.c_str()));
}

void Connection::execute(const std::string& sql, std::span<const Value> values) {
    static_cast<void>(column(sql, values));
}

std::vector<std::string> Connection::column(const std::string& sql, std::span<const Value> values) {
    if (failed()) return {};
    const std::vector<const char*> pointers = pointers_to(values);
    PGresult* const result = ::PQexecParams(handle_, sql.c_str(), static_cast<int>(pointers.size()), nullptr,
                                            pointers.data(), nullptr, nullptr, 0);
    std::vector<std::string> all;
    if (::PQresultStatus(result) == PGRES_TUPLES_OK && ::PQnfields(result) > 0) {
        for (int row = 0; row < ::PQntuples(result); ++row) {
            all.emplace_back(::PQgetvalue(result, row, 0), static_cast<std::size_t>(::PQgetlength(result, row, 0)));
        }
    }
    take(result);
    return all;
}

std::string Connection::text(const std::string& sql, std::span<const Value> values) {
    const std::vector<std::string> all = column(sql, values);
    return all.empty() ? std::string() : all.front();
}

void Connection::copy(const std::string& table, const std::string& columns, const std::string& lines) {
    execute("COPY " + table + " (" + columns + ") FROM STDIN");
    constexpr std::size_t piece = 1 << 20;
    for (std::size_t at = 0; at < lines.size() && !failed(); at += piece) {
        const std::size_t size = std::min(piece, lines.size() - at);
        if (::PQputCopyData(handle_, lines.data() + at, static_cast<int>(size)) != 1) fail_with_own_message();
    }
    if (failed()) return;
    if (::PQputCopyEnd(handle_, nullptr) != 1) return fail_with_own_message();
    while (PGresult* const result = ::PQgetResult(handle_)) take(result);
}

int Connection::server_version() const {
    return lost() ? 0 : ::PQserverVersion(handle_);
}

}  // namespace solieu::output
