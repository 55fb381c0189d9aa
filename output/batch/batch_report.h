#pragma once
// How far a batch is and what failed, for people and for programs.
//
// In:    the manifest; the language. `full`: with every document that failed, was read in part or was left, else their
//        numbers by reason.
// Out:   text; JSON, one object `solieu.batch/1`: "documents" (number by state), "pages", "bytes", "seconds" of
//        reading, "runs" (engine, options, began, documents), "reasons" (state, reason, documents), "not_read"
//        (document, state, reason, attempts); a page of HTML that runs no script.
// Fails: write_failed, of the manifest.
//
// Example:
//   Result<BatchState> state = batch_state(*manifest, true);
//   write_batch_text(*state, Language::vi, sink);

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "output/batch/manifest.h"
#include "output/sink.h"
#include "output/words/messages.h"

namespace solieu::output {

struct NotRead {
    std::string document, state, reason;
    int attempts = 0, pages_not_read = 0;
};

struct Reason {
    std::string state, reason;
    std::int64_t documents = 0;
};

struct BatchState {
    std::map<std::string, StateCount> counts;
    std::vector<BatchRun> runs;
    std::vector<Reason> reasons;    // the most frequent first
    std::vector<NotRead> not_read;  // in the order of the plan
    bool full = false;
};

[[nodiscard]] Result<BatchState> batch_state(Manifest& manifest, bool full);

void write_batch_text(const BatchState& state, Language language, const Sink& sink);
void write_batch_json(const BatchState& state, const Sink& sink);
void write_batch_html(const BatchState& state, Language language, const Sink& sink);

}  // namespace solieu::output
