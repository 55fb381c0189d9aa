#pragma once
// What tells one file from another: 64 hex digits; "" when the library cannot compute it.
//
//   sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

#include <string>
#include <string_view>

namespace solieu {

[[nodiscard]] std::string sha256_of(std::string_view bytes);

}  // namespace solieu
