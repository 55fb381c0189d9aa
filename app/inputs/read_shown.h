#pragma once
// read_input (app/inputs/read_input.h) and read_file, and meanwhile how far it is, on a terminal (progress_line.h).
//
// Example:
//   const Result<FileReading> reading = read_shown(request.file, request.read, *knowledge, {.pictures = true});

#include <string>

#include "app/inputs/input.h"
#include "app/worker/read_file.h"

namespace solieu::app {

[[nodiscard]] Result<FileReading> read_shown(const Input& input, ReadSettings settings, const Knowledge& knowledge,
                                             const WantedOfFile& wanted, bool unread_fails);
[[nodiscard]] Result<FileReading> read_shown(const std::string& path, ReadSettings settings, const Knowledge& knowledge,
                                             const WantedOfFile& wanted = {});

}  // namespace solieu::app
