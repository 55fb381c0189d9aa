#pragma once
// A file that appears only when it is whole.
//
// The bytes go to a temporary file in the same folder; commit() gives it its final name in one step, and replaces a
// file of that name. Without commit, or when anything failed, the temporary file is removed and the name is left as it
// was. Things that are no regular file (a pipe, /dev/full) and standard output are written directly.
//
// In:    a path, "" for standard output. Bytes through sink().
// Fails: write_failed; nothing is printed.
//
// Example:
//   OutputFile file("bao-cao.json");
//   output::write_json(report, file.sink());
//   Result<void> written = file.commit();

#include <optional>
#include <string>
#include <string_view>

#include "extract/result.h"
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

    [[nodiscard]] Result<void> commit();

  private:
    void write(std::string_view bytes);
    void flush();
    void fail(std::string reason);

    std::string name_;       // for messages
    std::string final_;      // where it goes; "" when written directly
    std::string temporary_;  // "" when written directly
    std::string buffer_;
    int descriptor_ = -1;
    bool owned_ = false;
    std::optional<Error> error_;
};

// Same file on disk (also by way of links).
[[nodiscard]] bool is_same_file(const std::string& a, const std::string& b);

[[nodiscard]] bool is_directory(const std::string& path);

// Makes the folder and those above it; no failure when it is there.
[[nodiscard]] Result<void> make_directory(const std::string& path);

}  // namespace solieu::app
