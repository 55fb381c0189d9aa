#pragma once
// Which documents of two folders are two versions of one, by their names alone.
//
// In:    the inputs of both (find_inputs.h).
// Out:   pairs in the order of the first folder; then those that only the second one has. A partner has the same name
//        in the same subfolder; else, where only one comes into question, the same name with another ending there, the
//        same name elsewhere, the same name with another ending elsewhere.
// Fails: never.
//
// Example:
//   1/q1/so-y-te.docx and 2/q1/so-y-te.pdf    are a pair
//   1/q1/so-y-te.docx and 2/q1/so-y-te-2.pdf  are none: each stands alone

#include <optional>
#include <span>
#include <vector>

#include "app/inputs/input.h"

namespace solieu::app {

struct InputPair {
    std::optional<std::size_t> before, after;  // into the lists; one of them at least
};

[[nodiscard]] std::vector<InputPair> pair_inputs(std::span<const Input> before, std::span<const Input> after);

}  // namespace solieu::app
