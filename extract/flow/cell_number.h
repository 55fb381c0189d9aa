#pragma once
// The number that a cell holds beside the text that shows it: a web page that a spreadsheet wrote has it in an
// attribute (x:num, sdval), a sheet of OpenDocument in office:value. The text shows it as that program was set to, in
// the marks of any country; which of them is the decimal mark, the number tells.
//
// In:    the text of the cell; the number as the file has it (plain or with a power of ten); by how many places the
//        format moves the point to the left (amounts shown in thousands: 3).
// Out:   the text with the marks of Vietnamese: dots between groups where it had groups, a decimal comma. Digits stay
//        as they are written, and so does what stands around them.
// Fails: nullopt where the text does not show that number: a date, an amount scaled in a way that is not told.
//
// Example:
//   with_vietnamese_marks("2,746.4", "2746.35") -> "2.746,4"
//   with_vietnamese_marks("85.4%", "0.8543")    -> "85,4%"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/flow/blocks.h"

namespace solieu::extract {

[[nodiscard]] std::optional<std::string> with_vietnamese_marks(std::string_view shown, std::string_view stored,
                                                               int places_off = 0);

// The same for the items of a cell; marks of notes may follow the number. Where it does not fit they stay. `stored`
// empty: the text is the number as the file would have it.
void take_stored_number(std::vector<Inline>& items, std::string_view stored, int places_off = 0);

}  // namespace solieu::extract
