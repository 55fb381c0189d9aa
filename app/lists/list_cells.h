#pragma once
// The cells of a list that somebody keeps in a workbook or a CSV file.
//
// In:    the path. A workbook is read as any other file, in a worker process of its own; anything else is text in UTF-8
//        or UTF-16, its fields separated by tabs, semicolons or commas (what the first lines have most of), quoted
//        where a field holds a separator or a line end.
// Out:   the rows that are not blank, each with its place: "FILE:12" is the line where it begins; of a workbook, whose
//        rows have no lines, "FILE, row 12" counts those of its table.
// Fails: as read_file; unreadable for a file that cannot be opened, over_limit above 64 MB.
//
// Example:
//   Result<std::vector<normalize::ListRow>> rows = list_cells("danh-muc-xa.csv", knowledge);

#include <string>
#include <string_view>
#include <vector>

#include "app/worker/knowledge.h"
#include "base/result.h"
#include "normalize/report/unit_list.h"

namespace solieu::app {

[[nodiscard]] Result<std::vector<normalize::ListRow>> list_cells(const std::string& path, const Knowledge& knowledge);

// Of the text of a CSV file.
[[nodiscard]] std::vector<normalize::ListRow> csv_cells(std::string_view text, const std::string& path);

}  // namespace solieu::app
