#pragma once
// What the last list said, so that the next one can tell what is new, known and gone. A line a finding:
//
//   {"schema":"solieu.known/1","fingerprint":"…","body":"…","period":"quarter 1 2024","report":"q1/thai-nguyen.pdf",
//    "message":{"vi":"…","en":"…"}}
//
// A report is the same as one of the last list when body and period are; a new version of it has another file. One
// whose head names no body is the same when its file is.
//
// In/Out: known_in, line_of: the lines of such a file.
//         mark_known: says of each finding of `list` whether it was known, and which are gone; gives what was known of
//         reports that are not in the list.
//         write_known: what the next list has to know: of the reports that are in this one what it says, of all others
//         what was known.
// Fails:  unreadable for a line that is none.
//
// Example:
//   Result<std::vector<KnownFinding>> last = known_in(text);
//   const std::vector<KnownFinding> others = mark_known(list, *last);
//   write_known(list, others, sink);

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "output/list/listed_findings.h"
#include "output/sink.h"

namespace solieu::output {

struct KnownFinding {
    std::string fingerprint, body, period, report;
    BothLanguages message;
};

[[nodiscard]] Result<std::vector<KnownFinding>> known_in(std::string_view text);
[[nodiscard]] std::string line_of(const KnownFinding& known);

[[nodiscard]] std::vector<KnownFinding> mark_known(FindingsList& list, const std::vector<KnownFinding>& last);
void write_known(const FindingsList& list, const std::vector<KnownFinding>& others, const Sink& sink);

}  // namespace solieu::output
