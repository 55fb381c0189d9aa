#pragma once
// What a command prints for a person, all at once.
//
// In:    the text.
// Out:   it stands on standard output.
// Fails: write_failed, after the reason was printed.
//
// Example:
//   return print_text("vi\t1\n");

#include <string>

#include "app/exit_codes.h"

namespace solieu::app {

[[nodiscard]] ExitCode print_text(const std::string& text);

// The entries of a list that were asked for; usage, with a note, when there are none: nothing there is called `name`.
// `kind` is the word of the command: "pack" of solieu packs.
[[nodiscard]] ExitCode print_entries(const std::string& text, const std::string& name, const std::string& kind);

}  // namespace solieu::app
