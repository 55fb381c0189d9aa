#pragma once
// Runs of a Word file or workbook in an old encoding (.VnTime, VNI-Times, …) to Unicode.
//
// In:    the content as read, each text with the font it is in.
// Out:   texts in an old encoding are converted; each word of them is an item of its own that keeps its characters as
//        `raw`. A font whose name tells of an encoding is believed unless more words of the paragraph, or of the
//        document where the paragraph does not tell, speak against it: documents converted by a program often keep
//        their old fonts. Text in any other font is converted when its letters leave no doubt (legacy_evidence.h).
// Fails: OverBudget (parts: each converted one is an item of its own).
//
// Example: "Coâng" and " taùc 1" in VNI-Times -> "Công" (raw "Coâng"), " ", "tác" (raw "taùc"), " 1"

#include "extract/budget.h"
#include "extract/flow/blocks.h"

namespace solieu::extract {

void convert_legacy_runs(FlowContent& content, Budget& budget);

}  // namespace solieu::extract
