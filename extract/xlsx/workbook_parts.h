#pragma once
// Whether a package is a workbook, and which of its parts hold the sheets.
//
// In:  an open package.
// Out: the parts by the package's relationships, sheets in the order of their tabs. A package of another kind gives no
//      parts: `workbook` is "". Binary workbooks (.xlsb) are none. Relationships to outside are never followed.
// Fails: unreadable (a part that is needed is damaged), over_limit.

#include <string>
#include <vector>

#include "base/result.h"
#include "extract/ooxml/package.h"

namespace solieu::extract {

struct WorkbookSheet {
    std::string name, part;
    bool hidden = false;
};

struct WorkbookParts {
    std::string workbook;               // "" when it is none
    std::string strings, styles;        // "" for a part that is not there
    std::vector<WorkbookSheet> sheets;  // those with cells; sheets that are one chart are left out
    bool from_1904 = false;             // days count from 1904
};

[[nodiscard]] Result<WorkbookParts> find_workbook(Package& package);

}  // namespace solieu::extract
