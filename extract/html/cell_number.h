#pragma once
// The number that a cell of a web page holds, where a spreadsheet wrote the page: the attribute has it, the text shows
// it as the spreadsheet was set to.
//
// In:    the text of the cell; the number as the attribute x:num or sdval has it (a plain decimal).
// Out:   the text with the marks of Vietnamese: dots between groups where it had groups, a decimal comma.
// Fails: nullopt where the text does not show that number: a date, a scaled amount.
//
// Example:
//   with_vietnamese_marks("2,746.4", "2746.35") -> "2.746,4"
//   with_vietnamese_marks("85.4%", "0.8543")    -> "85,4%"

#include <optional>
#include <string>
#include <string_view>

namespace solieu::extract {

[[nodiscard]] std::optional<std::string> with_vietnamese_marks(std::string_view shown, std::string_view stored);

}  // namespace solieu::extract
