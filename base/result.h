#pragma once
// How bad news travels between the stages.
//
//   The whole file failed          -> Result<T> with an Error (place, reason, what to do)
//   A page, row or number failed   -> a Diagnostic; the work goes on
//   A bug                          -> assert
//
// A run with diagnostics is never reported as clean. Exit codes belong to app/ alone; ErrorKind says only what
// went wrong.
//
// Example:
//   Result<Document> document = extract::read(path, options);
//   if (!document) report(document.error());

#include <string>
#include <tl/expected.hpp>

#include "base/geometry.h"

namespace solieu {

enum class ErrorKind {
    unreadable,    // missing, no permission, a directory
    unsupported,   // not a kind of file that is read
    encrypted,     // needs a password
    over_limit,    // pages, bytes, time or memory
    write_failed,  // output could not be written
    internal,      // a defect of the program
    no_such_page,  // the pages asked for are not in the file
};

struct Error {
    ErrorKind kind = ErrorKind::internal;
    std::string place;   // file, or file and page
    std::string reason;  // plain words, English
    std::string advice;  // what to do about it; may be empty
};

// "reason; advice", for a diagnostic of a part that an error cost.
[[nodiscard]] inline std::string reason_and_advice(const Error& error) {
    return error.advice.empty() ? error.reason : error.reason + "; " + error.advice;
}

template <class T>
using Result = tl::expected<T, Error>;

enum class Severity { info, warning, error };

// Something that was not read or was skipped. `page` counts from 1; 0 means the file as a whole.
struct Diagnostic {
    std::string code;  // stable, lower-case words: "page-unreadable", "no-unicode-map", "page-needs-ocr"
    Severity severity = Severity::warning;
    std::string message;
    int page = 0;
    Box box;
};

// Whether something is missing from the result. A blank page is mentioned, but nothing of it was missed; nor of pages
// that the file does not have; numbers in doubt are there, with their confidence.
[[nodiscard]] inline bool is_loss(const Diagnostic& diagnostic) {
    return diagnostic.code != "page-blank" && diagnostic.code != "pages-past-end" &&
           diagnostic.code != "numbers-unsure";
}

}  // namespace solieu
