#pragma once
// The calendar: which days exist. See CalendarDate in fact.h.

#include "normalize/fact.h"

namespace solieu::normalize {

[[nodiscard]] int days_in(int year, int month);  // 0 for a month that does not exist

}  // namespace solieu::normalize
