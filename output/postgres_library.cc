// The one symbol of the shared library that writes to PostgreSQL: see open_database.h.

#include "output/file_writers.h"
#include "output/open_database.h"
#include "output/postgres/postgres.h"

extern "C" __attribute__((visibility("default"))) const void* solieu_server_writing() {
    using namespace solieu::output;
    static const std::string stamp = writers_stamp();
    static const ServerWriting writing{
        .stamp = stamp.c_str(), .open = PostgresDatabase::open, .reports_in = postgres_reports};
    return &writing;
}
