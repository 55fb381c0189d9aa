#pragma once
// A file opened for reading once: its size first, its beginning, then all of it.
//
// Fails: unreadable for what is missing, not allowed, a directory, a pipe or a device; over_limit for more than
// `max_bytes`, known from the size before anything is read.
//
// Example:
//   Result<InputFile> file = InputFile::open("bao-cao.pdf", 512ull << 20);
//   Result<std::string> head = file->read(4096);
//
// A process that is forked may read it too, also where it may open no file of that path.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace solieu::extract {

class InputFile {
  public:
    [[nodiscard]] static Result<InputFile> open(const std::string& path, std::uint64_t max_bytes);

    // Bytes that stand in no file of their own (a member of an archive), held in memory under a name for messages.
    // Fails: over_limit where there is no memory for them.
    [[nodiscard]] static Result<InputFile> hold(std::string_view bytes, std::string name);

    // One that is open already, and is closed with it; the name is for messages.
    [[nodiscard]] static Result<InputFile> take(int descriptor, std::string name, std::uint64_t max_bytes);

    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&& other) noexcept;
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    ~InputFile();

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] int descriptor() const { return descriptor_; }  // for a process that is to keep it open only

    // The first `count` bytes, or all when there are fewer.
    [[nodiscard]] Result<std::string> read(std::uint64_t count) const;

  private:
    InputFile(int descriptor, std::uint64_t size, std::string path)
        : descriptor_(descriptor), size_(size), path_(std::move(path)) {}

    int descriptor_ = -1;
    std::uint64_t size_ = 0;
    std::string path_;
};

// All of a file at once.
[[nodiscard]] Result<std::string> bytes_of(const std::string& path, std::uint64_t max_bytes);

}  // namespace solieu::extract
