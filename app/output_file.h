#pragma once
// A file that appears only when it is whole.
//
// The bytes go to a temporary file in the same folder (output/part_file.h); commit() writes it through to the disk and
// gives it its final name in one step, and replaces a file of that name. Without commit, or when anything failed, the
// temporary file is removed and the name is left as it was. Things that are no regular file (a pipe, /dev/full) and
// standard output are written directly.
//
// A file of many reports is made by checkpoint() after each: what was written so far then stands under the final name,
// from the first checkpoint on. What follows is kept in memory until the next one and then appended at once; when that
// fails the file is cut back to the last checkpoint, and the next report may be tried.
//
// In:    a path, "" for standard output. Bytes through sink().
// Fails: write_failed; nothing is printed.
//
// Example:
//   OutputFile file("bao-cao.json");
//   output::write_json(report, file.sink());
//   Result<void> written = file.commit();

#include <sys/types.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "output/sink.h"

namespace solieu::app {

class OutputFile {
  public:
    explicit OutputFile(const std::string& path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    // Valid as long as the OutputFile. What is written after a failure is ignored.
    [[nodiscard]] output::Sink sink();

    // What was written so far is whole: it stands under the final name when this gives no error. With an error what was
    // written since the last checkpoint is gone; before the first one that is all.
    [[nodiscard]] Result<void> checkpoint();

    // The last checkpoint: the file is closed, unless it is standard output.
    [[nodiscard]] Result<void> commit();

  private:
    void write(std::string_view bytes);
    void flush();
    void put_in_place();
    void cut_back();
    void close();
    void fail(std::string reason);

    std::string name_;       // for messages
    std::string final_;      // where it goes; "" when written directly
    std::string temporary_;  // "" when written directly, and when it has its final name
    std::string buffer_;
    int descriptor_ = -1;
    bool owned_ = false;
    bool in_place_ = false;  // it has its final name, and more may follow
    bool appended_ = false;  // since then; not yet written through to the disk
    off_t whole_ = 0;        // bytes up to the last checkpoint
    pid_t owner_ = 0;        // a process made by fork removes nothing
    std::optional<Error> error_;
};

// Same file on disk (also by way of links).
[[nodiscard]] bool is_same_file(const std::string& a, const std::string& b);

// Files that are there, to be found by whatever path: is_same_file() for thousands.
class FilesOnDisk {
  public:
    explicit FilesOnDisk(const std::vector<std::string>& paths);

    // Which of them it is.
    [[nodiscard]] std::optional<std::size_t> index_of(const std::string& path) const;

  private:
    std::map<std::pair<dev_t, ino_t>, std::size_t> files_;
};

[[nodiscard]] bool is_directory(const std::string& path);

// Makes the folder and those above it; no failure when it is there.
[[nodiscard]] Result<void> make_directory(const std::string& path);

// Writes the names in the folder of `path` through to the disk, as far as it lets itself be told. commit() leaves that
// out: without it a loss of power may bring back the file that was replaced, but no broken one, and for thousands of
// files once is enough.
void write_names_through(const std::string& path);

// Removes what runs that died left in the folder where the file `path` is to be made.
void remove_remnants_beside(const std::string& path);

}  // namespace solieu::app
