#pragma once
// What a list of findings needs of the reports that were found, read beside each other and given in their order.
//
// In:    what was found, how to read it; several at a time as readings_beside.h has it.
// Out:   of each input, asked for in ascending order, what a list keeps of it and what became of it; of a file that
//        paints its pages the spots of the worst findings; the whole report where `whole` is asked for. All of it is
//        the same for any number of threads.
// Fails: as read_input.
//
// Example:
//   ListReadings readings({.found = found, .settings = request.read, .knowledge = knowledge, …});
//   Result<ListReading> reading = readings.of(0);
//   if (reading) list.add(std::move(reading->part));

#include <cstddef>
#include <functional>
#include <optional>

#include "app/batch/readings_beside.h"
#include "app/inputs/find_inputs.h"
#include "app/summary.h"
#include "app/worker/knowledge.h"
#include "app/worker/read_file.h"
#include "app/worker/read_settings.h"
#include "output/list/listed_findings.h"

namespace solieu::app {

struct ListReading {
    FileOutcome outcome;
    output::ListedPart part;
    std::optional<FileReading> whole;
};

struct ListToRead {
    const FoundInputs& found;
    const ReadSettings& settings;
    const Knowledge& knowledge;
    const output::ListKnowledge& list_knowledge;
    std::function<int()> spots;  // pictures that the next report may have
    bool whole = false;
};

class ListReadings {
  public:
    explicit ListReadings(const ListToRead& list);

    [[nodiscard]] Result<ListReading> of(std::size_t index);
    // Before anything is written to standard error.
    void clear_line() { beside_.clear_line(); }

  private:
    const ListToRead list_;
    ReadingsBeside beside_;
};

}  // namespace solieu::app
