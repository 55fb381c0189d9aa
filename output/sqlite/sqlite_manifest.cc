#include "output/sqlite/sqlite_manifest.h"

#include <algorithm>
#include <utility>

#include "output/sqlite/sqlite_database.h"
#include "output/sqlite/sqlite_schema.h"

namespace solieu::output {

namespace {

// Of the documents. A manifest that is only looked at may be that of an earlier version, which knew no stores.
std::string all_columns(Database& database) {
    const bool has_versions = database.number("PRAGMA user_version") >= 2;
    return std::string("SELECT document_id, name, folder, file, member, same_as, found, size, changed, ") +
           (has_versions ? "version" : "''") +
           ", result, state, attempts, run_id, reason, sha256, over_limit, died, pages, pages_not_read, errors, "
           "warnings, "
           "remarks, milliseconds FROM documents ";
}

Record record_of(const Query& row) {
    int column = 0;
    const auto text = [&] { return row.text(column++); };
    const auto number = [&] { return row.number(column++); };
    const auto whole = [&] { return static_cast<int>(row.number(column++)); };
    Record record;
    record.id = number();
    record.planned.name = text();
    record.planned.folder = text();
    record.planned.file = text();
    record.planned.member = text();
    record.planned.same_as = text();
    record.planned.found = number() != 0;
    record.planned.size = number();
    record.planned.changed = number();
    record.planned.version = text();
    record.planned.result = text();
    record.state = text();
    record.attempts = whole();
    record.run = whole();
    Outcome& outcome = record.outcome;
    outcome.state = record.state;
    outcome.reason = text();
    outcome.sha256 = text();
    outcome.over_limit = number() != 0;
    outcome.died = number() != 0;
    outcome.pages = whole();
    outcome.pages_not_read = whole();
    outcome.errors = whole();
    outcome.warnings = whole();
    outcome.remarks = whole();
    outcome.milliseconds = number();
    return record;
}

// Whether a row of (id, size, changed, version) is of the bytes that are planned.
bool is_as_planned(const Query& row, const Planned& planned) {
    if (row.number(1) != planned.size || row.text(3) != planned.version) return false;
    return !planned.version.empty() || row.number(2) == planned.changed;
}

// The pages and results of records, one after the other.
class Lists {
  public:
    explicit Lists(Database& database)
        : pages_(database, "SELECT path FROM pages WHERE document_id = ? ORDER BY number"),
          results_(database, "SELECT path, size, sha256 FROM results WHERE document_id = ? ORDER BY path") {}

    void add_to(Record& record) {
        for (pages_.ask(record.id); pages_.next();) record.planned.pages.push_back(pages_.text(0));
        for (results_.ask(record.id); results_.next();)
            record.outcome.results.push_back(
                {.path = results_.text(0), .size = results_.number(1), .sha256 = results_.text(2)});
    }

  private:
    Query pages_, results_;
};

class SqliteManifest final : public Manifest {
  public:
    SqliteManifest(const std::string& path, bool only_read) : path_(path), database_(path) {
        if (only_read) return;
        bring_up_to_date(database_, manifest_steps(), manifest_file);
        database_.execute("PRAGMA journal_mode = WAL");
        // No loss of power damages the file; what it did not keep is looked at again, for its results are there.
        database_.execute("PRAGMA synchronous = NORMAL");
    }

    [[nodiscard]] Result<void> opened() { return ended(); }

    Result<void> plan(const std::vector<Planned>& documents) override {
        return in_transaction([&] {
            Insert insert(database_,
                          "INSERT INTO documents (name, folder, file, member, same_as, found, size, changed, version, "
                          "result, state, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            Insert change(database_,
                          "UPDATE documents SET same_as = ?, size = ?, changed = ?, version = ?, folder = ?, file = ?, "
                          "found = ?, "
                          "attempts = 0, state = ?, reason = ? WHERE document_id = ?");
            Insert forget(database_, "DELETE FROM pages WHERE document_id = ?");
            Insert page(database_, "INSERT INTO pages VALUES (?, ?, ?)");
            Query known(database_, "SELECT document_id, size, changed, version, same_as FROM documents WHERE name = ?");
            for (const Planned& one : documents) {
                const char* const state = one.same_as.empty() ? "waiting" : "same";
                known.ask(one.name);
                std::int64_t id = 0;
                if (known.next()) {
                    id = known.number(0);
                    if (is_as_planned(known, one) && known.text(4) == one.same_as) continue;
                    change(one.same_as, one.size, one.changed, one.version, one.folder, one.file, one.found, state,
                           one.same_as, id);
                } else {
                    insert(one.name, one.folder, one.file, one.member, one.same_as, one.found, one.size, one.changed,
                           one.version, one.result, state, one.same_as);
                    id = database_.last_row();
                }
                forget(id);
                int number = 0;
                for (const std::string& path : one.pages) page(id, ++number, path);
            }
        });
    }

    Result<void> wait_again(const std::string& state) override {
        return in_transaction([&] {
            if (state.empty())
                return database_.execute("UPDATE documents SET state = 'waiting', attempts = 0 WHERE same_as = ''");
            Insert change(database_, "UPDATE documents SET state = 'waiting', attempts = 0 WHERE state = ?");
            change(state);
        });
    }

    Result<void> wait_again(std::int64_t id) override {
        return in_transaction([&] {
            Insert change(database_, "UPDATE documents SET state = 'waiting', attempts = 0 WHERE document_id = ?");
            change(id);
        });
    }

    Result<int> begin_run(const std::string& engine, const std::string& options, const std::string& time) override {
        Result<void> done = in_transaction([&] {
            Insert insert(database_, "INSERT INTO runs (engine, options, began) VALUES (?, ?, ?)");
            insert(engine, options, time);
        });
        if (!done) return tl::unexpected(done.error());
        return static_cast<int>(database_.last_row());
    }

    Result<void> begin_attempt(std::int64_t id) override {
        return in_transaction([&] {
            Insert change(database_, "UPDATE documents SET attempts = attempts + 1 WHERE document_id = ?");
            change(id);
        });
    }

    Result<void> set_outcome(std::int64_t id, int run, const Outcome& outcome) override {
        return in_transaction([&] { put_outcome(id, run, outcome); });
    }

    Result<std::vector<Waiting>> waiting() override {
        std::vector<Waiting> all;
        {
            Query query(database_,
                        "SELECT document_id, size, attempts FROM documents WHERE state = 'waiting' ORDER BY size DESC, "
                        "document_id");
            while (query.next())
                all.push_back(
                    {.id = query.number(0), .size = query.number(1), .attempts = static_cast<int>(query.number(2))});
        }
        if (Result<void> asked = ended(); !asked) return tl::unexpected(asked.error());
        return all;
    }

    Result<Record> document(std::int64_t id) override {
        Record record;
        {
            Query query(database_, all_columns(database_) + "WHERE document_id = ?");
            query.ask(id);
            if (query.next()) record = record_of(query);
            Lists(database_).add_to(record);
        }
        if (Result<void> asked = ended(); !asked) return tl::unexpected(asked.error());
        return record;
    }

    Result<std::map<std::string, StateCount>> counts() override {
        std::map<std::string, StateCount> counts;
        {
            Query query(
                database_,
                "SELECT state, count(*), sum(pages), sum(size), sum(milliseconds) FROM documents GROUP BY state");
            while (query.next())
                counts[query.text(0)] = {.documents = query.number(1),
                                         .pages = query.number(2),
                                         .size = query.number(3),
                                         .milliseconds = query.number(4)};
        }
        if (Result<void> asked = ended(); !asked) return tl::unexpected(asked.error());
        return counts;
    }

    Result<std::vector<BatchRun>> runs() override {
        std::vector<BatchRun> runs;
        {
            Query query(
                database_,
                "SELECT run_id, engine, options, began, (SELECT count(*) FROM documents WHERE documents.run_id = "
                "runs.run_id AND state <> 'waiting') FROM runs ORDER BY run_id");
            while (query.next())
                runs.push_back({.id = static_cast<int>(query.number(0)),
                                .engine = query.text(1),
                                .options = query.text(2),
                                .began = query.text(3),
                                .documents = query.number(4)});
        }
        if (Result<void> asked = ended(); !asked) return tl::unexpected(asked.error());
        return runs;
    }

    Result<void> each(const std::function<bool(const Record&)>& take) override {
        {
            Query query(database_, all_columns(database_) + "ORDER BY document_id");
            Lists lists(database_);
            while (query.next()) {
                Record record = record_of(query);
                lists.add_to(record);
                if (!take(record)) break;
            }
        }
        return ended();
    }

    bool has_result(const std::string& result) override {
        Query query(database_, "SELECT 1 FROM documents WHERE result = ?");
        query.ask(result);
        return query.next();
    }

    std::int64_t id_of(const std::string& name) override {
        Query query(database_, "SELECT document_id FROM documents WHERE name = ?");
        query.ask(name);
        return query.next() ? query.number(0) : 0;
    }

    std::string setting(const std::string& key) override {
        Query query(database_, "SELECT value FROM settings WHERE key = ?");
        query.ask(key);
        return query.next() ? query.text(0) : std::string();
    }

    Result<void> set(const std::string& key, const std::string& value) override {
        return in_transaction([&] {
            Insert insert(database_, "INSERT OR REPLACE INTO settings VALUES (?, ?)");
            insert(key, value);
        });
    }

    Result<void> take_over(Manifest& other) override {
        const Result<std::vector<BatchRun>> runs = other.runs();
        if (!runs) return tl::unexpected(runs.error());
        return in_transaction([&] {
            std::map<int, int> run_of;
            Insert add_run(database_, "INSERT INTO runs (engine, options, began) VALUES (?, ?, ?)");
            for (const BatchRun& run : *runs) {
                if (run.documents == 0) continue;
                add_run(run.engine, run.options, run.began);
                run_of[run.id] = static_cast<int>(database_.last_row());
            }
            Query known(database_, "SELECT document_id, size, changed, version FROM documents WHERE name = ?");
            const Result<void> all = other.each([&](const Record& record) {
                if (record.state == "waiting") return true;
                known.ask(record.planned.name);
                if (known.next() && is_as_planned(known, record.planned))
                    put_outcome(known.number(0), run_of[record.run], record.outcome);
                return !database_.failed();
            });
            if (!all) database_.fail(all.error().reason);
        });
    }

    Result<void> seal() override {
        database_.execute("PRAGMA journal_mode = DELETE");
        return ended();
    }

  private:
    void put_outcome(std::int64_t id, int run, const Outcome& outcome) {
        Insert change(
            database_,
            "UPDATE documents SET state = ?, run_id = ?, reason = ?, sha256 = ?, over_limit = ?, died = ?, pages = "
            "?, pages_not_read = ?, errors = ?, warnings = ?, remarks = ?, milliseconds = ? WHERE document_id = "
            "?");
        change(outcome.state, run, outcome.reason, outcome.sha256, outcome.over_limit, outcome.died, outcome.pages,
               outcome.pages_not_read, outcome.errors, outcome.warnings, outcome.remarks, outcome.milliseconds, id);
        Insert forget(database_, "DELETE FROM results WHERE document_id = ?");
        forget(id);
        Insert result(database_, "INSERT INTO results VALUES (?, ?, ?, ?)");
        for (const ResultFile& file : outcome.results) result(id, file.path, file.size, file.sha256);
    }

    // All that `put` does, or nothing of it.
    template <class Put>
    Result<void> in_transaction(const Put& put) {
        database_.execute("BEGIN IMMEDIATE");
        put();
        database_.execute("COMMIT");
        if (!database_.failed()) return {};
        const Error error = write_error();
        database_.forget_failure();
        database_.execute("ROLLBACK");
        database_.forget_failure();
        return tl::unexpected(error);
    }

    Result<void> ended() {
        if (!database_.failed()) return {};
        const Error error = write_error();
        database_.forget_failure();
        return tl::unexpected(error);
    }

    [[nodiscard]] Error write_error() const {
        return {ErrorKind::write_failed, path_, "cannot be used: " + database_.reason(), ""};
    }

    std::string path_;
    Database database_;
};

}  // namespace

Result<std::unique_ptr<Manifest>> open_manifest(const std::string& path, bool only_read) {
    auto manifest = std::make_unique<SqliteManifest>(path, only_read);
    if (Result<void> opened = manifest->opened(); !opened) return tl::unexpected(opened.error());
    return manifest;
}

}  // namespace solieu::output
