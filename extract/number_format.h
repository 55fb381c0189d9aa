#pragma once
// A counter as Word shows it in a list or at a note (ST_NumberFormat of ECMA-376, 17.18.59).
//
// Example:
//   format_number(28, "upperRoman")  == "XXVIII"
//   format_number(28, "lowerLetter") == "bb"
//   named_format("i") == "lowerRoman"

#include <string>
#include <string_view>

namespace solieu::extract {

// Formats that are not known are shown as plain digits, "none" and "bullet" as nothing.
[[nodiscard]] std::string format_number(int number, std::string_view format);

// The format that web pages, OpenDocument and AsciiDoc name with its first number: 1, a, A, i or I; "" for any other.
[[nodiscard]] std::string_view named_format(std::string_view first);

}  // namespace solieu::extract
