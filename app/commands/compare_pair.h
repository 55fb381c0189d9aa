#pragma once
// Two versions of one report: both read, compared, and the comparison written.
//
// In:    the inputs; how to read and in which form to write; the name of the file, "" for standard output.
// Out:   what came of it. Errors are not printed; of two files that cannot be read both are told.
//
// Example:
//   const PairOutcome outcome = compare_pair({before, after, "so-sanh.html", CompareFormat::html}, request, knowledge);

#include <string>
#include <vector>

#include "app/command_line/requests.h"
#include "app/exit_codes.h"
#include "app/inputs/input.h"
#include "app/worker/knowledge.h"
#include "base/result.h"

namespace solieu::app {

enum class WriteComparison { yes, no };

struct ComparedInputs {
    const Input& before;
    const Input& after;
    std::string output;
    CompareFormat format = CompareFormat::text;
    WriteComparison write = WriteComparison::yes;
};

struct PairOutcome {
    ExitCode code = ExitCode::done;  // findings where numbers differ
    std::vector<Error> errors;
    int numbers = 0, doubtful = 0, words = 0, same_numbers = 0;
    std::string told;  // in one sentence
    std::string sha256_before;
};

[[nodiscard]] PairOutcome compare_pair(const ComparedInputs& inputs, const CompareRequest& request,
                                       const Knowledge& knowledge);

}  // namespace solieu::app
