#pragma once
// compare FOLDER FOLDER: the documents of two folders or archives, matched by their names (inputs/pair_inputs.h).
//
// In:    the request; its output is a folder or "".
// Out:   a line for each pair and for each document that has no partner; with an output folder the comparisons in it,
//        each in the subfolder of the first one, and summary.csv:
//          before, after   as they were found; "" for none
//          state           same · changed (numbers differ) · words (nothing but words differs) · doubtful (only what
//          may
//                          have been misread) · removed · added (no partner) · skipped (no kind of file it reads) ·
//                          failed
//          numbers, doubtful, words, same_numbers     how many
//          reason          why it failed
//        The code: findings where numbers differ anywhere or a document has no partner; some_failed where one could
//        not be read.
//
// Example:
//   return compare_folders(request, *knowledge);

#include "app/command_line/requests.h"
#include "app/exit_codes.h"
#include "app/worker/knowledge.h"

namespace solieu::app {

[[nodiscard]] ExitCode compare_folders(const CompareRequest& request, const Knowledge& knowledge);

}  // namespace solieu::app
