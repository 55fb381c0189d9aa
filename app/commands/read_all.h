#pragma once
// Reads the inputs of a command; what every command that takes several does alike.
//
// In:    what was found; how to read; what to do with each report. A summary that is told of every input.
// Out:   the exit code: done; that of the only input that was named when it failed; some_failed where one of several
//        failed; write_failed where a result could not be written. Each error is printed. An input that another one
//        equals is not read; one that was found in a folder and is no kind of file that is read is left, which is no
//        failure, unless nothing is read at all: unsupported then, or unreadable where nothing was found. It ends early
//        when a signal asks for it, or when a taker says so.
//
// Example:
//   const ExitCode code = read_all({.found = found, .settings = request.read, …},
//                                  [&](std::size_t index, const FileReading& reading) { … return std::nullopt; });

#include <functional>
#include <optional>

#include "app/exit_codes.h"
#include "app/inputs/find_inputs.h"
#include "app/summary.h"
#include "app/worker/knowledge.h"
#include "app/worker/read_file.h"
#include "app/worker/read_settings.h"

namespace solieu::app {

struct Failed {
    Error error;
    ExitCode code = ExitCode::internal;
    bool ends_all = false;  // nothing more can be written
};
[[nodiscard]] Failed failed(const Error& error);

using TakeReport = std::function<std::optional<Failed>(std::size_t index, const FileReading& reading)>;

// However they are read: `read` says what came of an input, `take` does something with what it read just now.
struct EachInput {
    const FoundInputs& found;
    const Knowledge& knowledge;
    std::function<std::optional<Failed>(std::size_t index)> before = {};  // it is read; or nothing
    std::function<Result<FileOutcome>(std::size_t index)> read;
    std::function<std::optional<Failed>(std::size_t index)> take;
    std::function<void()> before_note = {};  // is printed
    Summary& summary;
};

[[nodiscard]] ExitCode read_each(const EachInput& all);

struct ReadingOfAll {
    const FoundInputs& found;
    const ReadSettings& settings;
    const Knowledge& knowledge;
    WantedOfFile wanted;
    bool unread_fails = true;                                             // a file of which no page was read
    std::function<std::optional<Failed>(std::size_t index)> before = {};  // it is read; or nothing
    Summary& summary;
};

// Several at a time, as settings.options.threads allows (batch/readings_beside.h), and taken one after the other.
[[nodiscard]] ExitCode read_all(const ReadingOfAll& all, const TakeReport& take);

}  // namespace solieu::app
