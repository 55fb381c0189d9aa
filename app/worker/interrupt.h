#pragma once
// Signals that ask the program to end: the first of SIGINT, SIGTERM and SIGHUP is noted, so that whoever waits or
// writes can clean up (the worker, LibreOffice, temporary files) and return; a second one ends the program at once.
//
// Example:
//   catch_signals();                       // once, in main
//   if (stop_signal() != 0) return;        // between two pieces of work
//   end_as_signalled();                    // at the end: as if the signal had ended it; returns when there was none

namespace solieu::app {

void catch_signals();

// The signal that came, 0 for none. May be asked anywhere.
[[nodiscard]] int stop_signal();

// In a process that was forked: signals end it again, at once.
void let_signals_end_it();

void end_as_signalled();

}  // namespace solieu::app
