#pragma once
// What a person chose in a list of findings (columns "Quyết định" and "Ghi chú"), so that it becomes decisions.
//
// In:    the path of a list that audit FOLDER -o LIST wrote, as workbook or CSV, and that was saved again since; the
// files
//        beside the list that it is of.
// Out:   the decisions that are not kept yet, and what cannot be kept: words that are no decision, notes without one;
//        how many are of findings that are not known any more.
// Fails: as list_cells; unsupported for what has no columns of a list.
//
// Example:
//   Result<ListChoices> choices = choices_in("phat-hien.xlsx", list_files("phat-hien.xlsx"), knowledge);

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/list_files.h"
#include "app/worker/knowledge.h"
#include "base/result.h"
#include "output/list/decisions.h"
#include "output/list/known_findings.h"

namespace solieu::app {

struct LeftChoice {
    std::string place, word;  // the row; what was chosen there, "" for a note alone
};

struct ListChoices {
    std::vector<output::Decision> decisions;
    std::vector<LeftChoice> left;
    std::size_t unknown = 0;
};

[[nodiscard]] Result<ListChoices> choices_in(const std::string& path, const ListFiles& files,
                                             const Knowledge& knowledge);

// Whether a finding is of the body that is called so, as a list shows it, in whatever case: "Gia Lai",
// "UBND tỉnh Gia Lai", the file of a report without a name.
[[nodiscard]] bool is_called(const output::KnownFinding& finding, const std::string& name);

}  // namespace solieu::app
