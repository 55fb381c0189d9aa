#pragma once
// HTML character references.
//
// Example:
//   entity_at("&amp;c") -> {length 5, "&"}
//   entity_at("&nbsp;") -> {length 6, " "}
//   entity_at("A&B")    -> {length 0, ""}

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu::extract {

struct Entity {
    std::size_t length = 0;  // bytes of the reference; 0: there is none
    std::string text;        // UTF-8; empty for characters that stand for nothing
};

// The reference at the beginning of `text`.
[[nodiscard]] Entity entity_at(std::string_view text);

}  // namespace solieu::extract
