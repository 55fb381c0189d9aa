#pragma once
// Where a batch tells programs how far it is: see batch_progress.h.

#include <string>

namespace solieu::app {

struct ProgressFiles {
    std::string log, metrics;  // "" for none; "-" for standard output
};

}  // namespace solieu::app
