#pragma once
// An input, read: opened wherever it stands, in a worker process of its own.
//
// In:    the input; how to read it, what is known, what else is wanted. `unread_fails`: a file of which no page was
//        read is a failure (worker/unread.h).
//        keep_input: only what `keep` makes of it, as read_kept.
// Fails: as open_input, read_file and nothing_was_read.
//
// Example:
//   Result<FileReading> reading = read_input(input, settings, knowledge, {}, true);

#include <functional>
#include <string>

#include "app/inputs/input.h"
#include "app/worker/read_file.h"

namespace solieu::app {

[[nodiscard]] Result<FileReading> read_input(const Input& input, const ReadSettings& settings,
                                             const Knowledge& knowledge, const WantedOfFile& wanted, bool unread_fails);

[[nodiscard]] Result<std::string> keep_input(const Input& input, const ReadSettings& settings,
                                             const Knowledge& knowledge, const WantedOfFile& wanted, bool unread_fails,
                                             const std::function<std::string(const FileReading&)>& keep);

}  // namespace solieu::app
