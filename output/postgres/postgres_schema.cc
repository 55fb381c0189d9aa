#include "output/postgres/postgres_schema.h"

#include <array>
#include <cstddef>
#include <string>

#include "output/dataset/dataset_tables.h"

namespace solieu::output {

namespace {

constexpr std::string_view postgres_1 =
#include "postgres-1.inc"
    ;

constexpr std::array<std::string_view, 1> steps_so_far = {postgres_1};

constexpr int oldest_server = 120000;  // computed columns

// What is there before the first step; "" for nothing.
std::string tables_of_others(Connection& connection) {
    std::string names;
    for (const DatasetTable table : all_dataset_tables())
        ((names += names.empty() ? "'" : ", '") += name_of(table)) += '\'';
    return connection.text(
        "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace(current_schema()::text) "
        "AND relname IN (" +
        names + ") LIMIT 1");
}

}  // namespace

std::span<const std::string_view> postgres_steps() {
    return steps_so_far;
}

void lock_shared(Connection& connection) {
    connection.execute("SELECT pg_advisory_xact_lock(x'534F4C49'::int, 0)");  // "SOLI"
}

int dataset_version(Connection& connection) {
    if (connection.text("SELECT to_regclass('solieu_schema')").empty()) return 0;
    const std::string version = connection.text("SELECT version FROM solieu_schema");
    return version.empty() ? 0 : std::stoi(version);
}

void bring_up_to_date(Connection& connection) {
    if (connection.server_version() < oldest_server && !connection.failed())
        return connection.fail("the server is older than PostgreSQL 12");
    const std::string encoding = connection.text("SHOW server_encoding");
    if (encoding != "UTF8" && !connection.failed())
        return connection.fail("its encoding is " + encoding + ", not UTF8; take a database of that encoding");
    lock_shared(connection);
    const int version = dataset_version(connection), newest = static_cast<int>(steps_so_far.size());
    if (version > newest) {
        connection.fail("it was written by a newer solieu (schema " + std::to_string(version) + ", this one writes " +
                        std::to_string(newest) + ")");
    }
    if (version == 0) {
        const std::string other = tables_of_others(connection);
        if (!other.empty()) {
            connection.fail("it has a table " + other +
                            " of another program: take a database of its own, or a "
                            "schema with ?options=-csearch_path%3DNAME");
        }
    }
    for (int i = version; i < newest; ++i) connection.execute(std::string(steps_so_far[static_cast<std::size_t>(i)]));
}

}  // namespace solieu::output
