#pragma once
// Whether a figure of the prose counts less than a row of a table, by what its sentence says before it: "Sở Xây dựng
// tiếp nhận 1.400 hồ sơ, giải quyết 1.395 hồ sơ" says nothing of the row "Số hồ sơ đã giải quyết" of all departments.
// The words are told by normalize/topics/narrower_scope.h.

#include "audit/same/told.h"

namespace solieu::audit {

[[nodiscard]] bool is_narrower(const Told& told, const FigureTopic& figure, const RowTopic& row);

}  // namespace solieu::audit
