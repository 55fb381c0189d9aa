#pragma once
// Before a list is written anew over one that is there: what a person chose in that one is kept first.
//
// In:    the path of the list; the files beside it.
// Out:   its choices are among the decisions (list_files.h), which is said. What cannot be kept (a word that is no
//        decision, a note without one, a file that cannot be read as a list) is said, and the file stays beside the new
//        one as "phat-hien.earlier.xlsx". Only workbooks and CSV files are looked at: nobody chooses anything in other
//        forms.
// Fails: write_failed, where neither can be done; then nothing may be written over it.
//
// Example:
//   Result<void> kept = keep_choices("phat-hien.xlsx", files, knowledge);

#include <string>

#include "app/list_files.h"
#include "app/worker/knowledge.h"
#include "base/result.h"

namespace solieu::app {

[[nodiscard]] Result<void> keep_choices(const std::string& list, const ListFiles& files, const Knowledge& knowledge);

}  // namespace solieu::app
