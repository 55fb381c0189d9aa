#pragma once
// Blank cells that are not blank: what stands there could not be read.
//
// In:  the diagnostics of the document, of which those of code "cell-not-read" name such cells by page and box; the
//      tables of the document.
// Out: the values of these cells, blank as they are, have the confidence 0.
//
// Example: a scanned cell with a blot that no reader read: its value is missing, with confidence 0 instead of 1

#include <vector>

#include "base/result.h"
#include "grammar/statement.h"

namespace solieu::grammar {

void doubt_unread_cells(std::vector<Table>& tables, const std::vector<Diagnostic>& diagnostics);

}  // namespace solieu::grammar
