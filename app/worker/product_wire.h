#pragma once
// What a worker sends of a file, as bytes: see wire.h.
//
// In/Out: encode: a product or its error. decode: the same.
// Fails:  decode: internal, when the bytes are not what encode gives.
//
// Example:
//   side.send(encode(analysis));
//   Result<Analysis> again = decode<Analysis>(bytes);

#include <string>
#include <string_view>
#include <vector>

#include "app/worker/read_file.h"

namespace solieu::app {

template <class Product>
[[nodiscard]] std::string encode(const Result<Product>& product);

template <class Product>
[[nodiscard]] Result<Product> decode(std::string_view bytes);

}  // namespace solieu::app
