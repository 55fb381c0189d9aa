#pragma once
// How the program ends: the only place that knows the numbers.

#include "base/result.h"

namespace solieu::app {

enum class ExitCode {
    done = 0,
    findings = 1,      // done, and there are findings of severity error (`audit`), or numbers differ (`compare`)
    usage = 2,         // the command line makes no sense, or asks for pages that the file does not have
    unreadable = 3,    // input missing or unreadable
    unsupported = 4,   // not a kind of file that is read
    encrypted = 5,     // needs a password
    over_limit = 6,    // time, memory, pages or pixels
    write_failed = 7,  // output could not be written
    some_failed = 8,   // several files: some could not be dealt with
    internal = 70,     // a defect of the program
};

[[nodiscard]] constexpr ExitCode exit_code_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::unreadable:
            return ExitCode::unreadable;
        case ErrorKind::unsupported:
            return ExitCode::unsupported;
        case ErrorKind::encrypted:
            return ExitCode::encrypted;
        case ErrorKind::over_limit:
            return ExitCode::over_limit;
        case ErrorKind::no_such_page:
            return ExitCode::usage;
        case ErrorKind::write_failed:
            return ExitCode::write_failed;
        case ErrorKind::internal:
            return ExitCode::internal;
    }
    return ExitCode::internal;
}

}  // namespace solieu::app
