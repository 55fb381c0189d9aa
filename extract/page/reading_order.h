#pragma once
// The order in which a page is read.
//
// In:  the boxes of the page's lines and of its grids, in any order.
// Out: a flow over all of them: from the top down; where lines stand in two columns side by side (the letterhead, the
//      recipients and the signature), the left column whole before the right one.

#include <vector>

#include "extract/document.h"

namespace solieu::extract {

[[nodiscard]] std::vector<FlowItem> reading_order(const std::vector<Box>& lines, const std::vector<Box>& grids);

}  // namespace solieu::extract
