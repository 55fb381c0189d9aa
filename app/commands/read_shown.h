#pragma once
// read_file (app/worker/read_file.h), and meanwhile how far it is, on a terminal (progress_line.h).
//
// Example:
//   const Result<FileReading> reading = read_shown(request.file, request.read, *knowledge, {.pictures = true});

#include <string>

#include "app/worker/read_file.h"

namespace solieu::app {

[[nodiscard]] Result<FileReading> read_shown(const extract::InputFile& file, ReadSettings settings,
                                             const Knowledge& knowledge, const WantedOfFile& wanted = {});
[[nodiscard]] Result<FileReading> read_shown(const std::string& path, const ReadSettings& settings,
                                             const Knowledge& knowledge, const WantedOfFile& wanted = {});

}  // namespace solieu::app
