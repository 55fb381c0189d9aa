#include "output/open_database.h"

#include <utility>

#include "base/part_library.h"
#include "output/dataset/database_place.h"
#include "output/file_writers.h"

namespace solieu::output {

namespace {

constexpr std::string_view postgres_file = "libsolieu_postgres.so";

Result<const ServerWriting*> open_postgres() {
    const Result<const void*> table = open_part({.file = std::string(postgres_file),
                                                 .entry = "solieu_server_writing",
                                                 .does = "writes to PostgreSQL",
                                                 .stamp = writers_stamp()},
                                                part_library_path(postgres_file));
    if (table) return static_cast<const ServerWriting*>(*table);
    Error error = table.error();
    error.kind = ErrorKind::write_failed;
    return tl::unexpected(error);
}

Result<const ServerWriting*> server_writing() {
    static const Result<const ServerWriting*> writing = open_postgres();
    return writing;
}

Error at(Error error, const std::string& place) {
    error.place = place.empty() ? "standard output" : without_password(place);
    return error;
}

}  // namespace

Result<std::unique_ptr<ReportDatabase>> open_report_database(const std::string& place, DatabaseKnowledge knowledge) {
    if (is_database_url(place)) {
        const Result<const ServerWriting*> writing = server_writing();
        if (!writing) return tl::unexpected(at(writing.error(), place));
        return (*writing)->open(place, std::move(knowledge));
    }
    const Result<const FileWriting*> writing = file_writing();
    if (!writing) return tl::unexpected(at(writing.error(), place));
    return (*writing)->open_sqlite(place, std::move(knowledge));
}

Result<std::vector<std::string>> reports_in_database(const std::string& place) {
    if (is_database_url(place)) {
        const Result<const ServerWriting*> writing = server_writing();
        if (!writing) return tl::unexpected(at(writing.error(), place));
        return (*writing)->reports_in(place);
    }
    const Result<const FileWriting*> writing = file_writing();
    if (!writing) return tl::unexpected(at(writing.error(), place));
    return (*writing)->reports_in(place);
}

}  // namespace solieu::output
