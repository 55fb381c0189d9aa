#pragma once
// The files that stand beside a list of findings and outlast it: what was decided ("phat-hien.decisions.ndjson") and
// what the last list said ("phat-hien.known.ndjson") of "phat-hien.xlsx". Their lines: output/list.
//
// Fails: unreadable (a line that is none; Error::place is the file), write_failed. A file that is not there is empty.
//
// Example:
//   const ListFiles files = list_files("kq/phat-hien.xlsx");
//   Result<output::Decisions> decisions = read_decisions(files);

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "output/list/decisions.h"
#include "output/list/known_findings.h"

namespace solieu::app {

struct ListFiles {
    std::string decisions, known;
};

[[nodiscard]] ListFiles list_files(const std::string& list);

// What the name of a list has behind its stem that was set aside: "phat-hien.earlier.xlsx", "phat-hien.earlier-2.xlsx".
inline constexpr std::string_view earlier_mark = ".earlier";

// Of all lists in a folder.
[[nodiscard]] std::vector<ListFiles> lists_in(const std::string& folder);

[[nodiscard]] Result<output::Decisions> read_decisions(const ListFiles& files);
[[nodiscard]] Result<void> add_decision(const ListFiles& files, const output::Decision& decision);

[[nodiscard]] Result<std::vector<output::KnownFinding>> read_known(const ListFiles& files);
[[nodiscard]] Result<void> write_known(const ListFiles& files, const output::FindingsList& list,
                                       const std::vector<output::KnownFinding>& others);

}  // namespace solieu::app
