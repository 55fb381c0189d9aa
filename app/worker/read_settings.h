#pragma once
// How the files of a command are read: the same for all commands.

#include <string>

#include "app/worker/watched_process.h"
#include "extract/read.h"

namespace solieu::app {

struct ReadSettings {
    extract::ReadOptions options;
    std::string named;    // those that change the result, as on the command line: for Engine::options
    bool isolate = true;  // each file in a worker process of its own
    WorkLimits limits;    // of the worker
};

}  // namespace solieu::app
