#pragma once
// Queries of a SQLite file with SQLite's own interface, so that the writer is not tested with itself.

#include <sqlite3.h>

#include <boost/test/unit_test.hpp>
#include <string>

namespace solieu::tests {

// All cells of the answer: fields separated by '|', rows by '\n'; "NULL" for NULL.
[[nodiscard]] inline std::string query(const std::string& path, const std::string& sql) {
    sqlite3* handle = nullptr;
    BOOST_TEST_REQUIRE(::sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    std::string out;
    const auto take = [](void* to, int count, char** cells, char**) {
        std::string& text = *static_cast<std::string*>(to);
        if (!text.empty()) text += '\n';
        for (int i = 0; i < count; ++i) text += (i > 0 ? "|" : "") + std::string(cells[i] ? cells[i] : "NULL");
        return 0;
    };
    char* message = nullptr;
    const int code = ::sqlite3_exec(handle, sql.c_str(), take, &out, &message);
    BOOST_TEST(code == SQLITE_OK, sql << ": " << (message ? message : ""));
    ::sqlite3_free(message);
    ::sqlite3_close(handle);
    return out;
}

}  // namespace solieu::tests
