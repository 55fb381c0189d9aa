#pragma once
// An input as one file that can be read: the file itself, a member unpacked into memory, pictures joined in memory.
//
// Fails: as InputFile::open and archive_worker.h. Error::place is Input::name.
//
// Example:
//   Result<extract::InputFile> file = open_input(input, options.max_bytes);

#include <cstdint>

#include "app/inputs/input.h"
#include "extract/file_bytes.h"

namespace solieu::app {

[[nodiscard]] Result<extract::InputFile> open_input(const Input& input, std::uint64_t max_bytes);

}  // namespace solieu::app
