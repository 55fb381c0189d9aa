#pragma once
// The letters that the line reader knows, in the order of its network's classes; the class of none of them, 0, is the
// blank. They stand in alphabet.txt, which the training reads too.
//
// Example: line_alphabet()[0] == " "

#include <span>
#include <string>

namespace solieu::extract {

[[nodiscard]] std::span<const std::string> line_alphabet();

}  // namespace solieu::extract
