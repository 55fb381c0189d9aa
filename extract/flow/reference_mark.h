#pragma once
// Whether raised text refers to a note.
//
// In:  what stands raised.
// Out: true for up to three digits or asterisks, brackets around them aside: "12", "(3)", "[1]", "*". Other raised text
//      ("m2" aside: that 2 cannot be told from a reference) is text.

#include <string_view>

namespace solieu::extract {

[[nodiscard]] bool is_reference_mark(std::string_view text);

}  // namespace solieu::extract
