#pragma once
// Staff given and present: a fraction of the prose and two rows, one below the other. That the whole is what was given
// shows which rows are meant.
//
//   "công chức 64/72" and 72 given, 63 present   {same, 64 and 63, likely}
//
// In:    what is told.
// Out:   relations of kind `same`: `possible` where they agree.
// Fails: never.

#include <vector>

#include "audit/same/told.h"

namespace solieu::audit {

void add_staff(const Told& told, std::vector<Relation>& relations);

}  // namespace solieu::audit
