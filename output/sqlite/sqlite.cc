#include "output/sqlite/sqlite.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "output/part_file.h"
#include "output/sqlite/sqlite_database.h"
#include "output/sqlite/sqlite_report.h"
#include "output/sqlite/sqlite_schema.h"

namespace solieu::output {

namespace {

Error write_error(const std::string& path, const std::string& reason) {
    return {ErrorKind::write_failed, path.empty() ? "standard output" : path, "cannot write: " + reason,
            "Make room or close what uses it, or choose another name with -o"};
}

// Why no file can be made there; "" when one can.
std::string why_not_new(const std::string& path) {
    return ::access(folder_of(path).c_str(), W_OK) == 0 ? std::string() : std::strerror(errno);
}

bool exists(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0;
}

// Gives a new file its name, and never takes a name that another run gave meanwhile (errno EEXIST). 0 when done.
int name_new_file(const std::string& from, const std::string& to) {
    if (::link(from.c_str(), to.c_str()) == 0) return 0;  // the other name goes with OwnPart
    if (errno == EEXIST) return -1;
    // A file system without links.
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno == EEXIST) return -1;
    if (!exists(to)) return ::rename(from.c_str(), to.c_str());
    errno = EEXIST;
    return -1;
}

// A part file that is gone with its reader: closed, and removed where it still has that name.
class OwnPart {
  public:
    explicit OwnPart(PartFile part) : part_(std::move(part)) {}
    ~OwnPart() {
        if (part_.path.empty()) return;
        for (const char* companion : {"", "-journal", "-wal", "-shm"}) ::unlink((part_.path + companion).c_str());
        ::close(part_.descriptor);
    }
    OwnPart(const OwnPart&) = delete;
    OwnPart& operator=(const OwnPart&) = delete;
    [[nodiscard]] const std::string& path() const { return part_.path; }

  private:
    PartFile part_;
};

}  // namespace

SqliteFile::SqliteFile(std::string path, DatabaseKnowledge knowledge)
    : path_(std::move(path)), knowledge_(std::move(knowledge)) {}
SqliteFile::SqliteFile(SqliteFile&&) noexcept = default;
SqliteFile& SqliteFile::operator=(SqliteFile&&) noexcept = default;
SqliteFile::~SqliteFile() = default;

Result<SqliteFile> SqliteFile::open(const std::string& path, DatabaseKnowledge knowledge) {
    SqliteFile file(path, std::move(knowledge));
    struct stat status {};
    if (!path.empty() && ::stat(path.c_str(), &status) != 0) {
        if (const std::string reason = why_not_new(path); !reason.empty()) {
            return tl::unexpected(write_error(path, reason));
        }
        return file;
    }
    if (!path.empty() && !S_ISREG(status.st_mode)) return tl::unexpected(write_error(path, "it is no file"));
    if (!path.empty() && ::access(path.c_str(), W_OK) != 0) {
        return tl::unexpected(write_error(path, std::strerror(errno)));
    }
    if (Result<void> opened = file.open_database(); !opened) return tl::unexpected(opened.error());
    return file;
}

Result<void> SqliteFile::open_database() {
    auto database = std::make_unique<Database>(path_);
    database->execute("PRAGMA foreign_keys = ON");
    bring_up_to_date(*database, schema_steps());
    if (!path_.empty()) {
        database->execute("PRAGMA journal_mode = WAL");
        // The file cannot be damaged by a loss of power, only the last reports may be missing.
        database->execute(write_through_ ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    }
    database->execute("BEGIN IMMEDIATE");
    put_catalogue(*database, knowledge_.indicators);
    database->execute("COMMIT");
    if (database->failed()) return tl::unexpected(write_error(path_, database->reason()));
    database_ = std::move(database);
    return {};
}

// The new file with its first report. False when another run made the file meanwhile, and nothing was added.
Result<bool> SqliteFile::make_with(const Report& report) {
    const OwnPart part(make_part_file(folder_of(path_)));
    if (part.path().empty()) return tl::unexpected(write_error(path_, std::strerror(errno)));
    {
        Database database(part.path(), Database::Sharing::alone);
        database.execute("PRAGMA foreign_keys = ON");
        bring_up_to_date(database, schema_steps());
        database.execute("BEGIN IMMEDIATE");
        put_catalogue(database, knowledge_.indicators);
        database.execute("COMMIT");
        database.execute("BEGIN IMMEDIATE");
        put_report(database, report, knowledge_.provinces);
        database.execute("COMMIT");
        if (database.failed()) return tl::unexpected(write_error(path_, database.reason()));
    }
    if (name_new_file(part.path(), path_) == 0) return true;
    if (errno == EEXIST) return false;
    return tl::unexpected(write_error(path_, std::strerror(errno)));
}

Result<void> SqliteFile::put_between_reports(const FindingsList& list) {
    if (!database_ && exists(path_)) {
        if (Result<void> opened = open_database(); !opened) return opened;
    }
    if (!database_) return {};
    return in_transaction([&list](Database& database) { put_findings_between(database, list); });
}

Result<void> SqliteFile::set_decisions(const Decisions& decisions) {
    if (!database_ && exists(path_)) {
        if (Result<void> opened = open_database(); !opened) return opened;
    }
    if (!database_) return {};
    return in_transaction([&decisions](Database& database) { put_decisions(database, decisions); });
}

Result<void> SqliteFile::add(const Report& report) {
    if (!database_ && !path_.empty() && !exists(path_)) {
        const Result<bool> made = make_with(report);
        if (!made) return tl::unexpected(made.error());
        if (*made) {
            // For those that follow, and so that others may read meanwhile. The report is in the file whatever comes.
            static_cast<void>(open_database());
            return {};
        }
    }
    if (!database_) {
        if (Result<void> opened = open_database(); !opened) return opened;
    }
    return in_transaction([&](Database& database) { put_report(database, report, knowledge_.provinces); });
}

// All that `put` does, or nothing of it.
Result<void> SqliteFile::in_transaction(const std::function<void(Database&)>& put) {
    database_->execute("BEGIN IMMEDIATE");
    put(*database_);
    database_->execute("COMMIT");
    if (!database_->failed()) return {};
    const std::string reason = database_->reason();
    database_->forget_failure();
    database_->execute("ROLLBACK");
    database_->forget_failure();
    return tl::unexpected(write_error(path_, reason));
}

void SqliteFile::write_through() {
    write_through_ = true;
    if (database_) database_->execute("PRAGMA synchronous = FULL");
}

Result<std::string> SqliteFile::content() {
    if (!database_) {
        if (Result<void> opened = open_database(); !opened) return tl::unexpected(opened.error());
    }
    std::string bytes = database_->content();
    if (database_->failed()) return tl::unexpected(write_error(path_, database_->reason()));
    return bytes;
}

Result<std::vector<std::string>> sqlite_reports(const std::string& path) {
    std::vector<std::string> digests;
    if (!exists(path)) return digests;
    Database database(path);
    if (database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'reports'") > 0) {
        Query query(database, "SELECT sha256 FROM reports");
        for (query.ask(); query.next();) digests.push_back(query.text(0));
    }
    if (database.failed()) return tl::unexpected(Error{ErrorKind::unreadable, path, database.reason(), ""});
    return digests;
}

}  // namespace solieu::output
