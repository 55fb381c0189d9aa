#pragma once
// Inputs of a command, several of them read at a time, each by a hand (hands_in_order.h), and given in their order.
//
// In:    what was found, how to read it and what else is wanted of each. With options.threads of several files so many
//        are read at a time; a single file has all of them. `kept`: what goes back of a reading, made in the process
//        that read it.
// Out:   of each input, asked for in ascending order, what was kept of it, or why it could not be read. Nothing where
// the
//        caller is to read it itself: files are read one at a time; what ended the process of the file (its memory, its
//        time, a defect) is told when it did so again, alone. All of it is the same for any number of threads.
//
// Example:
//   ReadingsBeside beside({.found = found, .settings = settings, .knowledge = knowledge, .kept = encode_reading, …});
//   if (const auto kept = beside.of(0)) …  else read_shown(found.inputs[0], …)

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "app/batch/hands_in_order.h"
#include "app/inputs/find_inputs.h"
#include "app/progress_line.h"
#include "app/worker/knowledge.h"
#include "app/worker/read_file.h"
#include "app/worker/read_settings.h"

namespace solieu::app {

struct ToReadBeside {
    const FoundInputs& found;
    const ReadSettings& settings;
    const Knowledge& knowledge;
    std::function<WantedOfFile()> wanted;  // of the next one
    bool unread_fails = true;              // a file of which no page was read
    std::function<std::string(const FileReading&)> kept;
    std::size_t ahead =
        8;  // files a hand that may be read before they are asked for: what is kept of them takes memory
};

class ReadingsBeside {
  public:
    explicit ReadingsBeside(ToReadBeside all);

    [[nodiscard]] Result<std::string> of(std::size_t index);
    // Whether more than one is read at a time.
    [[nodiscard]] bool several() const { return hands_ != nullptr; }
    // Before anything is written to standard error.
    void clear_line() { progress_.clear(); }

  private:
    [[nodiscard]] Result<std::string> read_here(std::size_t index);

    const ToReadBeside all_;
    std::unique_ptr<HandsInOrder> hands_;  // none where one file is read at a time
    ProgressLine progress_;
};

}  // namespace solieu::app
