#pragma once
// Whether a figure of the prose counts less than a row of a table, by what its sentence says before it: a body, a
// field, another time. What a sentence begins with holds for all its figures: "Sở Xây dựng tiếp nhận 1.400 hồ sơ, giải
// quyết 1.395 hồ sơ" says nothing of the row "Số hồ sơ đã giải quyết" of all departments.
//
// In:    a figure and a row that may be of one thing. The words are those of packs/vi/scope_words.tsv.
// Out:   true where such words stand before the figure and neither the row, nor those above it, nor the title of its
//        table, nor the issuer of the report has them; and where a time is named that is not the row's.
//
// Example: a report of the department itself ("Sở Xây dựng") speaks of all that it counts.

#include "audit/same/told.h"

namespace solieu::audit {

[[nodiscard]] bool is_narrower(const Told& told, const FigureTopic& figure, const RowTopic& row);

}  // namespace solieu::audit
