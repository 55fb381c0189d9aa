#pragma once
// What the program says on standard error, all in one form:
//
//   solieu: bao-cao.pdf: the file is encrypted. Give an unprotected copy
//
// No password of a URL (output/dataset/database_place.h) is among it, whoever says it.

#include <cstddef>
#include <string>

#include "app/exit_codes.h"
#include "base/result.h"

namespace solieu::app {

// "solieu: PLACE: REASON. ADVICE", without a line end and without control characters.
[[nodiscard]] std::string message_of(const Error& error);

void print_error(const Error& error);

// The same, and the code to end with.
[[nodiscard]] ExitCode end_with(const Error& error);

// "solieu: TEXT"
void print_note(const std::string& text);

// "1 report", "3 reports"
[[nodiscard]] std::string counted(std::size_t number, const char* one, const char* many);

// "TEXT" on standard output, passed on at once: whoever reads from a pipe sees each line when it is written.
void print_line(const std::string& text);

}  // namespace solieu::app
