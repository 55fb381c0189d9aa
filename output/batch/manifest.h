#pragma once
// What a batch has to read and what became of each document, in one SQLite file that outlives the runs.
//
// In:    documents as they were found (Planned); what came of them (Outcome), each in a transaction of its own.
// Out:   the same again, after any number of runs that ended anyhow. Documents are known by their names: one that is
//        planned again keeps its outcome unless its file changed. `waiting`: not read yet, or being read when a run
//        died.
// Fails: write_failed: no right, a full disk, a database of another program or of a newer version.
//        The interface is here, the file is made by sqlite/sqlite_manifest.h; schema/manifest-1.sql and its next
//        step document its tables.
//
// Example:
//   Result<std::unique_ptr<Manifest>> manifest = (*file_writing())->open_manifest("kq/batch.sqlite");
//   (*manifest)->plan(documents);
//   for (const Waiting& one : *(*manifest)->waiting()) (*manifest)->set_outcome(one.id,
//   read(*(*manifest)->document(one.id)));

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace solieu::output {

// A document to be read: see app/inputs/input.h for the first fields.
struct Planned {
    std::string name, folder, file, member;
    std::vector<std::string> pages;
    std::string same_as;
    bool found = false;
    std::int64_t size = 0;     // bytes of `file`, of all pages
    std::int64_t changed = 0;  // when `file` was, nanoseconds since 1970
    std::string version;       // of `file` in a store, of all pages; it alone tells whether that changed
    std::string result;        // below the output folder, without ending: "2025/quy-1/bao-cao"
};

struct ResultFile {
    std::string path;  // below the output folder
    std::int64_t size = 0;
    std::string sha256;
};

struct Outcome {
    std::string state;  // read, partly, same, skipped, failed: app/summary.h
    std::string reason, sha256;
    bool over_limit = false, died = false;  // why it failed: what may come out otherwise when it is tried alone
    bool unwritten = false;                 // its result could not be written; not kept
    bool unfetched = false;                 // it could not be had from a store; not kept
    int pages = 0, pages_not_read = 0;
    int errors = 0, warnings = 0, remarks = 0;
    std::int64_t milliseconds = 0;
    std::vector<ResultFile> results;
};

// A document and what is known of it.
struct Record {
    std::int64_t id = 0;
    Planned planned;
    std::string state = "waiting";  // or that of the outcome
    int attempts = 0;               // that were begun
    int run = 0;                    // that read it; 0: none yet
    Outcome outcome;
};

struct Waiting {
    std::int64_t id = 0, size = 0;
    int attempts = 0;
};

struct StateCount {
    std::int64_t documents = 0, pages = 0, size = 0, milliseconds = 0;
};

// What a run read with: results of two that differ were made in two ways.
struct BatchRun {
    int id = 0;
    std::string engine, options, began;
    std::int64_t documents = 0;
};

class Manifest {
  public:
    virtual ~Manifest() = default;

    // New ones are added, changed ones wait again; those with `same_as` are not waiting but `same`. What was planned
    // before and is not there any more stays as it is. In one transaction.
    [[nodiscard]] virtual Result<void> plan(const std::vector<Planned>& documents) = 0;

    // Those of these states wait again: "failed" to retry, "" for all.
    [[nodiscard]] virtual Result<void> wait_again(const std::string& state) = 0;
    [[nodiscard]] virtual Result<void> wait_again(std::int64_t id) = 0;

    [[nodiscard]] virtual Result<int> begin_run(const std::string& engine, const std::string& options,
                                                const std::string& time) = 0;
    [[nodiscard]] virtual Result<void> begin_attempt(std::int64_t id) = 0;
    [[nodiscard]] virtual Result<void> set_outcome(std::int64_t id, int run, const Outcome& outcome) = 0;

    [[nodiscard]] virtual Result<std::vector<Waiting>> waiting() = 0;  // the largest first, then by id
    [[nodiscard]] virtual Result<Record> document(std::int64_t id) = 0;
    [[nodiscard]] virtual Result<std::map<std::string, StateCount>> counts() = 0;  // by state
    [[nodiscard]] virtual Result<std::vector<BatchRun>> runs() = 0;
    // Each record in the order of the plan; until `take` says false.
    [[nodiscard]] virtual Result<void> each(const std::function<bool(const Record&)>& take) = 0;

    // Whether a result of that name is planned: names differ by more than capitals.
    [[nodiscard]] virtual bool has_result(const std::string& result) = 0;
    // 0 for a name that is not planned.
    [[nodiscard]] virtual std::int64_t id_of(const std::string& name) = 0;

    // What a batch keeps for its next run: "" when it was not set.
    [[nodiscard]] virtual std::string setting(const std::string& key) = 0;
    [[nodiscard]] virtual Result<void> set(const std::string& key, const std::string& value) = 0;

    // Takes over what came of documents in another manifest, where it is that of the same files.
    [[nodiscard]] virtual Result<void> take_over(Manifest& other) = 0;

    // At the end of a run: all of it stands in the one file, which others may read.
    [[nodiscard]] virtual Result<void> seal() = 0;
};

}  // namespace solieu::output
