#pragma once
// The small values that the JSON of a report is made of. Private to json.cc and its test.

#include <nlohmann/json.hpp>
#include <string_view>

#include "base/geometry.h"
#include "normalize/fact.h"

namespace solieu::output {

using Json = nlohmann::ordered_json;  // fields in the order in which they were written

// `value` rounded to `decimals` (0…3) digits, whole numbers without a point; null when it is no finite number.
[[nodiscard]] Json rounded(double value, int decimals);

// [x0, y0, x1, y1], points, two decimals.
[[nodiscard]] Json json_of(const Box& box);

[[nodiscard]] Json json_of(const normalize::Quantity& quantity);

// {kind, year, number, from, to}; null when nothing is known.
[[nodiscard]] Json json_of(const normalize::Period& period);

// "2022-02-21" or null.
[[nodiscard]] Json json_of(const std::optional<normalize::CalendarDate>& date);

[[nodiscard]] Json or_null(std::string_view text);  // null for ""
[[nodiscard]] Json page_or_null(int page);          // null for 0

// One line. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string line_of(const Json& json);

}  // namespace solieu::output
