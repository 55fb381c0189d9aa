#pragma once
// The findings of a report as highlights on its pages.
//
// A finding marks its suspects or, where none is likelier than the others, everything that takes part; what else takes
// part is marked weakly. All that it marks on a page in one way is one annotation, whose text says in Vietnamese and in
// English what is wrong. Red: error; yellow: warning; blue: remark. Each has an appearance of its own (ISO 32000-2
// 12.5.5), which darkens what lies below.

#include <string>
#include <vector>

#include "output/pdf/page_frame.h"
#include "output/pdf/qpdf.h"
#include "output/report.h"

namespace solieu::output {

struct Highlight {
    int page = 0;     // from 1
    int finding = 0;  // index into Audit::findings
    bool weak = false;
    std::vector<Box> boxes;  // of the page as read
};

// In the order of the findings, of each by page. What has no place is left out; a place is marked once by a finding.
[[nodiscard]] std::vector<Highlight> highlights_of(const Report& report);

// The text of a finding: severity, rule, id and message in both languages.
[[nodiscard]] std::string highlight_text(const Report& report, int finding);

// The annotation, ready for the /Annots of `page`.
[[nodiscard]] QPDFObjectHandle make_highlight(QPDF& pdf, QPDFObjectHandle page, const PageFrame& frame,
                                              const Report& report, const Highlight& highlight);

}  // namespace solieu::output
