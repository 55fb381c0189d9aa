#pragma once
// A line of JSON for each document of a batch, for programs that watch it.
//
//   {"time":"2026-03-31T08:15:00Z","document":"a.pdf","state":"read","reason":null,"pages":12,"milliseconds":130,
//    "attempt":1}

#include <string>

#include "output/batch/manifest.h"
#include "output/sink.h"

namespace solieu::output {

void write_batch_log(const Record& record, const Outcome& outcome, const std::string& time, const Sink& sink);

}  // namespace solieu::output
