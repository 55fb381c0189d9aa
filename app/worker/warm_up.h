#pragma once
// Builds what the stages behind the reading build when they first need it (patterns, vocabularies, the catalogue of
// indicators): some 15 ms, which a second thread has to spare while rules and the first report are read.
//
// In:  how many threads the user allows, 0 for as many as the machine has.
// Out: the thread, which ends by itself; none where one thread is all there is, or where warm_up_now was called in this
//      process or in the one that it was forked from. It reads a report of a few lines, which the packs bring
//      (packs/cchc-581/warm_up.tsv), so that the tables are there; none where they bring none. Results do not depend on
//      it.
//
// Example:
//   const std::jthread beside = warm_up(lexicon, options.threads);

#include <string>
#include <thread>
#include <vector>

#include "base/lexicon/lexicon.h"

namespace solieu::app {

[[nodiscard]] std::jthread warm_up(const Lexicon& lexicon, int threads);

// On this thread: before several files are read, each in a process forked from this one. Opens the parts of the program
// that their endings ask for, too.
void warm_up_now(const Lexicon& lexicon, const std::vector<std::string>& files);

}  // namespace solieu::app
