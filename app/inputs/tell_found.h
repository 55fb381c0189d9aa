#pragma once
// What the user should know of what was found: folders that were left, pages of a series of pictures that are missing.
//
// In:  what find_inputs gave. Out: a line each on standard error.
//
// Example:
//   const FoundInputs found = find_inputs(request.files, {});
//   tell_found(found);

#include "app/inputs/find_inputs.h"

namespace solieu::app {

void tell_found(const FoundInputs& found);

}  // namespace solieu::app
